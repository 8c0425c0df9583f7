/**
 * Four ways of adding functionality to a resource manager, and two whole ones: each a program a reader can start from, run as a test.
 *
 * <p>Use a default as it is; wrap it, before and after; call the helpers it is made of; write the whole function. The device and the
 * filesystem are the skeletons a real server grows from.
 */
@NullMarked
package io.resmgrkit.conformance.examples;

import org.jspecify.annotations.NullMarked;
