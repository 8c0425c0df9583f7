package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.ResourceManager;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Links to a resource manager in this JVM: every link is a new instance with a thread of its own, so that an exception or an
 * endless loop in it ends that instance and not the run. An instance that never returns keeps its thread until the JVM ends.
 */
public final class LocalConnector implements Transport.Connector {
    private final Supplier<? extends ResourceManager> managers;

    /**
     * @param managers makes a new instance
     */
    public LocalConnector(Supplier<? extends ResourceManager> managers) {
        this.managers = managers;
    }

    @Override
    public Transport connect(Transport.Listener listener) throws IOException {
        LocalTransport transport = new LocalTransport(managers, listener);
        transport.start();
        return transport;
    }

    @Override
    public boolean startsAnew() {
        return true;
    }

    @Override
    public void close() {
        // every instance belongs to its own link and ends with it
    }

    private static final class LocalTransport extends Thread implements Transport {
        private final Supplier<? extends ResourceManager> managers;
        private final Listener listener;
        private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        private volatile boolean closed;

        LocalTransport(Supplier<? extends ResourceManager> managers, Listener listener) {
            super("link-local");
            setDaemon(true);
            this.managers = managers;
            this.listener = listener;
        }

        @Override
        public void send(Frame frame) {
            if (!closed) {
                frames.add(frame);
            }
        }

        @Override
        public void close() {
            closed = true;
            interrupt();
        }

        @Override
        public void run() {
            try {
                ManagerSession session = new ManagerSession(managers, this::answer);
                while (!closed) {
                    session.frame(frames.take());
                }
            } catch (InterruptedException e) {
                frames.clear();
            } catch (IOException | RuntimeException | Error e) {
                end(e);
            }
        }

        private synchronized void answer(Frame frame) {
            if (!closed) {
                listener.frame(frame);
            }
        }

        private void end(Throwable cause) {
            if (!closed) {
                StackTraceElement[] trace = cause.getStackTrace();
                listener.ended(new Outcome.Crash(cause + (trace.length == 0 ? "" : " at " + trace[0]), ""));
            }
        }
    }
}
