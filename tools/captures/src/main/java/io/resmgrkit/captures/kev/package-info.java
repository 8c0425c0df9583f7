/** Kernel event traces: records, time, combined events and the transactions among them (KEV). May use input, table, transaction and the codec. */
@NullMarked
package io.resmgrkit.captures.kev;

import org.jspecify.annotations.NullMarked;
