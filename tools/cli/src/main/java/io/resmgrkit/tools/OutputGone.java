package io.resmgrkit.tools;

import java.io.IOException;

/** Whoever read the output has left ({@code resmgr decode … | head}): the command stops quietly, there is nobody to tell. */
public final class OutputGone extends RuntimeException {
    OutputGone(IOException cause) {
        super(cause);
    }
}
