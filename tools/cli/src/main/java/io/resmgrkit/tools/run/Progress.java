package io.resmgrkit.tools.run;

import io.resmgrkit.tools.Terminal;

/** Tells a person who waits how far the work is: on a terminal, and only when it lasts. */
public final class Progress {
    private static final long PATIENCE_MS = 2000;
    private static final long INTERVAL_MS = 200;

    private final Terminal terminal;
    private final long begin = System.nanoTime();
    private long last;
    private boolean shown;

    /**
     * @param terminal where to tell it
     */
    public Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** So much is done. */
    public void at(String what) {
        long now = (System.nanoTime() - begin) / 1_000_000;
        if (terminal.errIsTerminal() && now > PATIENCE_MS && now > last + INTERVAL_MS) {
            terminal.err().print("\r\u001b[K" + what);
            terminal.err().flush();
            last = now;
            shown = true;
        }
    }

    /** Takes the line away again. */
    public void done() {
        if (shown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            shown = false;
        }
    }
}
