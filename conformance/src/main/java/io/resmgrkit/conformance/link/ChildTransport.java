package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.resmgrkit.conformance.sut.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Frames over the standard input and output of a child; what it writes to standard error is kept to a tail. */
final class ChildTransport implements Transport {
    private static final int READ = 64 * 1024;
    private static final int HEAD_SHOWN = 64;
    private static final long EXIT_MILLIS = 1000;

    private final Process process;
    private final Listener listener;
    private final StderrTail stderr;
    private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;
    private volatile boolean bye;

    ChildTransport(Process process, Listener listener) {
        this.process = process;
        this.listener = listener;
        this.stderr = new StderrTail(process.getErrorStream());
        this.writer = new Thread(this::write, "link-child-writer");
    }

    void start() {
        Thread reader = new Thread(this::read, "link-child-reader");
        reader.setDaemon(true);
        writer.setDaemon(true);
        stderr.start();
        reader.start();
        writer.start();
    }

    @Override
    public void send(Frame frame) {
        if (!closed) {
            bye |= frame instanceof Frame.Bye;
            frames.add(frame);
        }
    }

    /** Frames that wait together leave together. */
    private void write() {
        ByteBuf out = Unpooled.buffer(READ);
        try (OutputStream stdin = process.getOutputStream()) {
            while (!closed) {
                Frame next = frames.take();
                while (next != null && out.readableBytes() < READ) {
                    FrameWriter.write(next, out);
                    next = frames.poll();
                }
                out.readBytes(stdin, out.readableBytes());
                if (next != null) {
                    FrameWriter.write(next, out.clear());
                    out.readBytes(stdin, out.readableBytes());
                }
                out.clear();
                stdin.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The child does not read any more. Its standard output tells the reader why: it ends, or goes on and is
            // watched.
            frames.clear();
        }
    }

    private void read() {
        ByteBuf in = Unpooled.buffer(READ);
        Outcome end = null;
        try (InputStream stdout = process.getInputStream()) {
            while (end == null && in.writeBytes(stdout, READ) >= 0) {
                end = frames(in);
                in.discardReadBytes();
            }
        } catch (IOException e) {
            end = crash("its output cannot be read: " + e.getMessage());
        }
        if (end == null) {
            end = crash(exit() + (in.isReadable() ? ", in the middle of a frame" : ""));
        }
        if (!closed) {
            listener.ended(end);
        }
        close();
    }

    private @Nullable Outcome frames(ByteBuf in) {
        try {
            Frame frame = FrameReader.read(in);
            while (frame != null && !closed) {
                listener.frame(frame);
                frame = FrameReader.read(in);
            }
            return null;
        } catch (FrameFormatException e) {
            byte[] head = new byte[Math.min(HEAD_SHOWN, in.readableBytes())];
            in.getBytes(in.readerIndex(), head);
            return new Outcome.Garbage(e.getMessage() + "; it begins with " + shown(head), head);
        }
    }

    private static String shown(byte[] head) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : Arrays.copyOf(head, Math.min(head.length, 24))) {
            text.append(b >= 0x20 && b < 0x7f ? String.valueOf((char) b) : String.format("\\x%02x", b));
        }
        return text.append('"').toString();
    }

    private Outcome crash(String why) {
        return new Outcome.Crash(why, stderr.text());
    }

    private String exit() {
        try {
            if (process.waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS)) {
                int code = process.exitValue();
                return code > 128 ? "exit code " + code + " (signal " + (code - 128) + ")" : "exit code " + code;
            }
            return "it closed its standard output";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the kit was interrupted";
        }
    }

    /** Ends the child and its own children; one that was told bye may go by itself first. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            writer.interrupt();
            if (bye) {
                exit();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
