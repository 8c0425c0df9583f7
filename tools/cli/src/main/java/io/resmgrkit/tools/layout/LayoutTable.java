package io.resmgrkit.tools.layout;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import java.io.PrintStream;
import java.util.Collection;

/** Structures as tables for people. */
final class LayoutTable {
    private LayoutTable() {}

    static void print(Collection<StructLayout> structs, PrintStream out) {
        String separator = "";
        for (StructLayout struct : structs) {
            out.print(separator);
            separator = "\n";
            out.printf(
                    "%s %s  size %d, align %d",
                    struct.union() ? "union" : "struct", struct.name(), struct.size(), struct.align());
            // A flexible member counts in C and not on the wire.
            out.println(
                    struct.union() || struct.wireSize() == struct.size() ? "" : ", on the wire " + struct.wireSize());
            struct.confidence().forEach(remark -> out.println("  " + remark));
            out.println("  offset  size  type              name");
            for (FieldLayout member : MemberTree.inOrder(struct.members())) {
                String count = member.count() > 0 ? "[" + member.count() + "]" : "";
                out.printf(
                        "  %6d %5d  %-16s  %s%s%n",
                        member.offset(), member.size(), member.ctype(), member.name(), count);
            }
        }
    }
}
