package firebreak.cli;

import firebreak.analysis.agreement.CoderAgreement;
import firebreak.analysis.agreement.Coefficient;
import firebreak.analysis.agreement.ConfusionTable;
import firebreak.analysis.agreement.Disagreement;
import firebreak.analysis.agreement.FieldAgreement;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Agreement by the names that programs read.
final class AgreementView {
    private AgreementView() {}

    /// @param keys of incidents, by their ids
    static void print(PrintStream to, List<CoderAgreement> pairs, Map<UUID, String> keys) {
        Json.print(to, Map.of("pairs", pairs.stream().map(p -> pair(p, keys)).toList()));
    }

    private static Map<String, @Nullable Object> pair(CoderAgreement pair, Map<UUID, String> keys) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("first", pair.first());
        object.put("second", pair.second());
        object.put("codebookVersion", pair.codebookVersion());
        object.put("incidents", pair.incidents());
        object.put("otherVersion", pair.otherVersion());
        object.put("discardedByOne", pair.discardedByOne());
        object.put("fields", pair.fields().stream().map(AgreementView::field).toList());
        object.put(
                "disagreements",
                pair.disagreements().stream()
                        .sorted(
                                Comparator.comparing((Disagreement d) -> key(d, keys))
                                        .thenComparing(Disagreement::field))
                        .map(d -> differing(d, keys))
                        .toList());
        return object;
    }

    private static Map<String, @Nullable Object> field(FieldAgreement field) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var agreed = field.table().agreed();
        object.put("field", field.field().name().toLowerCase(Locale.ROOT));
        object.put("n", agreed.n());
        object.put("agreed", agreed.count());
        object.put("share", Numbers.number(agreed.share()));
        object.put("low", Numbers.number(agreed.low()));
        object.put("high", Numbers.number(agreed.high()));
        object.put("kappa", coefficient(field.kappa()));
        var weighted = field.weighted();
        if (weighted != null) object.put("weightedKappa", coefficient(weighted));
        object.put("ac1", coefficient(field.ac1()));
        object.put("alpha", coefficient(field.alpha()));
        object.put("categories", categories(field.table()));
        object.put("confused", confused(field.table()));
        return object;
    }

    private static Map<String, @Nullable Object> coefficient(Coefficient coefficient) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        switch (coefficient) {
            case Coefficient.Known known -> {
                object.put("n", known.n());
                object.put("value", Numbers.number(known.value()));
                object.put("standardError", Numbers.number(known.standardError()));
                object.put("low", Numbers.number(known.low()));
                object.put("high", Numbers.number(known.high()));
            }
            case Coefficient.Undefined undefined -> {
                object.put("n", undefined.n());
                object.put("value", null);
                object.put("undefined", undefined.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        return object;
    }

    private static List<Map<String, @Nullable Object>> categories(ConfusionTable<String> table) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var one : table.onCategories()) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            object.put("category", one.category());
            object.put("n", one.n());
            object.put("agreed", one.agreed());
            object.put("share", Numbers.number(one.share()));
            all.add(object);
        }
        return all;
    }

    private static List<Map<String, Object>> confused(ConfusionTable<String> table) {
        return table.confused().stream()
                .<Map<String, Object>>map(c -> {
                    var object = new LinkedHashMap<String, Object>();
                    object.put("one", c.one());
                    object.put("other", c.other());
                    object.put("count", c.count());
                    return object;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> differing(
            Disagreement one, Map<UUID, String> keys) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("incident", key(one, keys));
        object.put("field", one.field().name().toLowerCase(Locale.ROOT));
        object.put("first", one.first());
        object.put("second", one.second());
        return object;
    }

    private static String key(Disagreement one, Map<UUID, String> keys) {
        return keys.getOrDefault(one.incident(), one.incident().toString());
    }
}
