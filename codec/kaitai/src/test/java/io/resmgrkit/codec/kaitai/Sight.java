package io.resmgrkit.codec.kaitai;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a codec sees of a message.
 *
 * @param leaves the fields before anything is wrong, in wire order
 * @param stop   where something is wrong, or null
 */
record Sight(List<Leaf> leaves, @Nullable Stop stop) {
    /**
     * Where a codec finds the first thing wrong.
     *
     * @param offset from the start of the message
     * @param fields the field that is wrong; several where optional fields may or may not have been next
     * @param why    what the codec says
     */
    record Stop(int offset, Set<String> fields, String why) {}
}
