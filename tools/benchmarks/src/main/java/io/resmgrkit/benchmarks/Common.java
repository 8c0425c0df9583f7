package io.resmgrkit.benchmarks;

import io.kaitai.struct.KaitaiStruct;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.kaitai.ReferenceCodec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every benchmark of a message has: its bytes, where to write them, and both codecs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class Common {
    /** A field, so that the compiler cannot know the byte order. */
    protected Dialect dialect = Dialect.SDP6_ILP32_LE;

    protected final byte[] bytes;
    protected final int length;
    protected final byte[] out = new byte[512];
    protected final ReferenceCodec reference = ReferenceCodec.of(dialect);
    protected final ByteBuf buffer;

    /** @param hex the message */
    protected Common(String hex) {
        bytes = Wire.hex(hex);
        length = bytes.length;
        buffer = Unpooled.wrappedBuffer(bytes);
    }

    /** The bytes as they are. */
    protected final byte[] copied() {
        System.arraycopy(bytes, 0, out, 0, length);
        return out;
    }

    /** A tree, written by the reference codec into an array of its own. */
    protected final byte[] written(KaitaiStruct.ReadWrite tree) {
        return reference.encode(tree, length);
    }
}
