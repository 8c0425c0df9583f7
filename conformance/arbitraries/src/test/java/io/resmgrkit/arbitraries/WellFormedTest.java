package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.message.Replies;
import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.sample.Place;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.codec.message.KnownMessage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is called valid is: the codec finds nothing wrong, every value has its name, every reserved field is zero. */
class WellFormedTest {
    @Property
    void a_valid_request_decodes_to_its_end(@ForAll("requests") Sample sample) {
        check(sample);
    }

    @Property
    void a_valid_reply_decodes_to_its_end(@ForAll("replies") Sample sample) {
        check(sample);
    }

    private static void check(Sample sample) {
        assertNull(sample.message().defect());
        assertInstanceOf(KnownMessage.class, sample.message());
        int end = 0;
        for (Place place : sample.places()) {
            assertEquals(end, place.offset(), () -> "every byte is in one field: " + place);
            end += place.size();
            if (place.integer() && Fields.reserved(place.field())) {
                assertEquals(0, place.value(), place::toString);
            }
            var names = place.field().names();
            // A manager has commands of its own, and some enumerations begin in a later release.
            boolean open = names == null
                    || place.name().equals("dcmd")
                    || Fields.known(names, place.size()).isEmpty();
            if (place.integer() && !open && !names.flags()) {
                assertTrue(names.name(place.value()) != null, place::toString);
            }
        }
        assertEquals(sample.bytes().length, end);
    }

    @Provide
    Arbitrary<Sample> requests() {
        return Requests.valid();
    }

    @Provide
    Arbitrary<Sample> replies() {
        return Replies.valid();
    }
}
