/** The adapter for resource managers in Java that run in a process of their own. Depends on the sut and link packages only. */
@NullMarked
package io.resmgrkit.adapter;

import org.jspecify.annotations.NullMarked;
