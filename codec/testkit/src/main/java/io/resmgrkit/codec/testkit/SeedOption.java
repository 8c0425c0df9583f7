package io.resmgrkit.codec.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property without a seed of its own the one of the system property {@value #OPTION}, so that a build makes the same data
 * each time. Absent or {@value #RANDOM}: another seed each time, as jqwik does by itself. jqwik prints the seed with every property.
 *
 * <p>On the class path it works by itself: jqwik finds it as a service.
 */
public final class SeedOption implements AroundPropertyHook {
    /** The system property: a decimal number, or {@value #RANDOM}. */
    public static final String OPTION = "resmgr.seed";

    /** Every run another seed. */
    public static final String RANDOM = "random";

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        String seed = System.getProperty(OPTION, RANDOM);
        PropertyAttributes attributes = context.attributes();
        if (!seed.equals(RANDOM) && attributes.seed().isEmpty()) {
            attributes.setSeed(seed);
        }
        return property.execute();
    }

    /** It is registered for the engine and meant for every property below. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
