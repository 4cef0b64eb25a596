package firebreak.analysis.agreement;

import firebreak.analysis.agreement.ConfusionTable.Pair;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// How far two coders agree on the incidents that both finished under one version of the codebook.
/// Judgements under different definitions answer different questions, so that they are counted but
/// not compared.
///
/// @param first the coder whose name comes first
/// @param incidents finished by both under this version
/// @param otherVersion finished by both, but not under one version
/// @param discardedByOne finished by one and discarded by the other: they part on whether it is an
///   incident for this assessment at all
/// @param fields in the order of [TaggedField]
/// @param disagreements by incident, in the order in which the first coder judged
public record CoderAgreement(
        String first,
        String second,
        int codebookVersion,
        int incidents,
        int otherVersion,
        int discardedByOne,
        List<FieldAgreement> fields,
        List<Disagreement> disagreements) {
    public CoderAgreement {
        fields = List.copyOf(fields);
        disagreements = List.copyOf(disagreements);
    }

    /// Every two coders who finished an incident in common, by their names.
    ///
    /// @param taggings of all coders, in the order in which they were made; what coders agreed on
    ///   afterwards is left out
    /// @param codebook the version whose taggings are compared
    public static List<CoderAgreement> among(List<Tagging> taggings, Codebook codebook) {
        Map<String, Map<UUID, Tagging>> byCoder = new TreeMap<>();
        for (var tagging : taggings)
            if (tagging.settled() && !tagging.agreed())
                byCoder.computeIfAbsent(tagging.coder(), c -> new HashMap<>())
                        .put(tagging.incidentId(), tagging);
        var coders = List.copyOf(byCoder.entrySet());
        var all = new ArrayList<CoderAgreement>();
        for (int i = 0; i < coders.size(); i++)
            for (int j = i + 1; j < coders.size(); j++) {
                var first = coders.get(i);
                var second = coders.get(j);
                var both = both(first.getValue(), second.getValue());
                if (!both.isEmpty()) all.add(of(first.getKey(), second.getKey(), both, codebook));
            }
        return all;
    }

    /// Under every version of the codebook that two coders share an incident of, or the newest
    /// where they share none.
    ///
    /// @param codebooks all versions, the newest first
    public static List<CoderAgreement> underEach(List<Tagging> taggings, List<Codebook> codebooks) {
        return codebooks.stream()
                .flatMap(c -> under(taggings, c, c == codebooks.getFirst()).stream())
                .toList();
    }

    /// Those of one version that [#underEach] has.
    public static List<CoderAgreement> under(
            List<Tagging> taggings, Codebook codebook, boolean newest) {
        return among(taggings, codebook).stream()
                .filter(pair -> newest || pair.incidents() > 0)
                .toList();
    }

    private static List<Pair<Tagging>> both(Map<UUID, Tagging> first, Map<UUID, Tagging> second) {
        var both = new ArrayList<Pair<Tagging>>();
        first.forEach((incident, one) -> {
            var other = second.get(incident);
            if (other != null) both.add(new Pair<>(one, other));
        });
        both.sort(
                Comparator.comparing((Pair<Tagging> p) -> p.first().at())
                        .thenComparing(p -> p.first().id()));
        return both;
    }

    private static CoderAgreement of(
            String first, String second, List<Pair<Tagging>> both, Codebook codebook) {
        int discarded = 0;
        int otherVersion = 0;
        var compared = new ArrayList<Pair<Tagging>>();
        for (var pair : both) {
            boolean one = pair.first().state() == TaggingState.DISCARDED;
            boolean other = pair.second().state() == TaggingState.DISCARDED;
            if (one != other) discarded++;
            if (one || other) continue;
            if (pair.first().codebookVersion() == codebook.version()
                    && pair.second().codebookVersion() == codebook.version()) compared.add(pair);
            else otherVersion++;
        }
        var fields = new ArrayList<FieldAgreement>();
        for (var field : TaggedField.values()) fields.add(field(field, compared, codebook));
        return new CoderAgreement(
                first,
                second,
                codebook.version(),
                compared.size(),
                otherVersion,
                discarded,
                fields,
                disagreements(compared));
    }

    private static FieldAgreement field(
            TaggedField field, List<Pair<Tagging>> compared, Codebook codebook) {
        var pairs = new ArrayList<Pair<String>>();
        for (var pair : compared) {
            var one = field.of(pair.first());
            var other = field.of(pair.second());
            if (one != null && other != null) pairs.add(new Pair<>(one, other));
        }
        var categories = field.categories(codebook);
        var table = ConfusionTable.of(categories, pairs);
        var units =
                pairs.stream()
                        .map(p ->
                                List.of(
                                        categories.indexOf(p.first()),
                                        categories.indexOf(p.second())))
                        .toList();
        return new FieldAgreement(
                field,
                table,
                CohenKappa.unweighted(table),
                field.ordered() ? CohenKappa.linear(table) : null,
                GwetAc1.of(table),
                field.ordered()
                        ? KrippendorffAlpha.ordinal(units)
                        : KrippendorffAlpha.nominal(units));
    }

    private static List<Disagreement> disagreements(List<Pair<Tagging>> compared) {
        var all = new ArrayList<Disagreement>();
        for (var pair : compared)
            for (var field : TaggedField.differing(pair.first(), pair.second()))
                all.add(
                        new Disagreement(
                                pair.first().incidentId(),
                                field,
                                said(field, pair.first()),
                                said(field, pair.second())));
        return all;
    }

    private static String said(TaggedField field, Tagging tagging) {
        return Objects.requireNonNull(field.of(tagging));
    }
}
