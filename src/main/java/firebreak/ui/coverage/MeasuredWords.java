package firebreak.ui.coverage;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;

/// What a tool measured, in a line.
final class MeasuredWords {
    private MeasuredWords() {}

    static String of(Measurement m, ZoneId zone) {
        return Text.of(
                "coverage.measured.line",
                Text.of(m.format()),
                counts(m.lines(), m.branches(), m.tests()),
                day(m.imported(), zone));
    }

    static String day(Instant at, ZoneId zone) {
        return DateForm.DAY.of(at.atZone(zone));
    }

    static String counts(
            @Nullable Covered lines, @Nullable Covered branches, @Nullable TestRun tests) {
        var parts = new ArrayList<String>();
        if (lines != null)
            parts.add(
                    lines.total() == 0
                            ? Text.of("coverage.measured.noLines")
                            : Text.of("coverage.measured.lines", lines.percent(), lines.total()));
        if (branches != null && branches.total() > 0)
            parts.add(Text.of("coverage.measured.branches", branches.percent(), branches.total()));
        if (tests != null) {
            parts.add(Text.of("coverage.measured.tests", tests.tests()));
            long failed = tests.failures() + tests.errors();
            if (failed > 0) parts.add(Text.of("coverage.measured.failed", failed));
            if (tests.flaky() > 0) parts.add(Text.of("coverage.measured.flaky", tests.flaky()));
            if (tests.skipped() > 0)
                parts.add(Text.of("coverage.measured.skipped", tests.skipped()));
            parts.add(Text.of("coverage.measured.seconds", tests.seconds()));
        }
        return parts.isEmpty() ? Text.of("coverage.noData") : String.join(", ", parts);
    }
}
