/** Schemas resolved against each other and laid out in every dialect. May use schema and expr. */
@NullMarked
package io.resmgrkit.generator.model;

import org.jspecify.annotations.NullMarked;
