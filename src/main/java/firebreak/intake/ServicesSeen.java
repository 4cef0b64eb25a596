package firebreak.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The services that rows name, for a person to choose from: no more than anyone looks through,
/// however many rows there are.
final class ServicesSeen {
    static final int MOST = 500;

    /// Different cells, which may name several services each.
    private static final int MOST_CELLS = 10 * MOST;

    private final Set<String> cells = new HashSet<>();
    private final Set<String> services = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    void see(String cell) {
        if (cell.isEmpty() || cells.size() == MOST_CELLS || services.size() == MOST) return;
        if (!cells.add(cell)) return;
        for (var one : ScopeChoice.parts(cell)) if (services.size() < MOST) services.add(one);
    }

    /// By name, whatever their capitals.
    List<String> list() {
        return List.copyOf(services);
    }
}
