package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Set;

/** What describes the system and not what was done with it: blocks, limits, free space, its path, sizes of directories. */
final class OwnFigures implements FieldRule {
    private static final int TYPE = 0xf000;
    private static final Set<String> BLOCKS = Set.of("st_blocksize", "st_nblocks", "st_blksize", "st_blocks");

    @Override
    public Judgement judge(Difference difference) {
        Asked asked = difference.asked();
        Difference.Outcomes outcomes = difference.outcomes();
        if (asked == null
                || outcomes == null
                || !(outcomes.expected() instanceof Outcome.Replied expected)
                || !(outcomes.actual() instanceof Outcome.Replied actual)) {
            return Judgement.PASS;
        }
        String name = difference.lastComponent();
        int type = asked.answered(expected.status()).type();
        boolean reads = type == IoType._IO_READ || type == IoType._IO_READ64;
        boolean own;
        if (name.equals("status")) {
            boolean filled = (expected.status() > 0) == (actual.status() > 0);
            own = type == IoType._IO_PATHCONF || type == IoType._IO_FDINFO || (reads && asked.directory() && filled);
        } else if (name.equals("st_size")) {
            own = type(outcomes) == FileMode.S_IFDIR;
        } else if (name.equals("st_rdev")) {
            // Only a device has a device number of its own.
            own = type(outcomes) != FileMode.S_IFCHR && type(outcomes) != FileMode.S_IFBLK;
        } else {
            own = BLOCKS.contains(name)
                    || difference.field().contains("statvfs.")
                    || (type == IoType._IO_FDINFO && name.equals("path"));
        }
        return own ? Judgement.ACCEPT : Judgement.PASS;
    }

    private static int type(Difference.Outcomes outcomes) {
        String mode = outcomes.expectedFields().getOrDefault("st_mode", "");
        return mode.matches("[0-9]{1,9}") ? Integer.parseInt(mode) & TYPE : 0;
    }
}
