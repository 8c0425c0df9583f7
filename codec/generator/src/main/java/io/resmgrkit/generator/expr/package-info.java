/** The supported part of the schema language's expressions: parse and evaluate. Depends on nothing here. */
@NullMarked
package io.resmgrkit.generator.expr;

import org.jspecify.annotations.NullMarked;
