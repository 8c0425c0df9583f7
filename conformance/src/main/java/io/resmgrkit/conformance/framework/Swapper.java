package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;

/** STUB until layouts are there. */
final class Swapper {
    Swapper(Dialect dialect) {}
    int peekType(Context ctx) {
        int type = ctx.buffer().u16(0);
        return ctx.info().foreign() ? Short.reverseBytes((short) type) & 0xffff : type;
    }
    void header(ReceiveBuffer b, int at) {}
    boolean knows(int type) { return false; }
    boolean request(Context ctx, int type) { return false; }
    void connect(Context ctx) {}
    void pollHeader(Context ctx) {}
    void pollEntries(Context ctx, int n) {}
    Parts reply(Context ctx, Parts p) { return p; }
}
