package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import java.util.Arrays;

/** A request that a server of 6.x sees in its own form, and whose answer goes out in that of a later release. */
final class Translated implements Incoming {
    private final Incoming message;
    private final byte[] bytes;
    private final int statForm;
    private final Runnable answered;

    /**
     * @param statForm form in which a stat is to be answered, 0 for other requests
     * @param answered told when the answer has gone
     */
    Translated(Incoming message, byte[] bytes, int statForm, Runnable answered) {
        this.message = message;
        this.bytes = bytes;
        this.statForm = statForm;
        this.answered = answered;
    }

    @Override
    public ConnectionIds connection() {
        return message.connection();
    }

    @Override
    public Client client() {
        return message.client();
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int replyRoom() {
        return message.replyRoom();
    }

    @Override
    public int timeoutMillis() {
        return message.timeoutMillis();
    }

    @Override
    public void defer() {
        message.defer();
    }

    @Override
    public void blocked() {
        message.blocked();
    }

    @Override
    public void gone() {
        message.gone();
    }

    @Override
    public void reply(long status, byte[] reply, int offset, int length) {
        answered.run();
        if (statForm > 0 && length == Stat.SIZE) {
            byte[] wide = LaterRelease.stat(Arrays.copyOfRange(reply, offset, offset + length), statForm);
            message.reply(statForm, wide, 0, wide.length);
        } else {
            message.reply(status, reply, offset, length);
        }
    }

    @Override
    public void error(int errno) {
        answered.run();
        message.error(errno);
    }

    @Override
    public void deliver(int notify, int signo, int code, long value) {
        message.deliver(notify, signo, code, value);
    }
}
