package io.resmgrkit.conformance.iofunc;

/**
 * A lock that somebody asks for.
 *
 * @param type {@code LockType.F_*}
 * @param scoid connection of the client
 * @param pid process of the client
 * @param start first byte
 * @param end last byte, inclusive
 */
record LockRange(int type, int scoid, int pid, long start, long end) {}
