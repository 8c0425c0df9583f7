package io.resmgrkit.conformance.iofunc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.resmgrkit.conformance.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The helpers against recorded direct calls (T6): result, changed attributes and changed message members. A further file can be
 * named with {@code -Dresmgr.vectors=FILE}.
 */
class VectorTest {
    @TestFactory
    Stream<DynamicTest> every_helper_answers_as_recorded() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Corpus.root().resolve("vectors/iofunc_vectors.jsonl")));
        String further = System.getProperty("resmgr.vectors");
        if (further != null && !further.isEmpty()) {
            files.add(Path.of(further));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files) {
            for (JsonNode vector : Corpus.vectors(file)) {
                tests.add(DynamicTest.dynamicTest(
                        vector.get("fn").asText() + " " + vector.get("n"), file.toUri(), () -> check(vector)));
            }
        }
        assertFalse(tests.isEmpty(), "no vectors in " + files);
        return tests.stream();
    }

    private static void check(JsonNode vector) {
        JsonNode actual = new VectorCall(vector).run();
        actual.fieldNames()
                .forEachRemaining(name -> assertEquals(vector.get(name), actual.get(name), name + " of " + vector));
        for (String name : List.of("ret", "out", "stat")) {
            assertEquals(vector.has(name), actual.has(name), name + " of " + vector);
        }
    }
}
