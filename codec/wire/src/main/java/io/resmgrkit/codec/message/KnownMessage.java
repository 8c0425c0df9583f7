package io.resmgrkit.codec.message;

/**
 * A message whose structure is known and whose bytes fit it.
 *
 * @param bytes what was decoded
 */
public record KnownMessage(MessageBytes bytes) implements Message {}
