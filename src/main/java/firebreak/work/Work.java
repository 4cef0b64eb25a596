package firebreak.work;

import org.jspecify.annotations.Nullable;

/// Something slow with a result. It may throw anything; [Cancelled] means that it stopped as asked.
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
}
