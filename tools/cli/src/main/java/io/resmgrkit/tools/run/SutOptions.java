package io.resmgrkit.tools.run;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.sut.CommandLine;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.DialectConverter;
import io.resmgrkit.tools.Nearest;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The system that a command works with, and how it is spoken to. */
public final class SutOptions {
    @Option(
            names = "--sut",
            paramLabel = "SPEC",
            defaultValue = "reference",
            converter = SpecConverter.class,
            description = {
                "The system under test; reference, which is the model resource manager, if not given:",
                "reference:PROFILE         model, null, ramfile, fs, custom, model+BUG",
                "exec:COMMAND LINE         a child: its standard input and output",
                "tcp:HOST:PORT, unix:PATH  a server that is there already",
                "class:NAME                a class that implements ResourceManager"
            })
    private SutSpec spec = new SutSpec.Reference("");

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = "sdp6-ilp32-le",
            converter = DialectConverter.class,
            description = "Layout and byte order of the messages; sdp6-ilp32-le if not given.")
    private Dialect dialect = Dialect.SDP6_ILP32_LE;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Folders and jars that hold the class of --sut class:NAME.")
    private String classPath = "";

    /** Which system. */
    public SutSpec spec() {
        return spec;
    }

    /** Layout and byte order of its messages. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Starts the system, or connects to it.
     *
     * @throws io.resmgrkit.conformance.sut.SutUnusableException when it cannot be used
     */
    public SystemUnderTest connect() {
        if (!classPath.isEmpty()) {
            Thread.currentThread().setContextClassLoader(loader(classPath));
        }
        SystemUnderTest system = Systems.connect(spec, LinkOptions.of(dialect.id()));
        List<String> spoken = system.handshake().dialects();
        if (!system.handshake().speaks(dialect)) {
            system.close();
            throw CliException.unusable(
                    "wrong dialect",
                    spec.toString(),
                    "it speaks " + String.join(", ", spoken) + "; name one with --dialect");
        }
        return system;
    }

    /** The options beside system and dialect that a command needs to reach the same system, as a shell takes them. */
    public String again() {
        return classPath.isEmpty() ? "" : "--class-path " + CommandLine.quoted(classPath);
    }

    /** All options that a command needs to reach the same system in the same dialect, as a shell takes them. */
    public String reach() {
        String system = "--sut " + CommandLine.quoted(spec.toString());
        String spoken = dialect == Dialect.SDP6_ILP32_LE ? "" : " --dialect " + dialect.id();
        return system + spoken + (again().isEmpty() ? "" : " " + again());
    }

    private static ClassLoader loader(String path) {
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            try {
                urls.add(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw CliException.usage("invalid value", "--class-path", entry + ": " + e.getMessage());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), SutOptions.class.getClassLoader());
    }

    /** Reads a specification; a profile of the reference dispatcher has to exist. */
    static final class SpecConverter implements ITypeConverter<SutSpec> {
        @Override
        public SutSpec convert(String value) {
            SutSpec spec;
            try {
                spec = SutSpec.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
            if (spec instanceof SutSpec.Reference reference
                    && !reference.profile().isEmpty()
                    && !Systems.names().contains(reference.profile())) {
                throw new TypeConversionException("no profile '" + reference.profile() + "': "
                        + Nearest.hint(reference.profile(), Systems.names()));
            }
            return spec;
        }
    }
}
