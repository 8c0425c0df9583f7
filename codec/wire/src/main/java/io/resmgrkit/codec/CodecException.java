package io.resmgrkit.codec;

/**
 * Wrong use of the codec: a view over too few bytes, a field that the dialect does not have, a value that does not fit. Decoding a
 * {@link Message} never throws it: damaged bytes give a {@link TruncatedMessage} or a {@link MalformedMessage}.
 */
public final class CodecException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message what, where and why, in one sentence */
    public CodecException(String message) {
        super(message);
    }
}
