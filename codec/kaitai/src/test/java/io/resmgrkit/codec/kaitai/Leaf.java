package io.resmgrkit.codec.kaitai;

/**
 * One field as a codec sees it.
 *
 * @param name   the C name of the field or part
 * @param index  the element of an array, -1 when it is none
 * @param offset from the start of the message
 * @param value  an integer, or bytes in hex
 */
record Leaf(String name, int index, int offset, String value) {}
