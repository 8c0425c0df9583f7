package io.resmgrkit.captures.transaction;

/**
 * Something wrong with a capture that does not belong to one transaction.
 *
 * @param offset where in the file, in bytes behind any compression; -1 when it is about the whole
 * @param frame  number of the frame or record, 0 when there is none
 * @param why    what is wrong and what became of it
 * @param damage whether the file is at fault, not only the capture incomplete
 */
public record Problem(long offset, long frame, String why, boolean damage) {}
