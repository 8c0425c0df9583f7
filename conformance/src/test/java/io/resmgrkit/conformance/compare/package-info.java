/** What a foreign system may choose, rule by rule. */
@NullMarked
package io.resmgrkit.conformance.compare;

import org.jspecify.annotations.NullMarked;
