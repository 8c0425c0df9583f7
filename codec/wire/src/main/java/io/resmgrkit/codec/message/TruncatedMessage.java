package io.resmgrkit.codec.message;

import io.resmgrkit.codec.Defect;

/**
 * A message that ends before what it announces.
 *
 * @param bytes  what was decoded
 * @param defect the first thing that is missing
 */
public record TruncatedMessage(MessageBytes bytes, Defect defect) implements Message {}
