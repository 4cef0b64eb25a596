package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.RowTally;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.container.Row;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Gathers what the rows of a source's files tell, one entry for each incident, and hands the
/// incidents on as soon as no other row can tell of them.
final class Take {
    /// Thrown where a row tells of an incident that was handed on: all must be taken anew, knowing
    /// which keys occur again.
    static final class ToldAgain extends RuntimeException {
        private ToldAgain() {
            super("an incident is told of again", null, false, false);
        }
    }

    /// So many incidents are held, whether or not they may be told of again. Where there are more,
    /// and nobody has looked, it is hoped that they are not: large exports have one row for each.
    static final int HELD = 20_000;

    private static final int PART = 1000;

    /// Rows after which it is told how many there were.
    private static final int TELL = 1000;

    private final @Nullable Repeats repeats;

    /// What was handed on; shows a file that was written to since its keys were looked through.
    private final Repeats passed = new Repeats();

    private final Consumer<List<IncidentDraft>> parts;
    private final Map<String, Told> held = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private final FileTallies files = new FileTallies();
    private final Map<ScopeRule, Integer> outOfScope = new EnumMap<>(ScopeRule.class);
    private List<IncidentDraft> part = new ArrayList<>();
    private int read;
    private int rejected;
    private int incidents;
    private boolean hoping;

    /// @param repeats which keys occur again; null where nobody has looked
    /// @param parts takes the incidents
    Take(@Nullable Repeats repeats, Consumer<List<IncidentDraft>> parts) {
        this.repeats = repeats;
        this.parts = parts;
    }

    /// Takes the rows of a whole file.
    ///
    /// @throws IOException where it cannot be read to its end; what was gathered then is worthless
    /// @throws ToldAgain where the keys must be looked through first
    void file(SourceFile file, Profile profile, ZoneId zone, Progress progress) throws IOException {
        var reading = new RowReading(file, profile, zone, problems);
        var before = read;
        files.begin(new FileTally(file.name(), file.sheet()));
        Refusals.check(file.path());
        try (var rows = file.table().open(progress)) {
            for (Row row; (row = rows.next()) != null; ) {
                if (row.blank() || row.line() <= file.headerLine()) continue;
                add(reading.read(row));
                if (read % TELL == 0) progress.rows(read);
            }
        }
        if (profile.limits().contains(read - before))
            problems.addFirst(
                    new ImportProblem(
                            new RowPlace(file.name(), file.sheet(), file.headerLine()),
                            "",
                            "",
                            Text.of("intake.file.limit", read - before, profile.name())));
    }

    private void add(RowReading.Outcome outcome) throws Unreadable {
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

    private void add(Told told) throws Unreadable {
        var key = told.facts().key();
        var rows = repeats != null ? repeats.rows(key) : hoping ? 1 : Integer.MAX_VALUE;
        if (rows == 1) {
            once(told);
            return;
        }
        var before = held.get(key);
        var all = before == null ? told : Told.merged(before, told);
        held.put(key, all);
        if (before != null) files.share(key, before, told);
        if (all.rows() >= rows) {
            held.remove(key);
            once(all);
        } else if (repeats == null && held.size() > HELD) {
            hoping = true;
            passHeld();
        }
    }

    private void once(Told told) throws Unreadable {
        if (passed.see(told.facts().key())) pass(told);
        else if (repeats == null) throw new ToldAgain();
        else throw new Unreadable(told.place().line(), "", Text.of("intake.refused.changed"));
    }

    private void passHeld() throws Unreadable {
        for (var entries = held.values().iterator(); entries.hasNext(); ) {
            once(entries.next());
            entries.remove();
        }
    }

    private void pass(Told told) {
        if (told.scope() != null) {
            outOfScope.merge(told.scope(), told.rows(), Integer::sum);
            files.outOfScope(told, told.scope());
            return;
        }
        incidents++;
        part.add(told.draft());
        if (part.size() == PART) handOn();
    }

    private void handOn() {
        if (part.isEmpty()) return;
        parts.accept(part);
        part = new ArrayList<>(PART);
    }

    /// Hands on what is still held; what became of all rows.
    RowTally end() throws Unreadable {
        passHeld();
        handOn();
        var scope = new ScopeCounts(outOfScope);
        var merged = read - scope.total() - rejected - incidents;
        return new RowTally(read, merged, scope, rejected, problems.list(), files.rows());
    }
}
