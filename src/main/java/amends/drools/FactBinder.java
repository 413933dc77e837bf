package amends.drools;

import amends.policy.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** Makes objects of one generated class from facts. */
final class FactBinder {

    private final MethodHandle constructor;
    private final Column[] columns;

    FactBinder(FactLayout layout, Class<?> generated) throws ReflectiveOperationException {
        this.columns = layout.columns().toArray(Column[]::new);
        Class<?>[] parameters = Arrays.stream(generated.getConstructors())
                .map(c -> c.getParameterTypes())
                .filter(types -> types.length == columns.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(generated + " from " + columns.length + " values"));
        this.constructor = MethodHandles.publicLookup()
                .findConstructor(generated, MethodType.methodType(void.class, parameters))
                .asSpreader(Object[].class, columns.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    Object bind(Fact fact) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].of(fact);
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a generated constructor threw", e);
        }
    }
}
