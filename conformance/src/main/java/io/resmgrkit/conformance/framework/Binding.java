package io.resmgrkit.conformance.framework;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The server's entry for client descriptors: what an open left behind (B3.2).
 *
 * <p>It is referenced by every descriptor bound to it (dup shares it, B6.3) and by every message being processed on it; when the
 * last reference goes, the close_ocb callout runs (B3.4).
 */
public final class Binding {
    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(Binding.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object ocb;
    private final IoFunctions<Object> functions;
    private final int linkId;
    private volatile int count = 1;
    private volatile boolean abandoned;

    @SuppressWarnings("unchecked") // the one place where an OCB meets the table that takes it
    <O> Binding(O ocb, IoFunctions<O> functions, int linkId) {
        this.ocb = ocb;
        this.functions = (IoFunctions<Object>) functions;
        this.linkId = linkId;
    }

    /** What the resource manager bound. */
    public Object ocb() {
        return ocb;
    }

    /** The link the descriptor was opened by. */
    public int linkId() {
        return linkId;
    }

    /** References: descriptors, and one for each message being processed. */
    public int count() {
        return count;
    }

    IoFunctions<Object> functions() {
        return functions;
    }

    /** Adds a reference unless the last one is already gone. */
    boolean retain() {
        int seen = count;
        while (seen > 0) {
            int witness = (int) COUNT.compareAndExchange(this, seen, seen + 1);
            if (witness == seen) {
                return true;
            }
            seen = witness;
        }
        return false;
    }

    /** Drops a reference; true when it was the last and the close_ocb callout is due. */
    boolean release() {
        return (int) COUNT.getAndAdd(this, -1) == 1 && !abandoned;
    }

    /** The link was detached without close callouts: the binding ends silently (B10.1). */
    void abandon() {
        abandoned = true;
    }
}
