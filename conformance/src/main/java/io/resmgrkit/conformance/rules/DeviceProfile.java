package io.resmgrkit.conformance.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Handshake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a device is, so that a serial driver is not failed for readdir. Read from JSON; {@code device.schema.json} describes it.
 *
 * @param schema {@value #SCHEMA}
 * @param name name of the device in reports
 * @param about a sentence on it
 * @param offers names of the capabilities to be tested, null for all that the adapter claims
 * @param file the object that reads and writes are probed with, null when there is none or files can be made
 * @param directory path of a directory in which files can be made, null when there is none
 * @param stream an object on which a read can block, null when there is none
 * @param readOnly path of an object on a read-only mount, null when there is none
 * @param devctls commands of the device's own
 */
public record DeviceProfile(
        String schema,
        String name,
        @Nullable String about,
        @Nullable List<String> offers,
        @Nullable FileRole file,
        @Nullable String directory,
        @Nullable StreamRole stream,
        @Nullable String readOnly,
        @Nullable List<Devctl> devctls) {
    /** Version of the format. */
    public static final String SCHEMA = "resmgr-kit/device-1";

    /** Refuses another format and unknown capabilities. */
    public DeviceProfile {
        if (!SCHEMA.equals(schema)) {
            throw new IllegalArgumentException("schema is '" + schema + "', this kit reads " + SCHEMA);
        }
        for (String offer : offers == null ? List.<String>of() : offers) {
            capability(offer);
        }
        for (Devctl devctl : devctls == null ? List.<Devctl>of() : devctls) {
            if (devctl == null) {
                throw new IllegalArgumentException("devctls holds null");
            }
        }
    }

    /**
     * A file or device.
     *
     * @param path below the attached path, empty for the attached path itself
     * @param type {@code regular}, {@code character} or {@code block}
     * @param stores whether what is written can be read again at its offset
     * @param readOnly whether it refuses to be opened for writing
     * @param size bytes it holds at first
     * @param capacity most bytes it can hold, null when unknown
     * @param blockSize unit of size, 1 or 512 usually
     * @param permissions octal digits, such as {@code 0666}
     */
    public record FileRole(
            String path,
            String type,
            boolean stores,
            boolean readOnly,
            long size,
            @Nullable Long capacity,
            int blockSize,
            String permissions) {}

    /**
     * An object with a reader's end that can be empty.
     *
     * @param path below the attached path
     * @param fill devctl that makes bytes available, null when a write does
     * @param notifies whether it answers notify requests
     * @param writable whether OUTPUT is always met
     */
    public record StreamRole(String path, @Nullable Fill fill, boolean notifies, boolean writable) {}

    /**
     * A devctl that makes bytes available.
     *
     * @param dcmd its number, such as {@code 0x80040570}
     * @param data hexadecimal digits of its data
     */
    public record Fill(String dcmd, String data) {
        /** Refuses what is no number and what is no hexadecimal digits. */
        public Fill {
            command("fill", dcmd);
            digits("fill", data);
        }

        /** The number. */
        public int number() {
            return command("fill", dcmd);
        }
    }

    /**
     * A command of the device's own.
     *
     * @param name its name
     * @param dcmd its number, such as {@code 0xc0080568}
     * @param data hexadecimal digits of data that it accepts, null when it takes none
     * @param changes whether it changes the device and so needs a descriptor open for writing
     * @param payload members of its data in order
     */
    public record Devctl(
            String name,
            String dcmd,
            @Nullable String data,
            boolean changes,
            @Nullable List<Member> payload) {
        /** Refuses what is no number and what is no hexadecimal digits. */
        public Devctl {
            command("devctl " + name, dcmd);
            digits("devctl " + name, data == null ? "" : data);
        }

        /** The number. */
        public int number() {
            return command("devctl " + name, dcmd);
        }
    }

    /**
     * A member of a payload.
     *
     * @param name its name
     * @param type C type, such as {@code uint32_t}
     * @param offset bytes from the start
     * @param size bytes
     */
    public record Member(
            String name,
            String type,
            int offset,
            @JsonProperty("size") int size) {}

    private static int command(String what, @Nullable String dcmd) {
        if (dcmd == null || !dcmd.matches("0x[0-9a-fA-F]{1,8}")) {
            throw new IllegalArgumentException(what + ": dcmd '" + dcmd + "' is not 0x and hex digits");
        }
        return Integer.parseUnsignedInt(dcmd.substring(2), 16);
    }

    private static void digits(String what, @Nullable String data) {
        if (data == null || !data.matches("([0-9a-fA-F]{2})*")) {
            throw new IllegalArgumentException(what + ": data '" + data + "' is not pairs of hex digits");
        }
    }

    /** Whether a capability is to be tested, as far as the device goes. */
    public boolean offers(Capability capability) {
        return offers == null || offers.contains(capability.id());
    }

    /** The device's own commands. */
    public List<Devctl> commands() {
        return devctls == null ? List.of() : devctls;
    }

    /**
     * A profile that the kit brings along.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static DeviceProfile builtIn(String name) {
        try (InputStream in = DeviceProfile.class.getResourceAsStream("devices/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("device profile '" + name + "': the kit has none of that name");
            }
            return read("device profile " + name, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalArgumentException("device profile '" + name + "': cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException naming the file and what is wrong
     */
    public static DeviceProfile read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /** What an adapter says of a system without a profile: the attached path is a file, or a directory in which files can be made. */
    public static DeviceProfile guess(Handshake hello) {
        Set<Capability> can = hello.capabilities();
        boolean tree = can.contains(Capability.DIRECTORY);
        boolean writable = can.contains(Capability.WRITABLE);
        boolean stores = writable && can.contains(Capability.READABLE);
        FileRole file = tree ? null : new FileRole("", "regular", stores, !writable, 0, null, 1, "0666");
        return new DeviceProfile(SCHEMA, hello.system(), null, null, file, tree ? "" : null, null, null, null);
    }

    /**
     * Reads the text of a profile.
     *
     * @param where its name, for messages
     * @throws IllegalArgumentException naming the place and what is wrong
     */
    static DeviceProfile read(String where, byte[] json) {
        try {
            DeviceProfile profile = new ObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false)
                    .readValue(json, DeviceProfile.class);
            if (profile == null) {
                throw new IllegalArgumentException(where + ": is null where a profile, a JSON object, is wanted");
            }
            return profile;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new IllegalArgumentException(where + line + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static Capability capability(@Nullable String id) {
        if (id == null) {
            throw new IllegalArgumentException("offers holds null");
        }
        try {
            return Capability.valueOf(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("offers '" + id + "': there is no such capability", e);
        }
    }
}
