/** Soak of the link: many exchanges over one socket, with memory and rate. Depends on the conformance module's sut and link. */
@NullMarked
package io.resmgrkit.benchmarks.link;

import org.jspecify.annotations.NullMarked;
