/** Qnet: frames, their reassembly and the transactions they carry (QNET). May use pcap, table, transaction and the codec. */
@NullMarked
package io.resmgrkit.captures.qnet;

import org.jspecify.annotations.NullMarked;
