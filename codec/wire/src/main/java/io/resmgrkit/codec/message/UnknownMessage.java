package io.resmgrkit.codec.message;

/**
 * A message of a type without a structure in its dialect: its bytes survive and are shown.
 *
 * @param bytes what was decoded
 */
public record UnknownMessage(MessageBytes bytes) implements Message {}
