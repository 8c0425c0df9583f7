/** The generator program: schemas in, Java sources out. Runs at build time only; nothing depends on it. */
@NullMarked
package io.resmgrkit.generator;

import org.jspecify.annotations.NullMarked;
