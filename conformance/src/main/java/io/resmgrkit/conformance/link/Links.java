package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Starts the system under test that a specification names. */
public final class Links {
    private Links() {}

    /**
     * Starts a system and greets it.
     *
     * @param reference makes the reference dispatcher with a profile, empty for the usual one
     * @throws SutUnusableException when it cannot be used, saying where and why
     */
    public static SystemUnderTest connect(
            SutSpec spec, LinkOptions options, Function<String, Supplier<ResourceManager>> reference) {
        return LinkSystem.start(spec.toString(), connector(spec, options, reference), options);
    }

    private static Transport.Connector connector(
            SutSpec spec, LinkOptions options, Function<String, Supplier<ResourceManager>> reference) {
        if (spec instanceof SutSpec.Exec exec) {
            return new ExecConnector(exec.command());
        } else if (spec instanceof SutSpec.Tcp tcp) {
            return SocketConnector.tcp(tcp.host(), tcp.port(), options.startTimeout());
        } else if (spec instanceof SutSpec.Unix unix) {
            return SocketConnector.unix(unix.path(), options.startTimeout());
        } else if (spec instanceof SutSpec.JavaClass named) {
            return new LocalConnector(managers(named.name()));
        }
        return new LocalConnector(reference.apply(((SutSpec.Reference) spec).profile()));
    }

    /**
     * Makes instances of a class by name, found by the context class loader of the calling thread.
     *
     * @throws SutUnusableException when there is no such class, or it is no resource manager that can be made
     */
    public static Supplier<ResourceManager> managers(String name) {
        try {
            var constructor = Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(ResourceManager.class)
                    .getConstructor();
            return () -> {
                try {
                    return constructor.newInstance();
                } catch (InvocationTargetException e) {
                    throw unusable(name, "its constructor throws " + e.getCause(), e);
                } catch (ReflectiveOperationException e) {
                    throw unusable(name, e.toString(), e);
                }
            };
        } catch (ClassNotFoundException e) {
            throw unusable(name, "there is no such class on the class path", e);
        } catch (ClassCastException e) {
            throw unusable(name, "it does not implement " + ResourceManager.class.getName(), e);
        } catch (NoSuchMethodException e) {
            throw unusable(name, "it has no public constructor without arguments", e);
        }
    }

    private static SutUnusableException unusable(String name, String why, Exception cause) {
        return new SutUnusableException("system under test: class:" + name + ": " + why, cause);
    }
}
