package io.resmgrkit.codec.testkit;

/**
 * A reply with what its bytes do not say: what it answers.
 *
 * @param message   its bytes
 * @param type      number of the message that is answered
 * @param subtype   its subtype, of a connect or power message; otherwise 0
 * @param dcmd      its command, of a devctl; otherwise 0
 * @param status    the status word
 * @param directory whether a directory was read
 */
public record WireReply(WireMessage message, int type, int subtype, int dcmd, int status, boolean directory) {}
