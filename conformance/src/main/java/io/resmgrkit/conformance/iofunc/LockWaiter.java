package io.resmgrkit.conformance.iofunc;

/**
 * A client that is blocked in F_SETLKW until a lock goes (B8.23).
 *
 * @param wanted the lock it gets then
 * @param rcvid whom to answer
 * @param reply the answer: 12 bytes of zeroes and the flock
 */
record LockWaiter(LockRange wanted, int rcvid, byte[] reply) {}
