package io.resmgrkit.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonAdapterTest {
    @Test
    void the_adapters_own_tests_pass() throws IOException {
        Programs.need("python3", "the Python adapter cannot be tested");
        String output = Programs.run(List.of("python3", "-B", "-m", "unittest", "discover", "-s", "adapters/python"));
        assertTrue(output.contains("OK") && !output.contains("Ran 0 tests"), output);
    }

    @Test
    void a_resource_manager_is_40_lines() throws IOException {
        Path memo = Programs.tools().resolve("examples/python/memo.py");
        assertTrue(Files.readAllLines(memo).size() <= 40);
    }
}
