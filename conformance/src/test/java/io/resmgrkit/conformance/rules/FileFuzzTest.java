package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Any bytes as the files that {@code check} reads: read, or refused with the place and the reason. In a build the inputs below
 * {@code FileFuzzTestInputs} are run; with {@code JAZZER_FUZZ=1} new ones are made.
 */
class FileFuzzTest {
    @FuzzTest(maxDuration = "30m")
    void device(byte[] data) {
        try {
            DeviceProfile.read("device.json", data).commands().forEach(DeviceProfile.Devctl::number);
        } catch (IllegalArgumentException e) {
            assertNotNull(e.getMessage());
        }
    }

    @FuzzTest(maxDuration = "30m")
    void expectations(byte[] data) {
        Expectations read;
        try {
            read = Expectations.parse("expect.txt", new String(data, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            assertNotNull(e.getMessage());
            return;
        }
        String written = read.all().stream().map(line -> line + "\n").collect(Collectors.joining());
        assertEquals(
                read.all().size(), Expectations.parse("again", written).all().size(), written);
    }
}
