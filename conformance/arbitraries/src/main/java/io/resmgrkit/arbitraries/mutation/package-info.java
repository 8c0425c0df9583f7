/**
 * Messages that are wrong in one known way: a field that holds what it should not, a chain whose links lie, a message that ends too
 * early. Each says which field, by which rule, from what to what. May depend on {@code message}, {@code value} and {@code sample}.
 */
@NullMarked
package io.resmgrkit.arbitraries.mutation;

import org.jspecify.annotations.NullMarked;
