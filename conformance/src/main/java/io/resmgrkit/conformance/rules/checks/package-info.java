/**
 * The executable half of the rules: for every rule its cases, each a short probe of one variant. A class is a family of rules.
 *
 * <p>Probes speak through {@code rules.probe} only, so that every exchange of theirs is on record.
 */
@NullMarked
package io.resmgrkit.conformance.rules.checks;

import org.jspecify.annotations.NullMarked;
