package firebreak.analysis;

import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The services and months of which too little is tagged to speak about them by themselves.
///
/// @param services that have incidents, by name; incidents without a service belong to none
/// @param thinServices those with fewer than [#FEWEST] finished taggings
/// @param months with incidents; incidents without a time belong to none
/// @param thinMonths those with fewer than [#FEWEST] finished taggings
public record ThinSlices(
        int services, List<String> thinServices, int months, List<YearMonth> thinMonths) {
    /// With 4, the 95 % Wilson interval of a share of one half goes from 15 % to 85 %, which says
    /// next to nothing.
    public static final int FEWEST = 5;

    public ThinSlices {
        thinServices = List.copyOf(thinServices);
        thinMonths = List.copyOf(thinMonths);
    }

    /// Counts them. Discarded incidents count nowhere.
    ///
    /// @param incidents of the whole assessment
    /// @param zone where the client's months begin
    public static ThinSlices of(List<TaggedIncident> incidents, ZoneId zone) {
        var services = tagged(incidents, i -> i.service().isBlank() ? null : i.service());
        var months =
                tagged(
                        incidents,
                        i -> {
                            var at = i.occurred();
                            return at == null ? null : YearMonth.from(at.atZone(zone));
                        });
        return new ThinSlices(services.size(), thin(services), months.size(), thin(months));
    }

    /// How many finished taggings each slice has, those without any among them.
    private static <K extends Comparable<K>> Map<K, Integer> tagged(
            List<TaggedIncident> incidents, Function<TaggedIncident, @Nullable K> slice) {
        var counts = new HashMap<K, Integer>();
        for (var incident : incidents) {
            if (incident.state() == TaggingState.DISCARDED) continue;
            int one = incident.state() == TaggingState.DONE ? 1 : 0;
            var key = slice.apply(incident);
            if (key != null) counts.merge(key, one, Integer::sum);
        }
        return new TreeMap<>(counts);
    }

    private static <K> List<K> thin(Map<K, Integer> counts) {
        var thin = new ArrayList<K>();
        counts.forEach((key, n) -> {
            if (n < FEWEST) thin.add(key);
        });
        return thin;
    }
}
