package io.resmgrkit.codec.message;

/**
 * One thing that a walk tells.
 *
 * @param name   the C name of the field or part
 * @param index  the element of an array, -1 when it is none
 * @param offset where it lies
 * @param size   how many bytes it takes
 * @param value  of an integer; 0 for bytes
 * @param whole  whether it is an integer
 */
record Leaf(String name, int index, int offset, int size, long value, boolean whole) {}
