package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.resmgrkit.conformance.sut.ResourceManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Offers a resource manager over a pair of streams: the other end of {@code exec:}. */
public final class StdioServer {
    private static final int READ = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final ByteBuf answers = Unpooled.buffer();
    private final Thread own = Thread.currentThread();

    private StdioServer(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Answers until bye or the end of the input.
     *
     * @throws IOException when a stream breaks, or what the manager threw
     * @throws FrameFormatException when the input is not the protocol
     */
    public static void serve(Supplier<? extends ResourceManager> managers, InputStream in, OutputStream out)
            throws IOException, FrameFormatException {
        new StdioServer(in, out).run(managers);
    }

    private void run(Supplier<? extends ResourceManager> managers) throws IOException, FrameFormatException {
        ManagerSession session = new ManagerSession(managers, this::queue);
        ByteBuf input = Unpooled.buffer(READ);
        boolean more = true;
        while (more && input.writeBytes(in, READ) >= 0) {
            Frame frame = FrameReader.read(input);
            while (more && frame != null) {
                more = session.frame(frame);
                frame = FrameReader.read(input);
            }
            input.discardReadBytes();
            flush();
        }
        session.end();
    }

    /** Answers of other threads leave at once, those of this one with the burst they belong to. */
    private void queue(Frame frame) {
        synchronized (answers) {
            FrameWriter.write(frame, answers);
        }
        if (Thread.currentThread() != own) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException("the kit does not read any more: " + e.getMessage(), e);
            }
        }
    }

    private void flush() throws IOException {
        synchronized (answers) {
            answers.readBytes(out, answers.readableBytes());
            answers.clear();
            out.flush();
        }
    }
}
