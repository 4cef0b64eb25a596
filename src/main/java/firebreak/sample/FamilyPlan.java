package firebreak.sample;

import static java.util.stream.Collectors.toSet;

import firebreak.domain.tagging.TaggingState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which recurrence families the coder of the sample has confirmed: of most the incidents that were
/// tagged. The rest, and what nobody has tagged yet, is left to be proposed.
final class FamilyPlan {
    private static final Map<String, String> CONFIRMED = confirmed();

    private FamilyPlan() {}

    private static Map<String, String> confirmed() {
        var names = new LinkedHashMap<String, String>();
        names.put("idempotency", "A repeated request becomes a second charge");
        names.put("rounding", "Currencies with other decimals than the euro");
        names.put("volume", "Statements and exports too large for the way they are made");
        names.put("flag", "Unfinished features switched on in production");
        names.put("cert", "Certificates and keys that ended unnoticed");
        names.put("slowq", "Queries that read a whole table");
        names.put("feed", "Partner files that changed without notice");
        names.put("pool", "Connection pools that ran dry");
        return names;
    }

    /// @param families the keys of the incidents that share a cause, by the family of the story
    static List<SampleFamily> of(Map<String, List<String>> families, List<SampleTagging> taggings) {
        var done =
                taggings.stream()
                        .filter(t -> t.state() == TaggingState.DONE)
                        .map(SampleTagging::incidentKey)
                        .collect(toSet());
        var confirmed = new ArrayList<SampleFamily>();
        CONFIRMED.forEach((family, name) -> {
            var members =
                    families.getOrDefault(family, List.of()).stream()
                            .filter(done::contains)
                            .toList();
            if (members.size() > 1) confirmed.add(new SampleFamily(name, members));
        });
        return confirmed;
    }
}
