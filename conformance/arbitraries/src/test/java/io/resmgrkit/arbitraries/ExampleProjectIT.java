package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The example in {@code example/} builds and passes as it would at a user's: on its own pom, with the jars of this build out of a
 * repository in {@code target}. Everything else comes from the local repository that this build has filled; nothing is installed into it.
 */
class ExampleProjectIT {
    private static final Path MODULE = Path.of(System.getProperty("basedir")).toAbsolutePath();
    private static final Path ROOT = MODULE.getParent().getParent();
    private static final Path WORK = MODULE.resolve("target/example");
    private static final String VERSION = System.getProperty("kit.version");
    /** Artifact and folder of what a user gets. */
    private static final Map<String, String> ARTIFACTS = Map.of(
            "resmgr-kit", ".",
            "resmgr-kit-codec-parent", "codec",
            "resmgr-kit-codec", "codec/wire",
            "resmgr-kit-codec-testkit", "codec/testkit",
            "resmgr-kit-conformance", "conformance",
            "resmgr-kit-arbitraries", "conformance/arbitraries");

    @Test
    void the_example_builds_with_the_artifacts_of_this_build() throws IOException, InterruptedException {
        for (Map.Entry<String, String> artifact : ARTIFACTS.entrySet()) {
            publish(artifact.getKey(), ROOT.resolve(artifact.getValue()));
        }
        Path settings = WORK.resolve("settings.xml");
        Files.writeString(settings, settings());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + WORK.resolve("local"),
                "-Dresmgr.seed=" + System.getProperty("resmgr.seed"),
                "test"));
        if (!runs("python3", "--version")) {
            System.out.println("python3 is not there: the example in Python is left out");
            command.add("-Dtest=NotepadTest");
        }
        Path log = WORK.resolve("build.log");
        Process build = new ProcessBuilder(command)
                .directory(MODULE.resolve("example").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = build.waitFor();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertEquals(0, exit, output);
        assertTrue(output.contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0"), output);
    }

    /** The pom, and the jar unless it is a parent. */
    private static void publish(String artifact, Path folder) throws IOException {
        Path home = Files.createDirectories(WORK.resolve("kit/io/resmgrkit/" + artifact + "/" + VERSION));
        String file = artifact + "-" + VERSION;
        Files.copy(folder.resolve("pom.xml"), home.resolve(file + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        Path jar = folder.resolve("target").resolve(file + ".jar");
        if (Files.exists(folder.resolve("src"))) {
            Files.copy(jar, home.resolve(file + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The local repository of this build in place of the network, and the kit's artifacts beside it. */
    private static String settings() {
        return """
                <settings>
                  <mirrors>
                    <mirror><id>this-build</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>kit</id>
                      <repositories><repository><id>kit</id><url>%s</url></repository></repositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>kit</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("local.repository")).toUri(),
                        WORK.resolve("kit").toUri());
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
