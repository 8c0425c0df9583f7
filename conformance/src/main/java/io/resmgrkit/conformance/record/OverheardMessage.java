package io.resmgrkit.conformance.record;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Arrays;

/** A request on its way to the server, and its answer on the way back. */
final class OverheardMessage implements Incoming {
    private final Incoming message;
    private final Recording recording;
    private final RecordedStep step;
    private final Runnable answered;
    private boolean promised;

    OverheardMessage(Incoming message, Recording recording, RecordedStep step, Runnable answered) {
        this.message = message;
        this.recording = recording;
        this.step = step;
        this.answered = answered;
    }

    RecordedStep step() {
        return step;
    }

    /** The server has returned: without an answer or a promise of one, the client stays blocked. */
    void returned() {
        if (!promised) {
            recording.pending(step);
        }
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
        return message.bytes();
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
        promised = true;
        message.defer();
    }

    @Override
    public void blocked() {
        recording.pending(step);
        message.blocked();
    }

    @Override
    public void gone() {
        answered.run();
        message.gone();
    }

    @Override
    public void reply(long status, byte[] bytes, int offset, int length) {
        int landed = Math.min(length, message.replyRoom());
        byte[] reply = Arrays.copyOfRange(bytes, offset, offset + landed);
        recording.answered(step, new Outcome.Replied((int) status, reply, Outcome.Replied.NOT_TOLD, 0));
        answered.run();
        message.reply(status, bytes, offset, length);
    }

    @Override
    public void error(int errno) {
        recording.answered(step, new Outcome.Refused(errno));
        answered.run();
        message.error(errno);
    }

    @Override
    public void deliver(int notify, int signo, int code, long value) {
        recording.event(message.connection(), notify, signo, code, value);
        message.deliver(notify, signo, code, value);
    }
}
