package io.resmgrkit.tools.encode;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.convert.Conversion;
import io.resmgrkit.codec.convert.DialectConverter;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries encoded messages to another dialect, replies as answers to the request of the same transaction. */
final class Translation {
    /** Requests whose reply may still come; more are not remembered. */
    private static final int MOST_OPEN = 4096;

    private final Dialect to;
    private final Map<BigInteger, Message> requests = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BigInteger, Message> eldest) {
            return size() > MOST_OPEN;
        }
    };

    Translation(Dialect to) {
        this.to = to;
    }

    /**
     * What became of a message.
     *
     * @param bytes in the other dialect; null when something could not be carried
     * @param loss the first member that could not, and why; empty when all could
     */
    record Outcome(byte @Nullable [] bytes, String loss) {}

    /**
     * Carries a message.
     *
     * @param json the object that described it: says which way it went and what it answers
     * @param bytes the message in the dialect {@code from}
     */
    Outcome carry(Json json, Dialect from, byte[] bytes) throws EncodeException {
        Answered answered = answered(json);
        Message message = answered == null
                ? Message.request(from, bytes, 0, bytes.length)
                : Message.reply(from, answered, bytes, 0, bytes.length);
        Json transaction = json.get("transaction");
        if (answered == null && transaction != null) {
            requests.put(transaction.integer(), message);
        }
        if (from == to) {
            return new Outcome(bytes, "");
        }
        Conversion conversion = DialectConverter.convert(message, to);
        Message carried = conversion.message();
        if (carried == null || !conversion.complete()) {
            return new Outcome(null, conversion.losses().get(0).toString());
        }
        MessageBytes out = carried.bytes();
        return new Outcome(out.copy(), "");
    }

    private @Nullable Answered answered(Json json) throws EncodeException {
        Json direction = json.get("direction");
        if (direction == null || !direction.text().equals("reply")) {
            return null;
        }
        Json status = json.get("status");
        int word = status == null ? 0 : status.integer().intValue();
        Json transaction = json.get("transaction");
        Message request = transaction == null ? null : requests.get(transaction.integer());
        if (request != null) {
            return Answered.by(request, word);
        }
        Json type = json.get("type");
        Json number = type == null || !type.isObject() ? type : type.get("value");
        int asked = number == null ? 0 : number.integer().intValue();
        return new Answered(asked, 0, 0, word, holdsEntries(json));
    }

    private static boolean holdsEntries(Json json) throws EncodeException {
        Json tail = json.get("tail");
        for (Json part : tail == null ? java.util.List.<Json>of() : tail.items()) {
            Json name = part.get("name");
            if (name != null && name.text().equals("entries")) {
                return true;
            }
        }
        return false;
    }
}
