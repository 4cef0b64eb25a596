package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/// The columns of the list, and how each sorts. Unknown values stand last either way.
public enum IncidentColumn {
    KEY,
    DATE,
    SEVERITY,
    SERVICE,
    CHANGE,
    TITLE,
    STATE,
    ORIGIN,
    LEADERSHIP;

    public String label() {
        return Text.of(this);
    }

    /// The order of the list by this column; equal values stand by time and key.
    Comparator<TaggedIncident> order(boolean ascending) {
        var order =
                switch (this) {
                    case KEY -> by(TaggedIncident::key, KEYS, ascending);
                    case DATE -> by(TaggedIncident::occurred, Comparator.naturalOrder(), ascending);
                    case SEVERITY ->
                            by(TaggedIncident::severityClass, Comparator.naturalOrder(), ascending);
                    case SERVICE -> by(i -> words(i.service()), KEYS, ascending);
                    case CHANGE -> by(i -> words(i.changeReference()), KEYS, ascending);
                    case TITLE -> by(i -> words(i.title()), KEYS, ascending);
                    case STATE -> by(TaggedIncident::state, Comparator.naturalOrder(), ascending);
                    case ORIGIN -> by(TaggedIncident::origin, Comparator.naturalOrder(), ascending);
                    case LEADERSHIP ->
                            by(
                                    TaggedIncident::leadershipMinutes,
                                    Comparator.naturalOrder(),
                                    ascending);
                };
        return order.thenComparing(TaggedIncident.BY_TIME);
    }

    private static @Nullable String words(String text) {
        return text.isBlank() ? null : text;
    }

    private static <V> Comparator<TaggedIncident> by(
            Function<TaggedIncident, ? extends @Nullable V> value,
            Comparator<? super V> order,
            boolean ascending) {
        Comparator<V> one = order::compare;
        var directed = Comparator.<V>nullsLast(ascending ? one : one.reversed());
        return (a, b) -> directed.compare(value.apply(a), value.apply(b));
    }

    /// Numbers within words count as numbers, so that INC-9 stands before INC-10.
    private static final Comparator<String> KEYS = IncidentColumn::compareWords;

    static int compareWords(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a, i) && digit(b, j)) {
                int endA = endOfNumber(a, i);
                int endB = endOfNumber(b, j);
                var order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) return order;
                i = endA;
                j = endB;
            } else {
                var order =
                        Character.compare(
                                Character.toLowerCase(a.charAt(i)),
                                Character.toLowerCase(b.charAt(j)));
                if (order != 0) return order;
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int compareNumbers(String a, String b) {
        var x = a.replaceFirst("^0+(?=.)", "");
        var y = b.replaceFirst("^0+(?=.)", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static int endOfNumber(String s, int from) {
        int end = from;
        while (end < s.length() && digit(s, end)) end++;
        return end;
    }

    private static boolean digit(String s, int at) {
        return s.charAt(at) >= '0' && s.charAt(at) <= '9';
    }

    /// The id of the column's header, for tests.
    String id() {
        return "column-" + name().toLowerCase(Locale.ROOT);
    }
}
