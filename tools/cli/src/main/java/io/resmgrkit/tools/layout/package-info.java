/**
 * {@code resmgr layout}: the structures of a dialect as a table, as JSON, as a C header.
 *
 * <p>Everything printed comes from the codec's layout tables. May depend on the codec and on Jackson's streaming
 * generator.
 */
@NullMarked
package io.resmgrkit.tools.layout;

import org.jspecify.annotations.NullMarked;
