package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.container.Row;
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
    /// Rows after which it is told how many there were.
    private static final int TELL = 1000;

    private final String source;
    private final Map<String, Told> incidents = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final FileTallies files;
    private int read;
    private final Map<ScopeRule, Integer> outOfScope = new EnumMap<>(ScopeRule.class);
    private int rejected;

    Take(String source, FileTally file) {
        this.source = source;
        this.files = new FileTallies(file);
    }

    /// Reads a whole file.
    ///
    /// @throws IOException where it cannot be read to its end; what was gathered then is worthless
    static Take of(SourceFile file, Profile profile, ZoneId zone, Progress progress)
            throws IOException {
        var take = new Take(file.source(), new FileTally(file.name(), file.sheet()));
        var reading = new RowReading(file, profile, zone, take.problems);
        Refusals.check(file.path());
        try (var rows = file.table().open(progress)) {
            for (Row row; (row = rows.next()) != null; ) {
                if (row.blank() || row.line() <= file.headerLine()) continue;
                take.add(reading.read(row));
                if (take.read % TELL == 0) progress.rows(take.read);
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

    private void add(RowReading.Outcome outcome) {
        read++;
        files.now().read();
        switch (outcome) {
            case RowReading.Outcome.Incident(var told) -> add(told);
            case RowReading.Outcome.OutOfScope(var rule) -> {
                outOfScope.merge(rule, 1, Integer::sum);
                files.now().outOfScope(rule, 1);
            }
            case RowReading.Outcome.Rejected(var problem) -> {
                rejected++;
                files.now().rejected();
                problems.add(problem);
            }
        }
    }

    private void add(Told told) {
        incidents.merge(told.facts().key(), told, Told::merged);
    }

    /// Adds what a later file of the same source tells.
    void add(Take later) {
        files.add(later.files);
        for (var told : later.incidents.values()) {
            var known = incidents.get(told.facts().key());
            if (known != null)
                files.share(
                        told.facts().key(), known.place(), known.rows(), told.place(), told.rows());
            add(told);
        }
        problems.addAll(later.problems);
        read += later.read;
        later.outOfScope.forEach((rule, n) -> outOfScope.merge(rule, n, Integer::sum));
        rejected += later.rejected;
    }

    /// How many rows it read so far.
    int read() {
        return read;
    }

    IntakeResult.Taken taken() {
        var drafts = new ArrayList<IncidentDraft>();
        var left = new EnumMap<ScopeRule, Integer>(outOfScope);
        for (var told : incidents.values()) {
            if (told.scope() == null) drafts.add(told.draft());
            else {
                left.merge(told.scope(), told.rows(), Integer::sum);
                files.outOfScope(told, told.scope());
            }
        }
        var scope = new ScopeCounts(left);
        var merged = read - scope.total() - rejected - drafts.size();
        return new IntakeResult.Taken(
                source, drafts, read, merged, scope, rejected, problems, files.rows());
    }
}
