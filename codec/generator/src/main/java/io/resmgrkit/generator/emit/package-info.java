/** Java sources from the model. May use model, schema and expr. */
@NullMarked
package io.resmgrkit.generator.emit;

import org.jspecify.annotations.NullMarked;
