package io.resmgrkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** Finds the interpreters and compiles the C programs of the adapters, examples and bridge; each program once a run. */
final class Programs {
    /** Sanitizers find what the C programs do wrong with memory; they end the program, which the tests see as a crash. */
    private static final List<String> CHECKED = List.of(
            "gcc",
            "-std=gnu11",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-g",
            "-O1",
            "-fsanitize=address,undefined",
            "-fno-sanitize-recover=all",
            "-pthread");

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    private static final Map<String, Path> COMPILED = new ConcurrentHashMap<>();

    private Programs() {}

    /** The folder {@code tools}. */
    static Path tools() {
        return MODULE.getParent().getParent();
    }

    static List<String> pythonMemo(String name) {
        need("python3", "the systems in Python cannot run");
        return List.of(
                "python3",
                tools().resolve("examples/python").resolve(name + ".py").toString());
    }

    static List<String> javaMemo(Class<?> memo) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String main = io.resmgrkit.adapter.Serve.class.getName();
        return List.of(java.toString(), "-cp", System.getProperty("java.class.path"), main, memo.getName());
    }

    static List<String> cMemo() {
        return List.of(compiled("memo", "examples/c/memo.c", "examples/c/memo_core.c", "examples/c/memo_locks.c"));
    }

    static List<String> cFlawedMemo() {
        return List.of(compiled("flawed_memo", "examples/c/flawed_memo.c", "examples/c/memo_locks.c"));
    }

    static List<String> bridge() {
        return List.of(compiled(
                "resmgr_bridge",
                "bridge/resmgr_bridge.c",
                "bridge/stubs/stub_messages.c",
                "examples/c/memo_core.c",
                "examples/c/memo_locks.c",
                "-Ibridge/stubs"));
    }

    private static String compiled(String name, String... sources) {
        need("gcc", "the systems in C cannot be compiled");
        return COMPILED.computeIfAbsent(name, n -> compile(n, sources)).toString();
    }

    private static Path compile(String name, String... sources) {
        Path program = MODULE.resolve("target/programs").resolve(name);
        List<String> command = new ArrayList<>(CHECKED);
        command.addAll(List.of("-Iadapters/c", "-Iexamples/c", "-o", program.toString()));
        command.addAll(List.of(sources));
        try {
            Files.createDirectories(program.getParent());
            run(command);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return program;
    }

    /** Runs a command in the folder {@code tools}; it must succeed. */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(tools().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }

    /** Leaves a test out when a tool is truly missing, saying so. */
    static void need(String tool, String why) {
        try {
            new ProcessBuilder(tool, "--version").start().destroy();
        } catch (IOException e) {
            System.out.println("left out: " + tool + " is not on the path; " + why);
            Assumptions.abort(tool + " is not on the path");
        }
    }
}
