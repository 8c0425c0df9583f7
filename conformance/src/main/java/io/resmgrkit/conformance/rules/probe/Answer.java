package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.Arrays;

/** The answer to a request, and what a probe can demand of it. */
public final class Answer {
    private final Dialect dialect;
    private final Outcome outcome;

    Answer(Dialect dialect, Outcome outcome) {
        this.dialect = dialect;
        this.outcome = outcome;
    }

    /** Whether the server replied, as opposed to an error. */
    public boolean ok() {
        return outcome instanceof Outcome.Reply;
    }

    /** The error number, 0 for a reply. */
    public int errno() {
        return outcome instanceof Outcome.Errno error ? error.errno() : 0;
    }

    /** The status word as 32 bits, -1 for an error. */
    public int status() {
        return outcome instanceof Outcome.Reply reply ? (int) reply.status() : -1;
    }

    /** The status word as it came. */
    public long wideStatus() {
        return outcome instanceof Outcome.Reply reply ? reply.status() : -1;
    }

    /** The bytes of the reply, none for an error. */
    public byte[] data() {
        return outcome instanceof Outcome.Reply reply ? reply.bytes() : new byte[0];
    }

    /** Whether {@link #data} is exactly what the server wrote. */
    public boolean extentKnown() {
        return outcome instanceof Outcome.Reply reply && reply.extentKnown();
    }

    /** The first bytes of the reply, as many as its status says. */
    public byte[] counted() {
        return Arrays.copyOf(data(), Math.max(0, Math.min(status(), data().length)));
    }

    /** Unsigned 16 bits of the reply, in the client's byte order. */
    public int u2(int at) {
        return Bytes.u2(atLeast(at + 2).data(), at, dialect.bigEndian());
    }

    /** Signed 32 bits of the reply. */
    public int s4(int at) {
        return Bytes.s4(atLeast(at + 4).data(), at, dialect.bigEndian());
    }

    /** 64 bits of the reply. */
    public long s8(int at) {
        return Bytes.s8(atLeast(at + 8).data(), at, dialect.bigEndian());
    }

    /** Demands a reply. */
    public Answer success(String what) {
        if (!ok()) {
            throw CaseEnd.fail(what + ": expected a reply, got " + this);
        }
        return this;
    }

    /** Demands a status word. */
    public Answer status(String what, int wanted) {
        success(what);
        if (status() != wanted) {
            throw CaseEnd.fail(what + ": expected status " + wanted + ", got " + this);
        }
        return this;
    }

    /** Demands one of several error numbers. */
    public Answer error(String what, int... wanted) {
        for (int number : wanted) {
            if (errno() == number && !ok()) {
                return this;
            }
        }
        throw CaseEnd.fail(what + ": expected " + names(wanted) + ", got " + this);
    }

    /** Demands a reply of so many bytes; of one whose extent is not known only that there is room for them. */
    public Answer length(String what, int wanted) {
        success(what);
        if (extentKnown() ? data().length != wanted : data().length < wanted) {
            throw CaseEnd.fail(what + ": expected " + wanted + " bytes of reply, got " + this);
        }
        return this;
    }

    /** Demands bytes, counted by the status word. */
    public Answer bytes(String what, byte[] wanted) {
        success(what);
        if (!Arrays.equals(counted(), wanted)) {
            throw CaseEnd.fail(
                    what + ": expected " + Texts.bytes(wanted) + ", got " + Texts.bytes(counted()) + " (" + this + ")");
        }
        return this;
    }

    private Answer atLeast(int bytes) {
        if (data().length < bytes) {
            throw CaseEnd.fail("expected a reply of at least " + bytes + " bytes, got " + this);
        }
        return this;
    }

    private String names(int[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.isEmpty() ? "" : " or ").append(Texts.errno(dialect, number));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        if (outcome instanceof Outcome.Errno error) {
            return Texts.errno(dialect, error.errno());
        }
        return outcome.toString();
    }
}
