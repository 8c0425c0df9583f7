package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENOTTY;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Texts;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Device control. */
final class DevctlChecks {
    private static final int HEAD = 16;
    private static final int TO = 0x8000_0000;
    private static final byte[] NONE = new byte[0];

    private DevctlChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-DCTL-01")
                .add("getflags", "DCMD_ALL_GETFLAGS", p -> header(p, Dcmd.DCMD_ALL_GETFLAGS))
                .add("getmountflags", "DCMD_ALL_GETMOUNTFLAGS", p -> header(p, Dcmd.DCMD_ALL_GETMOUNTFLAGS))
                .rule("RM-DCTL-02")
                .add("setflags-no-data", "SETFLAGS that declares 4 bytes and carries none", p -> setflags(p, 4, NONE))
                .add("setflags-short", "SETFLAGS that declares 2 bytes", p -> setflags(p, 2, new byte[2]))
                .add("setflags-long", "SETFLAGS that declares 8 bytes and carries 4", p -> setflags(p, 8, new byte[4]))
                .add("own-no-data", "own commands without their data", p -> own(p, true, 0))
                .add("own-short", "own commands with a byte less", p -> own(p, false, -1))
                .add("own-long", "own commands that declare a byte more", p -> own(p, false, 1))
                .rule("RM-DCTL-03")
                .add("unknown-class", "class 0x7f", p -> unknown(p, 0x0000_7f01, NONE))
                .add("unknown-command", "class misc, command 0xfe", p -> unknown(p, 0x0000_05fe, NONE))
                .add("unknown-from", "an unknown command that wants data", p -> unknown(p, 0x4010_7f02, NONE))
                .add("unknown-to", "an unknown command with data", p -> unknown(p, 0x8004_7f03, new byte[4]))
                .rule("RM-DCTL-04")
                .add("flags", "GETFLAGS, SETFLAGS, GETFLAGS", DevctlChecks::flags)
                .add("mount-flags", "GETMOUNTFLAGS", DevctlChecks::mountFlags)
                .rule("RM-DCTL-06")
                .add("read-only-descriptor", "commands that change, on a reading descriptor", DevctlChecks::readOnly)
                .cases();
    }

    private static Fd open(Probe p) {
        return p.open(Kinds.path(p), Kinds.ioflag(p) & ~IoFlag.O_NONBLOCK);
    }

    private static void header(Probe p, int dcmd) {
        Answer answer = open(p).send("devctl " + Texts.hex(dcmd), p.messages().devctl(dcmd, 4, NONE), HEAD + 4);
        answer.length("devctl " + Texts.hex(dcmd), HEAD + 4);
        answer.status("devctl " + Texts.hex(dcmd), 0);
        if (answer.s4(4) != 0 || answer.s4(8) != 4) {
            throw CaseEnd.fail("devctl " + Texts.hex(dcmd) + ": expected ret_val 0 and nbytes 4, got " + answer.s4(4)
                    + " and " + answer.s4(8) + " in " + Texts.bytes(answer.data()));
        }
    }

    private static int flagsOf(Probe p, Fd fd) {
        return fd.send("GETFLAGS", p.messages().devctl(Dcmd.DCMD_ALL_GETFLAGS, 4, NONE), HEAD + 4)
                .success("GETFLAGS")
                .s4(HEAD);
    }

    private static void setflags(Probe p, int declared, byte[] data) {
        Fd fd = open(p);
        int before = flagsOf(p, fd);
        String what = "SETFLAGS that declares " + declared + " bytes and carries " + data.length;
        Answer answer = fd.send(what, p.messages().devctl(Dcmd.DCMD_ALL_SETFLAGS, declared, data), HEAD);
        if (answer.ok()) {
            throw CaseEnd.lenient("no-length-check", what + ": accepted");
        }
        answer.error(what, EBADMSG, EINVAL);
        if (flagsOf(p, fd) != before) {
            throw CaseEnd.fail(what + ": refused, but the flags have changed");
        }
    }

    private static void own(Probe p, boolean bare, int change) {
        boolean some = false;
        for (DeviceProfile.Devctl command : p.device().commands()) {
            String hex = command.data();
            if (hex == null || hex.isEmpty() || (command.number() & TO) == 0) {
                continue;
            }
            some = true;
            byte[] data = HexFormat.of().parseHex(hex);
            int declared = bare ? data.length : data.length + change;
            byte[] carried = bare ? NONE : Arrays.copyOf(data, Math.min(data.length, declared));
            String what = command.name() + " that declares " + declared + " bytes and carries " + carried.length;
            open(p).send(what, p.messages().devctl(command.number(), declared, carried), HEAD + 64)
                    .error(what, EBADMSG, EINVAL);
        }
        if (!some) {
            throw CaseEnd.skip("the device profile lists no command with data");
        }
    }

    private static void unknown(Probe p, int dcmd, byte[] data) {
        Answer answer = open(p).devctl(dcmd, data, 64);
        answer.error("devctl " + Texts.hex(dcmd), ENOTTY, ENOSYS);
        if (answer.errno() == ENOSYS) {
            throw CaseEnd.lenient("ENOSYS-wire", "ENOSYS, which the client library turns into ENOTTY");
        }
    }

    private static void flags(Probe p) {
        Fd fd = open(p);
        int before = flagsOf(p, fd);
        fd.devctl(Dcmd.DCMD_ALL_SETFLAGS, Kinds.word(p, IoFlag.O_NONBLOCK), 0).success("SETFLAGS O_NONBLOCK");
        int after = flagsOf(p, fd);
        if ((after & IoFlag.O_NONBLOCK) == 0) {
            throw CaseEnd.fail(
                    "after SETFLAGS O_NONBLOCK the flags are " + Texts.hex(after) + ", before " + Texts.hex(before));
        }
        fd.devctl(Dcmd.DCMD_ALL_SETFLAGS, Kinds.word(p, 0), 0).success("SETFLAGS 0");
        if ((flagsOf(p, fd) & IoFlag.O_NONBLOCK) != 0) {
            throw CaseEnd.fail("after SETFLAGS 0 the flags are still " + Texts.hex(after));
        }
    }

    private static void mountFlags(Probe p) {
        int value = open(p).send("GETMOUNTFLAGS", p.messages().devctl(Dcmd.DCMD_ALL_GETMOUNTFLAGS, 4, NONE), HEAD + 4)
                .success("GETMOUNTFLAGS")
                .s4(HEAD);
        if ((value & ~0xff) != 0) {
            throw CaseEnd.fail("GETMOUNTFLAGS: " + Texts.hex(value) + " is more than the low byte");
        }
    }

    private static void readOnly(Probe p) {
        boolean some = false;
        for (DeviceProfile.Devctl command : p.device().commands()) {
            if (command.changes()) {
                some = true;
                byte[] data = HexFormat.of().parseHex(command.data() == null ? "" : command.data());
                p.open(p.fixtures().anyPath(), Files.RD)
                        .devctl(command.number(), data, 64)
                        .error(command.name() + " on a descriptor opened for reading", EBADF, EPERM);
            }
        }
        if (!some) {
            throw CaseEnd.skip("the device profile lists no command that changes the device");
        }
    }
}
