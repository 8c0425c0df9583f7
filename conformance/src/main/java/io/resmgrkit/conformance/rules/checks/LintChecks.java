package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.DeviceProfile.Member;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** What can be said of a device without asking it: the tables in its profile. */
final class LintChecks {
    private static final int SIZE_SHIFT = 16;
    private static final int SIZE_MASK = 0x3fff;
    private static final int DIRECTION_SHIFT = 30;
    private static final Pattern CHANGES_WITH_WORD_SIZE =
            Pattern.compile(".*\\*.*|.*\\blong\\b.*|s?size_t|u?intptr_t|ptrdiff_t|time_t|off_t");

    private LintChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-DCTL-05")
                .add("known-commands", "the commands that the kit knows", LintChecks::known)
                .add("own-commands", "the commands in the device profile", LintChecks::own)
                .rule("RM-GEN-04")
                .add("payloads", "the payloads in the device profile", LintChecks::payloads)
                .cases();
    }

    private static int size(int dcmd) {
        return dcmd >>> SIZE_SHIFT & SIZE_MASK;
    }

    private static int direction(int dcmd) {
        return dcmd >>> DIRECTION_SHIFT;
    }

    private static void known(Probe p) {
        Tables.dcmd(p.dialect()).all().forEach((name, value) -> wellFormed(name, value.intValue()));
    }

    private static void wellFormed(String name, int dcmd) {
        if (direction(dcmd) == 0 && size(dcmd) != 0) {
            throw CaseEnd.fail(name + " " + Texts.hex(dcmd) + ": a size without direction");
        }
        if (direction(dcmd) != 0 && size(dcmd) == 0) {
            throw CaseEnd.fail(name + " " + Texts.hex(dcmd) + ": a direction without size, as a size of 16384 leaves");
        }
    }

    private static void own(Probe p) {
        if (p.device().commands().isEmpty()) {
            throw CaseEnd.skip("the device profile lists no commands");
        }
        for (DeviceProfile.Devctl command : p.device().commands()) {
            wellFormed(command.name(), command.number());
            List<Member> payload = command.payload();
            if (payload != null && end(payload) != size(command.number())) {
                throw CaseEnd.fail(command.name() + " " + Texts.hex(command.number()) + ": encodes "
                        + size(command.number()) + " bytes, its payload has " + end(payload));
            }
        }
    }

    private static int end(List<Member> payload) {
        return payload.stream().mapToInt(m -> m.offset() + m.size()).max().orElse(0);
    }

    private static void payloads(Probe p) {
        boolean some = false;
        for (DeviceProfile.Devctl command : p.device().commands()) {
            List<Member> payload = command.payload();
            if (payload == null) {
                continue;
            }
            some = true;
            int at = 0;
            for (Member member : payload) {
                String where = command.name() + "." + member.name();
                if (CHANGES_WITH_WORD_SIZE.matcher(member.type()).matches()) {
                    throw CaseEnd.fail(where + ": type " + member.type() + " has another size on another target");
                }
                if (member.offset() != at) {
                    throw CaseEnd.fail(
                            where + ": at " + member.offset() + " instead of " + at + ": padding that is not a member");
                }
                at = member.offset() + member.size();
            }
        }
        if (!some) {
            throw CaseEnd.skip("the device profile describes no payload");
        }
    }
}
