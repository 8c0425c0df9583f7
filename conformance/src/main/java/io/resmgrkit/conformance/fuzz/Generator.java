package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.probe.Connect;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Draws scripts. */
final class Generator {
    private static final int READ_WRITE = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;
    private static final int REDRAWS = 40;
    private static final int AUDITED = 2;
    private static final int AUDIT_READ = 4096;

    /** How many messages in a hundred are such that only later releases have. */
    private static final int LATER = 15;

    /** How many are such as clients send seldom. */
    private static final int RARE = 8;

    /** In how many scripts of a hundred clients wait for a lock. */
    private static final int CONTENDED = 10;

    private final Moves moves;
    private final String profile;
    private final Level level;
    private final Predicate<Move.Send> wanted;

    /**
     * @param profile what the reference is
     * @param wanted which messages are to be drawn beside those that open and close
     */
    Generator(Dialect dialect, String profile, Level level, Predicate<Move.Send> wanted) {
        this.moves = new Moves(dialect);
        this.profile = profile;
        this.level = level;
        this.wanted = wanted;
    }

    /** A script that follows from the state of the random numbers. */
    Script next(SplittableRandom random) {
        return new Drawing(new Draw(random)).script();
    }

    /** One script in the making. */
    private final class Drawing {
        private final Draw draw;
        private final World world;
        private final NameMoves names;
        private final DescriptorMoves descriptors;
        private final LaterMoves later;
        private final RareMoves rare;
        private final Mutation mutation;
        private final List<Move> script = new ArrayList<>();

        Drawing(Draw draw) {
            this.draw = draw;
            this.world = new World(profile, draw);
            this.names = new NameMoves(draw, world, moves);
            this.descriptors = new DescriptorMoves(draw, world, moves);
            this.later = new LaterMoves(draw, world, moves);
            this.rare = new RareMoves(draw, world, moves);
            this.mutation = new Mutation(draw, moves.dialect());
        }

        Script script() {
            begin();
            if (level == Level.MESSAGE) {
                Move.Send target = wanted(this::message);
                script.add(draw.percent(60) ? mutation.of(target) : target);
                script.add(descriptors.stat());
                script.add(descriptors.close());
                return new Script(script);
            }
            for (int left = draw.between(4, 18); left > 0; left--) {
                act();
            }
            List<Move> contention = draw.percent(CONTENDED) ? rare.contention() : List.of();
            if (contention.stream().anyMatch(move -> move instanceof Move.Send send && wanted.test(send))) {
                script.addAll(contention);
            }
            audit();
            return new Script(script);
        }

        /** Something to work with: a file with content, or a stream. */
        private void begin() {
            if (!world.isTree()) {
                script.add(names.openExisting("", READ_WRITE));
            } else if (world.isModel() && draw.percent(15)) {
                script.add(names.openExisting("pipe", draw.percent(70) ? IoFlag._IO_FLAG_RD : READ_WRITE));
            } else if (draw.percent(10)) {
                script.add(names.openExisting("", IoFlag._IO_FLAG_RD));
            } else if (draw.percent(90)) {
                script.add(names.create(draw.of(List.of("a", "b"))));
            }
            if (draw.percent(70)) {
                script.add(descriptors.write());
            }
        }

        private void act() {
            int dice = draw.below(100);
            if (dice < 2) {
                World.Descriptor of = world.descriptor();
                script.add(new Move.Unblock(of.client(), of.fd()));
            } else if (dice < 3) {
                int client = draw.below(Cast.ACTORS);
                world.ended(client);
                script.add(new Move.Disconnect(client));
            } else if (dice < 9) {
                Move.Send damaged = mutation.of(wanted(this::message));
                script.add(damaged);
                // What failed must not have changed anything.
                script.add(descriptors.stat());
            } else {
                Move.Send send = wanted(this::message);
                script.add(send);
                if (draw.percent(15) && send.call().startsWith("read")) {
                    script.add(new Move.Unblock(send.client(), send.fd()));
                }
            }
        }

        private Move.Send wanted(Supplier<Move.Send> source) {
            Move.Send drawn = source.get();
            for (int i = 0; i < REDRAWS && !wanted.test(drawn); i++) {
                drawn = source.get();
            }
            return drawn;
        }

        private Move.Send message() {
            if (later.any() && draw.percent(LATER)) {
                return later.move();
            }
            if (draw.percent(RARE)) {
                return rare.move();
            }
            int dice = draw.below(100);
            if (dice < 12) {
                return names.open();
            } else if (dice < 22) {
                return descriptors.read();
            } else if (dice < 27) {
                return descriptors.pread();
            } else if (dice < 36) {
                return descriptors.write();
            } else if (dice < 40) {
                return descriptors.pwrite();
            } else if (dice < 46) {
                return descriptors.lseek();
            } else if (dice < 51) {
                return descriptors.stat();
            } else if (dice < 56) {
                return descriptors.close();
            } else if (dice < 61) {
                return descriptors.dup();
            } else if (dice < 63) {
                return descriptors.openfd();
            } else if (dice < 69) {
                return descriptors.lock();
            } else if (dice < 73) {
                return descriptors.devctl();
            } else if (dice < 76) {
                return descriptors.notification();
            } else if (dice < 80) {
                return descriptors.attributes();
            } else if (dice < 83) {
                return descriptors.space();
            } else if (dice < 86) {
                return descriptors.figures();
            } else if (dice < 90) {
                return descriptors.chained();
            } else if (dice < 92) {
                return names.combined(descriptors.chain(world.descriptor()));
            } else if (dice < 93) {
                return draw.percent(50) ? descriptors.odd() : names.odd();
            } else if (dice < 94) {
                return names.readlink();
            }
            return names.change();
        }

        /** When everybody has gone, one looks what is left: counts, attributes, content. */
        private void audit() {
            for (int client = 0; client < Cast.ACTORS; client++) {
                script.add(new Move.Disconnect(client));
            }
            List<String> paths = world.isTree() ? world.used() : List.of("");
            int left = AUDITED;
            for (String path : paths) {
                if (left-- == 0 || (world.isModel() && path.equals("pipe"))) {
                    break;
                }
                World.Descriptor on = new World.Descriptor(Cast.AUDITOR, AUDITED - left - 1, path, 0);
                script.add(moves.connect(
                        Cast.AUDITOR, on.fd(), "audit('" + path + "')", Connect.open(path, IoFlag._IO_FLAG_RD)));
                script.add(descriptors.fdinfo(on));
                script.add(descriptors.stat(on));
                script.add(moves.send(on, "read(4096)", moves.messages().read(AUDIT_READ, 0), AUDIT_READ));
                script.add(moves.send(on, "close", moves.messages().close(), 0));
            }
        }
    }
}
