package firebreak.suggest.search;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A small number for each incident, by which a list and a search speak of the same one without
/// comparing ids. It never changes while the program runs.
public final class Numbers {
    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /// The number of an incident; a new one where it has none yet.
    public int of(UUID incident) {
        var known = numbers.get(incident);
        return known != null
                ? known
                : numbers.computeIfAbsent(incident, i -> next.getAndIncrement());
    }
}
