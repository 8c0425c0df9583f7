/** Captures: from a file to transactions. {@code CaptureReader} is the way in; sub-packages hold one format or one kind of output each. May use the codec; nothing of the command line. */
@NullMarked
package io.resmgrkit.captures;

import org.jspecify.annotations.NullMarked;
