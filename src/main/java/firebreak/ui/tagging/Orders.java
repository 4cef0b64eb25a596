package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggedIncident;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The places of a queue's incidents in each order, sorted once: sorting a hundred thousand at each
/// key would be felt. No order depends on a tagging.
final class Orders {
    private final TaggedIncident[] incidents;
    private final Map<QueueOrder, int[]> sorted = new EnumMap<>(QueueOrder.class);
    private Ranking ranked = Ranking.NONE;

    Orders(TaggedIncident[] incidents) {
        this.incidents = incidents;
    }

    synchronized int[] of(QueueOrder order, Ranking ranking) {
        if (order == QueueOrder.INFORMATIVE && ranking != ranked) {
            ranked = ranking;
            sorted.remove(order);
        }
        return sorted.computeIfAbsent(order, this::sort);
    }

    private int[] sort(QueueOrder order) {
        var places = new Integer[incidents.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparing(i -> incidents[i], comparator(order)));
        return Arrays.stream(places).mapToInt(i -> i).toArray();
    }

    private Comparator<TaggedIncident> comparator(QueueOrder order) {
        if (order != QueueOrder.INFORMATIVE) return order.comparator();
        var ranks = new HashMap<UUID, Integer>();
        for (var id : ranked.first()) ranks.put(id, ranks.size());
        return Comparator.<TaggedIncident>comparingInt(
                        i -> ranks.getOrDefault(i.incidentId(), Integer.MAX_VALUE))
                .thenComparing(order.comparator());
    }
}
