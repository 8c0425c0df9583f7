/**
 * {@code resmgr decode}: reads messages from an input and prints them.
 *
 * <p>{@code source} finds messages, {@code filter} chooses among them, a {@link io.resmgrkit.tools.decode.Printer} writes
 * them with the visitors of {@code show}. May depend on all three and on the codec.
 */
@NullMarked
package io.resmgrkit.tools.decode;

import org.jspecify.annotations.NullMarked;
