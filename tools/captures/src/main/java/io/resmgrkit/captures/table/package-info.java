/** State that cannot grow: what is not used for longest is evicted and counted. Depends on nothing here. */
@NullMarked
package io.resmgrkit.captures.table;

import org.jspecify.annotations.NullMarked;
