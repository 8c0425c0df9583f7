/**
 * Who asks and what there is: clients with their ids, attributes of objects, trees of files. May depend on {@code value} and on the
 * conformance module.
 */
@NullMarked
package io.resmgrkit.arbitraries.world;

import org.jspecify.annotations.NullMarked;
