/** The packets of pcap and pcapng files and where Qnet begins in them. May use input. */
@NullMarked
package io.resmgrkit.captures.pcap;

import org.jspecify.annotations.NullMarked;
