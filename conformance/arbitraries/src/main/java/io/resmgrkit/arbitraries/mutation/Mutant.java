package io.resmgrkit.arbitraries.mutation;

import io.resmgrkit.arbitraries.sample.Sample;

/**
 * A message with one field that is wrong.
 *
 * @param original what it was made of
 * @param sample   the message
 * @param rule     what is wrong
 * @param field    path of the field, such as {@code extra.combine_len}
 * @param offset   where it lies
 * @param before   what it held; of text its last byte
 * @param after    what it holds, cut to its size
 */
public record Mutant(
        Sample original, Sample sample, FieldRule rule, String field, int offset, long before, long after) {
    @Override
    public String toString() {
        return rule.id() + " of " + field + " at offset " + offset + ": " + before + " -> " + after + " in " + sample;
    }
}
