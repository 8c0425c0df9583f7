package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the members of one structure to its layout in another dialect, by C name. */
final class FixedPart {
    private final String where;
    private final Dialect from;
    private final Dialect to;
    private final StructLayout source;
    private final StructLayout target;
    private final byte[] in;
    private final byte[] out;
    private final List<Slot> carried = new ArrayList<>();
    private final List<Loss> losses;

    private FixedPart(
            String where,
            Dialect from,
            Dialect to,
            StructLayout source,
            StructLayout target,
            byte[] in,
            List<Loss> losses) {
        this.where = where;
        this.from = from;
        this.to = to;
        this.source = source;
        this.target = target;
        this.in = in;
        this.out = new byte[target.wireSize()];
        this.losses = losses;
    }

    /** The fixed part in the other dialect; what cannot be carried is added to {@code losses}. */
    static byte[] carry(
            String where,
            Dialect from,
            Dialect to,
            StructLayout source,
            StructLayout target,
            byte[] in,
            List<Loss> losses) {
        return new FixedPart(where, from, to, source, target, in, losses).carry();
    }

    private byte[] carry() {
        Map<String, Slot> theirs = byKey(Slot.wire(source));
        Map<String, Slot> theirArms = byKey(Slot.arms(source));
        for (Slot place : Slot.wire(target)) {
            Slot value = theirs.getOrDefault(place.key(), theirArms.get(place.key()));
            if (value != null) {
                put(value, place);
            }
        }
        Map<String, Slot> ourArms = byKey(Slot.arms(target));
        for (Slot value : Slot.wire(source)) {
            if (!done(value)) {
                Slot arm = ourArms.get(value.key());
                if (arm != null) {
                    put(value, arm);
                } else {
                    lose(value);
                }
            }
        }
        return out;
    }

    private static Map<String, Slot> byKey(List<Slot> slots) {
        Map<String, Slot> byKey = new HashMap<>();
        slots.forEach(slot -> byKey.putIfAbsent(slot.key(), slot));
        return byKey;
    }

    private boolean done(Slot value) {
        return carried.stream().anyMatch(value::overlaps);
    }

    private void put(Slot value, Slot place) {
        carried.add(value);
        if (!value.field().kind().integer() || !place.field().kind().integer()) {
            System.arraycopy(in, value.offset(), out, place.offset(), Math.min(value.size(), place.size()));
            return;
        }
        long number = read(value);
        long fitted = fit(number, place.field());
        Bytes.write(out, place.offset(), place.size(), to.bigEndian(), fitted);
        if (fitted != number) {
            losses.add(new Loss(
                    where + value.path(),
                    number + " does not fit " + place.field().kind().cName() + " in " + to.id()));
        } else {
            meaning(number, value, place);
        }
    }

    /** An enumerator whose number another release gave to something else cannot keep its number. */
    private void meaning(long number, Slot value, Slot place) {
        Names ours = value.field().names();
        Names theirs = place.field().names();
        String name = ours == null || ours.flags() ? null : ours.name(number);
        Long moved = name == null || theirs == null ? null : theirs.value(name);
        if (moved != null && moved != (number & 0xffff_ffffL)) {
            losses.add(new Loss(
                    where + value.path(),
                    name + " is " + number + " in " + from.id() + " and " + moved + " in " + to.id()));
        }
    }

    private void lose(Slot value) {
        boolean old = value.path().startsWith("__old_st_");
        @Nullable String text = value.padding() || old ? null : unlessZero(value);
        if (text != null) {
            losses.add(new Loss(where + value.path(), text + " has no place in " + target.name() + " of " + to.id()));
        }
    }

    /** The value as text, or null when nothing is lost without it. */
    private @Nullable String unlessZero(Slot value) {
        if (value.field().kind().integer()) {
            long number = read(value);
            return number == 0 ? null : Long.toString(number);
        }
        for (int i = 0; i < value.size(); i++) {
            if (in[value.offset() + i] != 0) {
                return value.size() + " bytes";
            }
        }
        return null;
    }

    private long read(Slot value) {
        return Bytes.read(in, value.offset(), value.size(), value.field().kind().signed(), from.bigEndian());
    }

    private static long fit(long value, FieldLayout field) {
        int bits = 8 * field.kind().size();
        if (bits == 64) {
            return value;
        }
        long cut = value & ((1L << bits) - 1);
        return field.kind().signed() ? cut << (64 - bits) >> (64 - bits) : cut;
    }
}
