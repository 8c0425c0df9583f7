package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceProfileTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"model", "null", "ramfile", "fs", "custom"})
    void the_kit_brings_a_profile_for_each_of_its_own_systems(String name) {
        assertEquals(name, DeviceProfile.builtIn(name).name());
    }

    @Test
    void a_name_without_a_profile_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> DeviceProfile.builtIn("serial"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | schema is 'null'",
                "{\"schema\":\"other\",\"name\":\"x\"} | this kit reads resmgr-kit/device-1",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"colour\":1} | colour",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"offers\":[\"flying\"]} | offers 'flying'",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"devctls\":[{\"name\":\"A\",\"dcmd\":\"12\",\"changes\":false}]} | devctl A",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"devctls\":[{\"name\":\"A\",\"dcmd\":\"0x1\",\"data\":\"0g\",\"changes\":false}]}"
                        + " | data '0g'",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"devctls\":[null]} | devctls holds null",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"offers\":[null]} | offers holds null",
                "{\"schema\":\"resmgr-kit/device-1\",\"name\":\"x\",\"stream\":{\"path\":\"\",\"fill\":{\"dcmd\":\"x\"}}} | fill: dcmd 'x'",
                "null | is null where a profile",
                "not json | Unrecognized token",
            })
    void a_profile_that_is_none_is_refused_with_the_file_and_what_is_wrong(String json, String why) throws IOException {
        Path file = folder.resolve("device.json");
        Files.writeString(file, json);
        var e = assertThrows(IllegalArgumentException.class, () -> DeviceProfile.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains("device.json"), e::toString);
        assertTrue(String.valueOf(e.getMessage()).contains(why), e::toString);
    }

    /** The published schema and the reader know the same members. */
    @Test
    void the_schema_describes_what_is_read() throws IOException {
        try (var in = DeviceProfile.class.getResourceAsStream("device.schema.json")) {
            JsonNode schema = new ObjectMapper().readTree(in);
            assertEquals(members(DeviceProfile.class), names(schema));
            JsonNode properties = schema.path("properties");
            assertEquals(members(DeviceProfile.FileRole.class), names(properties.path("file")));
            assertEquals(members(DeviceProfile.StreamRole.class), names(properties.path("stream")));
            JsonNode devctl = properties.path("devctls").path("items");
            assertEquals(members(DeviceProfile.Devctl.class), names(devctl));
            JsonNode member = devctl.path("properties").path("payload").path("items");
            assertEquals(members(DeviceProfile.Member.class), names(member));
        }
    }

    private static Set<String> members(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
