package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Turns a property round: it has to fail, and what jqwik has shrunk its parameter to is looked at. */
abstract class Falsified<T> implements AroundPropertyHook {
    private final Class<T> type;
    private final Consumer<T> judge;

    Falsified(Class<T> type, Consumer<T> judge) {
        this.type = type;
        this.judge = judge;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        assertEquals(Status.FAILED, result.status(), "the planted failure is found");
        List<Object> shrunk = result.falsifiedParameters().orElseThrow();
        System.out.println(context.label() + ": shrunk to " + shrunk.get(0));
        judge.accept(type.cast(shrunk.get(0)));
        return result.mapToSuccessful();
    }
}
