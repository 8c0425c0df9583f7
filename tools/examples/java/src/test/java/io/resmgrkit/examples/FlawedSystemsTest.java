package io.resmgrkit.examples;

import static io.resmgrkit.examples.ExampleSystemsTest.ask;
import static io.resmgrkit.examples.ExampleSystemsTest.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.SutSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The flawed memos have the mistakes they are for, and still answer. */
class FlawedSystemsTest {
    enum Flawed {
        JAVA(() -> Programs.javaMemo(FlawedMemo.class)),
        PYTHON(() -> Programs.pythonMemo("flawed_memo")),
        C(Programs::cFlawedMemo);

        private final Supplier<List<String>> command;

        Flawed(Supplier<List<String>> command) {
            this.command = command;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_flawed_memo_makes_its_mistakes(Flawed which) {
        try (Systems.Running running = Systems.connect(new SutSpec.Exec(which.command.get()))) {
            Connection fd = opened(running.system(), Messages.RDWR);
            var read = assertInstanceOf(Outcome.Reply.class, ask(running.system(), fd, Messages.read(4)));
            assertEquals(0, read.status(), "RM-READ-01");
            assertEquals("The ", new String(read.bytes(), StandardCharsets.US_ASCII));
            ask(running.system(), fd, Messages.pread(5, 10));
            var next = assertInstanceOf(Outcome.Reply.class, ask(running.system(), fd, Messages.read(5)));
            assertNotEquals("quick", new String(next.bytes(), StandardCharsets.US_ASCII), "RM-XT-03");
            var write =
                    assertInstanceOf(Outcome.Reply.class, ask(running.system(), fd, Messages.write(64, "12345678")));
            assertEquals(64, write.status(), "RM-WR-02");
            assertEquals(0, running.system().restarts());
        }
    }
}
