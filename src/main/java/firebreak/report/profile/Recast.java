package firebreak.report.profile;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks through records, however deep, and makes them anew with other texts. It goes by the
/// components of the records, so that none can be forgotten; what doesn't change stays the same
/// object. For one thread at a time.
final class Recast {
    /// What becomes of a text.
    interface Change {
        String of(Treatment treatment, String text);
    }

    /// How a class of records is taken apart and put together.
    private record Build(
            MethodHandle constructor,
            MethodHandle[] parts,
            @Nullable Treatment[] treatments,
            String name,
            RecordComponent[] components) {}

    private final Change change;
    private final Map<Class<?>, Build> builds = new HashMap<>();

    Recast(Change change) {
        this.change = change;
    }

    /// @throws IllegalStateException where a text is in it about which [Treatments] says nothing
    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        return (T) value(value, null, "");
    }

    private Object value(Object value, @Nullable Treatment treatment, String place) {
        return switch (value) {
            case String text -> {
                if (treatment == null)
                    throw new IllegalStateException("Nobody has said what becomes of " + place);
                yield change.of(treatment, text);
            }
            case Record record -> record(record);
            case List<?> list -> list(list, treatment, place);
            case Set<?> set -> set(set, treatment, place);
            case Map<?, ?> map -> map(map, treatment, place);
            case Optional<?> optional -> optional.map(v -> value(v, treatment, place));
            default -> {
                if (value.getClass().getName().startsWith("java.") || value instanceof Enum<?>)
                    yield value;
                throw new IllegalStateException(
                        "Nobody has said how to look into " + value.getClass().getName());
            }
        };
    }

    private Object list(List<?> list, @Nullable Treatment treatment, String place) {
        var changed = new ArrayList<Object>(list.size());
        boolean same = true;
        for (var one : list) {
            var now = value(one, treatment, place);
            same &= now == one;
            changed.add(now);
        }
        return same ? list : changed;
    }

    private Object set(Set<?> set, @Nullable Treatment treatment, String place) {
        var changed = new LinkedHashSet<Object>();
        boolean same = true;
        for (var one : set) {
            var now = value(one, treatment, place);
            same &= now == one;
            changed.add(now);
        }
        if (changed.size() != set.size()) throw merged(place);
        return same ? set : changed;
    }

    private Object map(Map<?, ?> map, @Nullable Treatment treatment, String place) {
        var changed = new LinkedHashMap<Object, Object>();
        boolean same = true;
        for (var one : map.entrySet()) {
            var key = value(one.getKey(), treatment, place);
            var now = value(one.getValue(), treatment, place);
            same &= key == one.getKey() && now == one.getValue();
            changed.put(key, now);
        }
        if (changed.size() != map.size()) throw merged(place);
        return same ? map : changed;
    }

    /// Two things that become one would change numbers.
    private static IllegalStateException merged(String place) {
        return new IllegalStateException("Two different names became one in " + place);
    }

    private Object record(Record record) {
        var build = builds.computeIfAbsent(record.getClass(), Recast::build);
        var parts = new @Nullable Object[build.parts().length];
        boolean same = true;
        try {
            for (int i = 0; i < parts.length; i++) {
                var part = build.parts()[i].invoke(record);
                parts[i] =
                        part == null
                                ? null
                                : value(
                                        part,
                                        build.treatments()[i],
                                        build.name() + "." + build.components()[i].getName());
                same &= parts[i] == part;
            }
            return same ? record : build.constructor().invoke(parts);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(build.name(), e);
        }
    }

    private static Build build(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var lookup = MethodHandles.lookup();
            var types = Arrays.stream(components).map(RecordComponent::getType).toList();
            var constructor =
                    lookup.findConstructor(type, MethodType.methodType(void.class, types))
                            .asSpreader(Object[].class, components.length)
                            .asType(MethodType.methodType(Object.class, Object[].class));
            var parts = new MethodHandle[components.length];
            var treatments = new @Nullable Treatment[components.length];
            for (int i = 0; i < components.length; i++) {
                parts[i] =
                        lookup.unreflect(components[i].getAccessor())
                                .asType(MethodType.methodType(Object.class, Object.class));
                treatments[i] = Treatments.of(type, components[i].getName());
            }
            return new Build(constructor, parts, treatments, Treatments.name(type), components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
