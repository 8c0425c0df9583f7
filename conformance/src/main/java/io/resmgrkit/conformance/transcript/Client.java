package io.resmgrkit.conformance.transcript;

import java.util.List;

/**
 * The sender of a message: ids and credentials (T1.2).
 *
 * @param scoid with the side-channel bit 0x40000000
 * @param groups supplementary groups
 */
public record Client(
        int nd, int pid, int tid, int scoid, int coid, int ruid, int euid, int rgid, int egid, List<Integer> groups) {}
