package firebreak.intake;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeRule;
import firebreak.domain.incident.Severity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/// What one row, or several rows of one incident, tell.
///
/// @param place of the latest of them
/// @param scope the rule by which it is left out, or null; the latest row decides
record Told(
        RowPlace place,
        int rows,
        IncidentFacts facts,
        @Nullable Instant updated,
        @Nullable ScopeRule scope) {
    /// Joins what came earlier in the file with what came later: the row that was updated last
    /// counts, the later one where that is equal or unknown, and the other one fills its gaps.
    static Told merged(Told earlier, Told later) {
        var before =
                earlier.updated != null
                        && later.updated != null
                        && later.updated.isBefore(earlier.updated);
        var first = before ? earlier : later;
        var other = before ? later : earlier;
        return new Told(
                first.place,
                earlier.rows + later.rows,
                filled(first.facts, other.facts),
                first.updated != null ? first.updated : other.updated,
                first.scope);
    }

    IncidentDraft draft() {
        return new IncidentDraft(place, rows, facts);
    }

    private static IncidentFacts filled(IncidentFacts a, IncidentFacts b) {
        return new IncidentFacts(
                a.key(),
                a.title().equals(a.key()) ? b.title() : a.title(),
                either(a.text(), b.text()),
                severity(a.severity(), b.severity()),
                either(a.service(), b.service()),
                either(a.team(), b.team()),
                clocks(a.clocks(), b.clocks()),
                effort(a.effort(), b.effort()),
                either(a.clientCause(), b.clientCause()),
                either(a.changeReference(), b.changeReference()),
                written(a, b));
    }

    private static AsWritten written(IncidentFacts a, IncidentFacts b) {
        var text = a.text().isEmpty() ? b.written() : a.written();
        var clocks = new EnumMap<Clock, String>(Clock.class);
        clocks.putAll(b.written().clocks());
        clocks.putAll(a.written().clocks());
        return new AsWritten(
                text.text(),
                text.markup(),
                either(a.written().labels(), b.written().labels()),
                either(a.written().people(), b.written().people()),
                both(a.written().named(), b.written().named()),
                clocks);
    }

    private static List<String> either(List<String> a, List<String> b) {
        return a.isEmpty() ? b : a;
    }

    private static List<String> both(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) return either(a, b);
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private static String either(String a, String b) {
        return a.isEmpty() ? b : a;
    }

    private static Severity severity(Severity a, Severity b) {
        return a.word().isEmpty() ? b : a;
    }

    private static Clocks clocks(Clocks a, Clocks b) {
        return new Clocks(
                either(a.impactStart(), b.impactStart()),
                either(a.detected(), b.detected()),
                either(a.acknowledged(), b.acknowledged()),
                either(a.mitigated(), b.mitigated()),
                either(a.resolved(), b.resolved()));
    }

    private static Effort effort(Effort a, Effort b) {
        return new Effort(
                either(a.leadershipMinutes(), b.leadershipMinutes()),
                either(a.responderMinutes(), b.responderMinutes()),
                a.measured() || b.measured());
    }

    private static <T> @Nullable T either(@Nullable T a, @Nullable T b) {
        return a != null ? a : b;
    }
}
