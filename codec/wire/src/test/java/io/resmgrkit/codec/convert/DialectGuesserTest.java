package io.resmgrkit.codec.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.IoUtime64Encoder;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.testkit.Corpus;
import io.resmgrkit.codec.testkit.Recorded;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lone messages say what they can about their dialect, and no more. */
class DialectGuesserTest {
    private final byte[] buffer = new byte[128];

    @Test
    void a_read_of_little_endian_clients_is_the_same_in_every_little_endian_dialect() {
        List<DialectGuess> guesses = DialectGuesser.request(
                buffer,
                0,
                new IoReadEncoder()
                        .encode(Dialect.SDP71_LP64_LE, buffer, 0)
                        .nbytes(10)
                        .finish());
        assertEquals(6, DialectGuesser.fitting(guesses).size());
        assertEquals(1.0 / 6, guesses.get(0).confidence(), 0.01);
        assertEquals(Dialect.SDP6_ILP32_BE, guesses.get(6).dialect());
        assertEquals(1, guesses.stream().mapToDouble(DialectGuess::confidence).sum(), 1e-9);
    }

    @Test
    void the_byte_order_shows_in_the_number_of_the_message() {
        assertEquals(
                List.of("sdp6-ilp32-be"),
                fitting(new IoLseekEncoder()
                        .encode(Dialect.SDP6_ILP32_BE, buffer, 0)
                        .finish()));
    }

    @Test
    void the_length_of_a_message_that_8_0_changed_tells_it_apart() {
        // LAYOUT 5: _io_notify has 64 bytes until 7.1 and 88 in 8.0, _io_openfd 68 and 48.
        assertEquals(
                List.of("sdp80-lp64-le"),
                fitting(new IoNotifyEncoder()
                        .encode(Dialect.SDP80_LP64_LE, buffer, 0)
                        .finish()));
        assertEquals(
                List.of("sdp6-ilp32-le", "sdp65-ilp32-le", "sdp66-ilp32-le", "sdp70-lp64-le", "sdp71-lp64-le"),
                fitting(new IoOpenfdEncoder()
                        .encode(Dialect.SDP65_ILP32_LE, buffer, 0)
                        .finish()));
    }

    @Test
    void a_message_or_a_form_of_stat_that_began_with_7_0_does_not_fit_earlier_releases() {
        List<String> since70 = List.of("sdp70-lp64-le", "sdp71-lp64-le", "sdp80-lp64-le");
        assertEquals(
                since70,
                fitting(new IoUtime64Encoder()
                        .encode(Dialect.SDP70_LP64_LE, buffer, 0)
                        .finish()));
        assertEquals(
                since70,
                fitting(new IoStatEncoder()
                        .encode(Dialect.SDP70_LP64_LE, buffer, 0)
                        .format(3)
                        .finish()));
        List<DialectGuess> reply = DialectGuesser.reply(Answered.to(0x104, 3), new byte[120], 0, 120);
        assertEquals(
                since70,
                DialectGuesser.fitting(reply).stream()
                        .map(guess -> guess.dialect().id())
                        .toList());
    }

    @Test
    void a_guess_says_what_speaks_against_it() {
        List<DialectGuess> guesses = DialectGuesser.request(
                buffer,
                0,
                new IoStatEncoder()
                        .encode(Dialect.SDP70_LP64_LE, buffer, 0)
                        .format(3)
                        .finish());
        DialectGuess early = guesses.stream()
                .filter(guess -> guess.dialect() == Dialect.SDP66_ILP32_LE)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("zero is 3, not zero"), early.reasons());
        assertTrue(early.confidence() < guesses.get(0).confidence());
    }

    @Test
    void any_bytes_have_guesses() {
        assertEquals(7, DialectGuesser.request(new byte[0], 0, 0).size());
        assertEquals(7, DialectGuesser.request(new byte[] {1, 2, 3}, 0, 3).size());
    }

    @Test
    void the_dialect_of_a_recorded_request_is_among_those_that_fit() throws IOException {
        int requests = 0;
        int right = 0;
        for (Recorded recorded : Corpus.all()) {
            byte[] bytes = recorded.request();
            if (recorded.source().contains("malformed")) {
                continue;
            }
            requests++;
            right += fitting(bytes).contains(recorded.dialect()) ? 1 : 0;
        }
        // Clients leave garbage in reserved words of dup and openfd (LAYOUT 2.4), and some scenarios send nonsense on
        // purpose.
        assertTrue(right >= 0.95 * requests, right + " of " + requests);
        assertTrue(requests > 3000);
    }

    private List<String> fitting(int length) {
        return DialectGuesser.fitting(DialectGuesser.request(buffer, 0, length)).stream()
                .map(guess -> guess.dialect().id())
                .toList();
    }

    private static List<String> fitting(byte[] bytes) {
        return DialectGuesser.fitting(DialectGuesser.request(bytes, 0, bytes.length)).stream()
                .map(guess -> guess.dialect().id())
                .toList();
    }
}
