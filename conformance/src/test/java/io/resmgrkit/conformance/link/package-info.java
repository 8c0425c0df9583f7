/** Tests of the link: frames against the stock compiler's classes, transports, supervision of hostile systems. */
@NullMarked
package io.resmgrkit.conformance.link;

import org.jspecify.annotations.NullMarked;
