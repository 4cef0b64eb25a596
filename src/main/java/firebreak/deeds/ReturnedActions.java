package firebreak.deeds;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.process.ActionColumn;
import firebreak.domain.process.ActionState;
import firebreak.domain.process.ActionState.Part;
import firebreak.domain.process.Gap;
import firebreak.domain.pseudonym.PseudonymForm;
import firebreak.intake.actions.ActionReading;
import firebreak.intake.actions.ActionRow;
import firebreak.report.excel.ActionSheets;
import firebreak.store.AssessmentFile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What owners made of the sheet of actions, on its way back into the gaps. Only what was edited
/// there counts; where the assessment has changed otherwise since, a person decides.
///
/// @param name of the file
/// @param rows how many could be read
/// @param differences what was edited, in the order of the sheet
/// @param problems of rows that can't be taken
public record ReturnedActions(
        String name, int rows, List<Difference> differences, List<ImportProblem> problems) {
    /// What came of looking at a file.
    public sealed interface Look {
        record Ready(ReturnedActions actions) implements Look {}

        record Refused(ImportProblem problem) implements Look {}
    }

    /// Something that was edited in the sheet.
    ///
    /// @param written what stood there when it was written
    /// @param edited what stands there now
    /// @param now what the assessment says
    public record Difference(
            RowPlace place,
            UUID gap,
            String title,
            Part part,
            ActionState written,
            ActionState edited,
            ActionState now) {
        /// Whether the assessment, too, says something else than it did.
        public boolean conflict() {
            return !same(part, written, ActionSheets.asWritten(now));
        }

        /// Whether the workbook had a pseudonym in the owner's place, so that nobody can tell
        /// whether the assessment has changed there, too.
        public boolean hidden() {
            return part == Part.OWNER
                    && conflict()
                    && PseudonymForm.matches(written.owner())
                    && !PseudonymForm.matches(now.owner());
        }
    }

    /// What a state says of a part, in words; that it says nothing, too.
    public static String words(Part part, ActionState state) {
        return switch (part) {
            case OWNER -> orNothing(state.owner());
            case STATUS -> Text.of(state.status());
            case DUE -> {
                var due = state.due();
                yield due == null ? orNothing("") : due.toString();
            }
            case COMMENT -> orNothing(state.comment());
        };
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Text.of("actions.nothing") : text;
    }

    /// What came of taking it.
    ///
    /// @param taken how many differences
    /// @param gaps of how many gaps
    /// @param changed those that were not taken, because the assessment has changed since they were
    ///   looked at
    public record Taken(int taken, int gaps, List<Difference> changed) {}

    public ReturnedActions {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    public List<Difference> conflicts() {
        return differences.stream().filter(Difference::conflict).toList();
    }

    /// What can be taken without a decision.
    public List<Difference> changes() {
        return differences.stream().filter(d -> !d.conflict()).toList();
    }

    /// Compares a sheet that was read with the assessment; nothing is changed. Call it on the
    /// database thread.
    public static Look look(AssessmentFile file, String name, ActionReading reading) {
        return switch (reading) {
            case ActionReading.Refused(var problem) -> new Look.Refused(problem);
            case ActionReading.Read(var rows, var problems) -> look(file, name, rows, problems);
        };
    }

    private static Look look(
            AssessmentFile file, String name, List<ActionRow> rows, List<ImportProblem> problems) {
        var id = file.info().id();
        if (!rows.isEmpty() && rows.stream().noneMatch(r -> r.assessment().equals(id)))
            return new Look.Refused(
                    new ImportProblem(
                            new RowPlace(name, rows.getFirst().place().sheet(), 0),
                            "",
                            "",
                            Text.of("actions.file.other")));
        var gaps = new HashMap<UUID, Gap>();
        file.process().gaps().all().forEach(g -> gaps.put(g.id(), g));
        var differences = new ArrayList<Difference>();
        var bad = new ArrayList<>(problems);
        var owners = new HashSet<String>();
        gaps.values().forEach(g -> owners.add(g.owner()));
        for (var row : rows) {
            var gap = gaps.get(row.gap());
            if (!row.assessment().equals(id))
                bad.add(problem(row, ActionColumn.ASSESSMENT_ID, "actions.row.other"));
            else if (gap == null) bad.add(problem(row, ActionColumn.GAP_ID, "actions.row.unknown"));
            else if (pseudonym(row, owners))
                bad.add(problem(row, ActionColumn.OWNER, "actions.row.pseudonym"));
            else differences(row, gap, differences, bad);
        }
        bad.sort((a, b) -> Long.compare(a.place().line(), b.place().line()));
        return new Look.Ready(new ReturnedActions(name, rows.size(), differences, bad));
    }

    /// Whether somebody has put one of the workbook's pseudonyms in another's place.
    private static boolean pseudonym(ActionRow row, Set<String> owners) {
        var edited = row.edited().owner();
        return !edited.equals(row.written().owner())
                && PseudonymForm.matches(edited)
                && !owners.contains(edited);
    }

    private static ImportProblem problem(ActionRow row, ActionColumn column, String key) {
        return new ImportProblem(row.place(), column.head(), row.title(), Text.of(key));
    }

    private static void differences(
            ActionRow row, Gap gap, List<Difference> into, List<ImportProblem> bad) {
        var now = ActionState.of(gap);
        var mine = new ArrayList<Difference>();
        for (var part : Part.values()) {
            if (same(part, row.written(), row.edited())) continue;
            if (same(part, row.edited(), ActionSheets.asWritten(now))) continue;
            mine.add(
                    new Difference(
                            row.place(),
                            gap.id(),
                            gap.title(),
                            part,
                            row.written(),
                            row.edited(),
                            now));
        }
        if (mine.stream().anyMatch(d -> d.part() == Part.COMMENT) && !ActionSheets.fits(now))
            bad.add(problem(row, ActionColumn.COMMENT, "actions.row.long"));
        else into.addAll(mine);
    }

    private static boolean same(Part part, ActionState one, ActionState other) {
        return Objects.equals(part.of(one), part.of(other));
    }

    /// Puts what is chosen into the gaps, in one edit that can be undone. What the assessment has
    /// changed since the look stays as it is. Call it on the database thread.
    public Taken take(AssessmentFile file, Collection<Difference> chosen) {
        var store = file.process().gaps();
        var changed = new ArrayList<Difference>();
        var touched = new HashSet<UUID>();
        int taken = 0;
        var next = new ArrayList<Gap>();
        for (var gap : store.all()) {
            var state = ActionState.of(gap);
            for (var difference : chosen) {
                if (!difference.gap().equals(gap.id())) continue;
                if (!same(difference.part(), difference.now(), ActionState.of(gap))) {
                    changed.add(difference);
                    continue;
                }
                state = state.with(difference.part(), difference.edited());
                touched.add(gap.id());
                taken++;
            }
            next.add(touched.contains(gap.id()) ? state.on(gap) : gap);
        }
        if (taken > 0) store.save(Text.of("actions.edit", touched.size(), name), next);
        return new Taken(taken, touched.size(), List.copyOf(changed));
    }
}
