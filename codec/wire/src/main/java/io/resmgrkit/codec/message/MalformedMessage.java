package io.resmgrkit.codec.message;

import io.resmgrkit.codec.Defect;

/**
 * A message in which lengths contradict each other.
 *
 * @param bytes  what was decoded
 * @param defect the first field that breaks a rule
 */
public record MalformedMessage(MessageBytes bytes, Defect defect) implements Message {}
