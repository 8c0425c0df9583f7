/**
 * Whole sessions as data, and a player that turns them into messages and sends them. May depend on everything else here and on the
 * conformance module.
 */
@NullMarked
package io.resmgrkit.arbitraries.session;

import org.jspecify.annotations.NullMarked;
