package io.resmgrkit.conformance.link;

import io.netty.util.ResourceLeakDetector;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Netty's leak detector, made audible: reports are counted and printed, where the usual one asks a logger that tests do not
 * have. Installed by a system property of this module's tests.
 */
public final class LeakCounter<T> extends ResourceLeakDetector<T> {
    static final AtomicInteger LEAKS = new AtomicInteger();

    /** As Netty calls it. */
    public LeakCounter(Class<?> resource, int samplingInterval) {
        super(resource, samplingInterval);
    }

    @Override
    protected boolean needReport() {
        return true;
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
        LEAKS.incrementAndGet();
        System.out.println("LEAK " + resourceType + records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
        reportTracedLeak(resourceType, "");
    }
}
