/**
 * {@code resmgr lint}: says where a corpus file is not what its format demands.
 *
 * <p>{@link io.resmgrkit.tools.lint.Shape} describes what one value may look like, {@code …Shapes} classes hold the
 * shapes of all records, {@code …Rules} classes what must hold between records, {@code Manifest…} what must hold between
 * files. The format itself is described in {@code corpus/FORMAT.md}; a rule here cites it by number.
 * May depend on Jackson and the shared classes of the command line.
 */
@NullMarked
package io.resmgrkit.tools.lint;

import org.jspecify.annotations.NullMarked;
