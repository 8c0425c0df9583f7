package io.resmgrkit.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, in a folder with a space in its name, with a Java and a Maven that only write
 * down how they are called.
 */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            for argument; do
                case $argument in
                    -XX:DumpLoadedClassList=*) echo class >"${argument#*=}"; exit ;;
                    -XX:SharedClassListFile=*) list=${argument#*=} ;;
                    -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
                esac
            done
            [ -n "$list" ] && [ -f "$list" ] && echo archive >"$archive" && exit
            for argument; do
                case $argument in -Xshare:dump) exit 1 ;; esac
            done
            for argument; do printf '[%s]' "$argument"; done
            echo
            """;

    @TempDir
    Path temp;

    private Path project;
    private Path launcher;
    private Path jar;
    private Path source;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void make_a_project() throws IOException {
        project = Files.createDirectories(temp.resolve("my project"));
        launcher = Files.createDirectories(project.resolve("tools")).resolve("resmgr");
        Files.copy(Cli.CORPUS.resolveSibling("tools/resmgr"), launcher);
        for (String module :
                List.of("formats", "codec/generator", "codec/wire", "conformance", "tools/captures", "tools/cli")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
        }
        for (String pom : List.of("pom.xml", "codec/pom.xml", "tools/pom.xml")) {
            Files.writeString(project.resolve(pom), "<project/>");
        }
        source = Files.writeString(project.resolve("conformance/src/main/A.java"), "class A {}");
        jar = project.resolve("tools/cli/target/resmgr.jar");
        script(temp.resolve("jdk/bin/java"), JAVA);
        Files.writeString(temp.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\nJAVA_RUNTIME_VERSION=\"17.0.1+9\"\n");
        maven("echo built >>'" + temp.resolve("builds") + "'; echo jar >tools/cli/target/resmgr.jar");
        Instant past = Instant.now().minusSeconds(60);
        try (var files = Files.walk(project)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(past));
            }
        }
    }

    private void maven(String body) throws IOException {
        script(temp.resolve("bin/mvn"), "#!/bin/sh\necho 'maven says hello'\n" + body + "\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Path command, Path folder, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.toString()));
        words.addAll(List.of(args));
        Path err = temp.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
        builder.environment().remove("RESMGR_JAVA_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private Run run(String... args) throws IOException, InterruptedException {
        return run(launcher, temp, Map.of(), args);
    }

    private int builds() throws IOException {
        Path log = temp.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void the_first_start_builds_and_says_so_in_one_line_on_standard_error() throws Exception {
        Run first = run("decode", "a b", "");
        assertEquals("resmgr: building the program first, this takes about a minute\n", first.err());
        assertTrue(
                first.out().endsWith("[-cp][" + jar.toRealPath() + "][io.resmgrkit.tools.Main][decode][a b][]\n"),
                first.out());
        assertFalse(first.out().contains("maven says hello"));
        assertEquals(1, builds());
    }

    @Test
    void a_second_start_does_no_maven_work() throws Exception {
        run();
        Run second = run("list");
        assertEquals("", second.err());
        assertEquals(1, builds());
    }

    @Test
    void a_changed_an_added_and_a_removed_source_make_it_build_again() throws Exception {
        run();
        FileTime later = FileTime.from(Instant.now().plusSeconds(5));
        Files.setLastModifiedTime(source, later);
        run();
        assertEquals(2, builds());
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        Files.delete(source);
        Files.setLastModifiedTime(source.getParent(), later);
        run();
        assertEquals(3, builds());
    }

    @Test
    void it_works_through_symbolic_links_and_from_any_folder() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), launcher);
        Path relative = Files.createSymbolicLink(temp.resolve("second"), Path.of("link"));
        for (Path start : List.of(link, relative)) {
            Run run = run(start, Path.of("/"), Map.of());
            assertTrue(run.out().contains("[-Dresmgr.home=" + project.toRealPath() + "]"), run.out() + run.err());
        }
        Run inside = run(Path.of("./resmgr"), launcher.getParent(), Map.of());
        assertTrue(inside.out().contains("[-Dresmgr.home=" + project.toRealPath() + "]"), inside.out() + inside.err());
    }

    @Test
    void options_for_the_java_machine_come_from_the_environment() throws Exception {
        Run run = run(launcher, temp, Map.of("RESMGR_JAVA_OPTS", "-Xmx64m -Da=b"));
        assertTrue(run.out().contains("[-Xmx64m][-Da=b][-cp]"), run.out());
    }

    @Test
    void commands_that_run_long_get_the_optimising_compiler() throws Exception {
        assertTrue(run("decode").out().contains("[-XX:TieredStopAtLevel=1]"));
        assertTrue(run("-q", "replay").out().contains("[-XX:+TieredCompilation]"));
        assertTrue(run("decode", "replay").out().contains("[-XX:TieredStopAtLevel=1]"));
    }

    @Test
    void the_class_archive_is_made_once_for_a_java_machine_and_a_jar() throws Exception {
        run();
        Path archive =
                project.toRealPath().resolve("tools/cli/target/archives" + temp.toRealPath() + "/jdk/17.0.1+9.jsa");
        assertEquals("archive\n", Files.readString(archive));
        Files.writeString(archive, "untouched");
        assertTrue(run().out().contains("[-XX:SharedArchiveFile=" + archive + "]"));
        assertEquals("untouched", Files.readString(archive));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
        run();
        assertEquals("archive\n", Files.readString(archive));
    }

    @Test
    void a_failing_build_is_told_with_what_maven_said_and_leaves_no_lock() throws Exception {
        maven("echo '[ERROR] no such symbol'; exit 1");
        Run failed = run("list");
        assertEquals(70, failed.exit());
        assertEquals("", failed.out());
        assertTrue(failed.err().contains("[ERROR] no such symbol\n"), failed.err());
        assertTrue(failed.err().contains("resmgr: cannot build: "), failed.err());
        assertFalse(Files.exists(jar.resolveSibling("build.lock")));
    }

    @Test
    void a_missing_java_is_told() throws Exception {
        Run run = run(launcher, temp, Map.of("JAVA_HOME", "/nowhere"));
        assertEquals(70, run.exit());
        assertEquals(
                "resmgr: cannot start Java: JAVA_HOME=/nowhere: it holds no bin/java; name a JDK 17 or newer\n",
                run.err());
    }

    @Test
    void the_lock_of_a_builder_that_died_is_taken_over() throws Exception {
        Path lock = Files.createDirectories(jar.resolveSibling("build.lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertEquals(0, run().exit());
        assertEquals(1, builds());
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        // The build goes on only when both have been started: it waits for a word through a pipe.
        Path pipe = temp.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        maven("read word <'" + pipe + "'; echo built >>'" + temp.resolve("builds")
                + "'; echo jar >tools/cli/target/resmgr.jar");
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ProcessBuilder builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true);
            builder.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
            builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
            starts.add(builder.start());
        }
        Files.writeString(pipe, "go\n", StandardOpenOption.WRITE);
        for (Process start : starts) {
            start.getInputStream().readAllBytes();
            assertEquals(0, start.waitFor());
        }
        assertEquals(1, builds());
    }
}
