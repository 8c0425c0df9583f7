package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.transcript.Exchange;
import org.junit.jupiter.api.Test;

/** What a shrunk message is called. */
class LabelTest {
    @Test
    void a_label_says_the_name_the_path_and_what_is_not_zero() {
        Messages messages = new Messages(Dialect.SDP6_ILP32_BE);
        assertEquals("_IO_READ(nbytes=2,xtype=5,offset=1)", Label.of(messages.dialect(), messages.readAt(2, 1)));
        assertEquals("_IO_CLOSE()", Label.of(messages.dialect(), messages.close()));
        byte[] open = Connect.open("a/b", 3).encode(messages.dialect(), 0);
        assertEquals("_IO_CONNECT_OPEN('a/b',ioflag=3)", Label.of(messages.dialect(), open));
    }

    /** The offset of a pread in a finding had been 1169 in its label and 0 in its bytes. */
    @Test
    void the_calls_of_a_finding_fit_its_bytes() {
        Fuzzer fuzzer =
                Fuzzing.run("reference:model+pread-moves-position", Fuzzing.options("model", Level.SESSION, 1, 400, 1));
        Finding finding = fuzzer.findings().iterator().next();
        for (var step : finding.session().steps()) {
            if (step instanceof Exchange exchange && exchange.call().startsWith("_IO_")) {
                assertEquals(Label.of(Fuzzing.DIALECT, exchange.request()), exchange.call());
            } else if (step instanceof Exchange exchange) {
                assertFalse(exchange.call().isEmpty());
            }
        }
    }
}
