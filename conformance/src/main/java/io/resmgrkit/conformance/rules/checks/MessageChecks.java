package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.List;

/** Messages of nobody's. */
final class MessageChecks {
    private static final int FOREIGN_MANAGER = 0xfff0;
    private static final int UNKNOWN_SUBTYPE = 0x7fff;

    private MessageChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-MSG-01")
                .add("type-0x1f0", "a type of the resource-manager range without meaning", p -> type(p, 0x1f0))
                .add("type-0x2000", "a type outside every range", p -> type(p, 0x2000))
                .add("foreign-manager", "_IO_MSG for another manager", p -> msg(p, FOREIGN_MANAGER, 0))
                .add(
                        "unknown-subtype",
                        "_IO_MSG with an unknown subtype",
                        p -> msg(p, FOREIGN_MANAGER, UNKNOWN_SUBTYPE))
                .cases();
    }

    private static Fd open(Probe p) {
        return p.open(p.fixtures().anyPath(), 0);
    }

    private static void type(Probe p, int type) {
        byte[] message = Kinds.retyped(p, type, p.messages().stat(0));
        open(p).send("type 0x" + Integer.toHexString(type), message)
                .error("type 0x" + Integer.toHexString(type), ENOSYS);
    }

    private static void msg(Probe p, int mgrid, int subtype) {
        open(p).send("_IO_MSG", p.messages().msg(mgrid, subtype)).error("_IO_MSG", ENOSYS);
    }
}
