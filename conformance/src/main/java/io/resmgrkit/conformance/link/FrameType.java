package io.resmgrkit.conformance.link;

/** Values of the frame head's type. */
final class FrameType {
    static final int HELLO = 1;
    static final int OPEN = 2;
    static final int CLOSE = 3;
    static final int SEND = 4;
    static final int UNBLOCK = 5;
    static final int PULSE = 6;
    static final int RESET = 7;
    static final int BYE = 8;
    static final int WELCOME = 0x81;
    static final int OPENED = 0x82;
    static final int DONE = 0x83;
    static final int RESULT = 0x84;
    static final int EVENT = 0x85;
    static final int REFUSED = 0x86;

    private FrameType() {}
}
