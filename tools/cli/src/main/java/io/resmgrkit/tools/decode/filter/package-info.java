/**
 * {@code --filter}: comparisons on what is known about a message and on its fields, joined by {@code && || !}.
 *
 * <p>May depend on the codec and on {@code decode.source}.
 */
@NullMarked
package io.resmgrkit.tools.decode.filter;

import org.jspecify.annotations.NullMarked;
