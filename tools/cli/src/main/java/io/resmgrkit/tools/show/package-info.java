/**
 * Messages as text: one line, a tree of fields, an annotated dump, JSON.
 *
 * <p>Every form is a {@link io.resmgrkit.codec.wire.FieldVisitor}; none of them knows a layout. May depend on the codec
 * and, for JSON, on Jackson's streaming classes; commands depend on it, it depends on none of them.
 */
@NullMarked
package io.resmgrkit.tools.show;

import org.jspecify.annotations.NullMarked;
