package firebreak.report.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a sign that begins a formula before every text of a model, the same before the same text,
/// so that what belongs together still does.
public final class HostileTexts {
    public static final List<String> SIGNS = List.of("=", "+", "-", "@", "\t=", "\r=");

    private HostileTexts() {}

    public static String hostile(String text) {
        return text.isEmpty()
                ? text
                : SIGNS.get(Math.floorMod(text.hashCode(), SIGNS.size())) + text;
    }

    @SuppressWarnings("unchecked")
    public static <T> T in(T value) throws ReflectiveOperationException {
        return (T) changed(value);
    }

    private static Object changed(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case null -> null;
            case String text -> hostile(text);
            case Record one -> record(one);
            case Optional<?> one -> one.isEmpty() ? one : Optional.of(changed(one.get()));
            case List<?> all -> {
                var next = new ArrayList<>();
                for (var each : all) next.add(changed(each));
                yield next;
            }
            case Set<?> all -> {
                var next = new LinkedHashSet<>();
                for (var each : all) next.add(changed(each));
                yield next;
            }
            case Map<?, ?> all -> {
                var next = new LinkedHashMap<>();
                for (var each : all.entrySet())
                    next.put(changed(each.getKey()), changed(each.getValue()));
                yield next;
            }
            default -> value;
        };
    }

    private static Object record(Record one) throws ReflectiveOperationException {
        var parts = one.getClass().getRecordComponents();
        var values = new Object[parts.length];
        for (var i = 0; i < parts.length; i++) {
            var read = parts[i].getAccessor();
            read.setAccessible(true);
            values[i] = changed(read.invoke(one));
        }
        var make =
                one.getClass()
                        .getDeclaredConstructor(
                                Arrays.stream(parts)
                                        .map(RecordComponent::getType)
                                        .toArray(Class[]::new));
        make.setAccessible(true);
        try {
            return make.newInstance(values);
        } catch (InvocationTargetException e) {
            // Such as a colour: no text that anybody writes could stand there.
            return one;
        }
    }
}
