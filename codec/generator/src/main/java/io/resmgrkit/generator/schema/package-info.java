/** Schemas as they are written, read strictly. May use expr. */
@NullMarked
package io.resmgrkit.generator.schema;

import org.jspecify.annotations.NullMarked;
