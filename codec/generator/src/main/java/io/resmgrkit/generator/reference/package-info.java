/** The reference for people: HTML pages made from the schemas. May use model, schema and expr; the emitters do not use it. */
@NullMarked
package io.resmgrkit.generator.reference;

import org.jspecify.annotations.NullMarked;
