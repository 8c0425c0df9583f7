package io.resmgrkit.conformance.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.link.Links;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded profiles behind a link, as {@code --sut reference:PROFILE} and {@code serve} offer them. */
class ReferenceManagersTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    @ParameterizedTest
    @ValueSource(strings = {"null", "ramfile", "fs", "custom"})
    void every_profile_can_be_opened_and_asked_and_reset(String profile) {
        try (SystemUnderTest system = connect("reference:" + profile)) {
            assertEquals(profile.equals("fs"), system.handshake().can(Capability.DIRECTORY));
            for (int round = 0; round < 2; round++) {
                Connection fd = opened(system);
                var stat = assertInstanceOf(Outcome.Reply.class, ask(system, fd, stat()));
                assertEquals(72, stat.bytes().length);
                assertTrue(system.reset());
            }
        }
    }

    @Test
    void a_profile_answers_alike_in_this_jvm_and_over_a_socket() throws IOException {
        Path path = Files.createTempDirectory("serve").resolve("link");
        try (LinkServer server = LinkServer.unix(ReferenceManagers.of("", DIALECT), path, System.out::println);
                SystemUnderTest far = connect(server.where());
                SystemUnderTest near = connect("reference")) {
            var one = (Outcome.Reply) ask(far, opened(far), read(10));
            var two = (Outcome.Reply) ask(near, opened(near), read(10));
            assertEquals(10, one.status());
            assertEquals(two.status(), one.status());
            assertArrayEquals(two.bytes(), one.bytes());
        }
    }

    @Test
    void a_profile_that_does_not_exist_is_refused_with_those_that_do() {
        var e = assertThrows(IllegalArgumentException.class, () -> ReferenceManagers.of("nul", DIALECT));
        assertTrue(String.valueOf(e.getMessage()).contains("null, ramfile, fs, custom"), e::toString);
    }

    private static SystemUnderTest connect(String spec) {
        return Links.connect(
                SutSpec.parse(spec), LinkOptions.of(DIALECT.id()), profile -> ReferenceManagers.of(profile, DIALECT));
    }

    private static Connection opened(SystemUnderTest system) {
        Connection connection = system.open(Client.root(1));
        byte[] bytes = new byte[64];
        int length = new IoConnectEncoder()
                .encode(DIALECT, bytes, 0)
                .subtype(2)
                .handle(connection.ids().handle())
                .ioflag(1)
                .access(3)
                .path("")
                .finish();
        assertInstanceOf(Outcome.Reply.class, ask(system, connection, Arrays.copyOf(bytes, length)));
        return connection;
    }

    private static byte[] stat() {
        byte[] bytes = new byte[8];
        new IoStatEncoder().encode(DIALECT, bytes, 0);
        return bytes;
    }

    private static byte[] read(int nbytes) {
        byte[] bytes = new byte[16];
        new IoReadEncoder().encode(DIALECT, bytes, 0).nbytes(nbytes);
        return bytes;
    }

    private static Outcome ask(SystemUnderTest system, Connection fd, byte[] request) {
        return system.send(fd, new Request(request, 100)).outcome();
    }
}
