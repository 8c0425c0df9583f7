package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Outcome;
import java.io.IOException;

/** A running link that carries frames both ways. */
public interface Transport {
    /** Queues a frame; never blocks, and does nothing once the link has ended. From any thread. */
    void send(Frame frame);

    /** Ends the link, and the system behind it where it belongs to the link. The listener hears nothing any more. */
    void close();

    /** Hears what comes. Calls come from one thread at a time. */
    interface Listener {
        /** A frame has come. */
        void frame(Frame frame);

        /** The link has ended by itself; the last call. */
        void ended(Outcome why);
    }

    /** Makes links to one system under test. */
    interface Connector extends AutoCloseable {
        /**
         * Starts or connects.
         *
         * @throws IOException when that is impossible
         */
        Transport connect(Listener listener) throws IOException;

        /** Whether a new link means a new instance of the system. */
        boolean startsAnew();

        /** Frees what the links share. */
        @Override
        void close();
    }
}
