package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;
import firebreak.work.Progress;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what the rows of a source's files tell, one entry for each incident.
final class Take {
    private final String source;
    private final Map<String, Told> incidents = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int read;
    private final Map<ScopeRule, Integer> outOfScope = new EnumMap<>(ScopeRule.class);
    private int rejected;

    Take(String source) {
        this.source = source;
    }

    /// Reads a whole file.
    ///
    /// @throws IOException where it cannot be read to its end; what was gathered then is worthless
    static Take of(SourceFile file, Profile profile, ZoneId zone, Progress progress)
            throws IOException {
        var take = new Take(file.source());
        var reading = new RowReading(file, profile, zone, take.problems);
        Refusals.check(file.path());
        try (var rows = file.table().open(progress)) {
            for (Row row; (row = rows.next()) != null; ) {
                if (row.blank()) continue;
                if (row.line() < file.headerLine()) take.problems.add(aboveHeader(file, row));
                if (row.line() <= file.headerLine()) continue;
                take.add(reading.read(row));
            }
        }
        if (profile.limits().contains(take.read))
            take.problems.addFirst(
                    new ImportProblem(
                            new RowPlace(file.name(), file.sheet(), file.headerLine()),
                            "",
                            "",
                            Text.of("intake.file.limit", take.read, profile.name())));
        return take;
    }

    private static ImportProblem aboveHeader(SourceFile file, Row row) {
        return new ImportProblem(
                new RowPlace(file.name(), file.sheet(), row.line()),
                "",
                Cells.shown(String.join(" ", row.cells())),
                Text.of("intake.row.above_header"));
    }

    private void add(RowReading.Outcome outcome) {
        read++;
        switch (outcome) {
            case RowReading.Outcome.Incident(var told) -> add(told);
            case RowReading.Outcome.OutOfScope(var rule) -> outOfScope.merge(rule, 1, Integer::sum);
            case RowReading.Outcome.Rejected(var problem) -> {
                rejected++;
                problems.add(problem);
            }
        }
    }

    private void add(Told told) {
        incidents.merge(told.facts().key(), told, Told::merged);
    }

    /// Adds what a later file of the same source tells.
    void add(Take later) {
        later.incidents.values().forEach(this::add);
        problems.addAll(later.problems);
        read += later.read;
        later.outOfScope.forEach((rule, n) -> outOfScope.merge(rule, n, Integer::sum));
        rejected += later.rejected;
    }

    IntakeResult.Taken taken() {
        var drafts = new ArrayList<IncidentDraft>();
        var left = new EnumMap<ScopeRule, Integer>(outOfScope);
        for (var told : incidents.values()) {
            if (told.scope() == null) drafts.add(told.draft());
            else left.merge(told.scope(), told.rows(), Integer::sum);
        }
        var scope = new ScopeCounts(left);
        var merged = read - scope.total() - rejected - drafts.size();
        return new IntakeResult.Taken(source, drafts, read, merged, scope, rejected, problems);
    }
}
