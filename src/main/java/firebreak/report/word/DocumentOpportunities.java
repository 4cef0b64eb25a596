package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.findings.GapReach;
import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.report.model.Actions;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What to change, how many incidents it would have met, and until when.
final class DocumentOpportunities implements DocumentPart {
    private static final List<Integer> HORIZONS = List.of(30, 60, 90, 180);

    private final Manuscript manuscript;
    private final ReportModel model;
    private final Actions actions;

    DocumentOpportunities(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
        this.actions = Actions.of(model);
    }

    @Override
    public boolean any() {
        return !actions.standing().isEmpty();
    }

    @Override
    public void write(Progress progress) {
        var standing = actions.standing();
        var reach = GapReach.of(actions.findings(), standing.stream().map(Gap::id).toList());
        var words = new GapWords(actions.findings().facts());
        manuscript.lead(Text.of("report.opportunities.intro", standing.size()));
        manuscript.anchor("opportunities");
        manuscript.tableCaption(Text.of("report.opportunities.table"));
        var table =
                manuscript.table(
                        new int[] {500, 3954, 1800, 700, 700, 1700},
                        NUMBER,
                        TEXT,
                        TEXT,
                        NUMBER,
                        NUMBER,
                        TEXT);
        table.small();
        table.head(
                List.of(
                        Text.of("report.column.no"),
                        Text.of("report.column.toChange"),
                        Text.of("report.column.where"),
                        Text.of("report.column.met"),
                        Text.of("report.column.added"),
                        Text.of("report.column.owner")));
        for (int i = 0; i < standing.size(); i++) {
            var gap = standing.get(i);
            table.titled(
                    List.of(
                            Text.of("report.number", i + 1),
                            gap.title() + "\n" + actions.toDo(gap),
                            words.where(gap),
                            Text.of("report.number", reach.get(i).incidents()),
                            Text.of("report.number", reach.get(i).added()),
                            owner(gap)),
                    1);
        }
        table.described(
                Text.of("report.opportunities.table"), Text.of("report.opportunities.basis"));
        manuscript.basis(Text.of("report.opportunities.basis"));
        var together = reach.getLast().soFar();
        if (together.n() > 0) manuscript.text(Actions.reached(standing.size(), together));
        roadmap(standing);
    }

    private static String owner(Gap gap) {
        return gap.owner().isBlank() ? Text.of("report.gaps.nobody") : CleanText.line(gap.owner());
    }

    /// By when; nothing where no gap has a date.
    private void roadmap(List<Gap> standing) {
        if (standing.stream().allMatch(g -> g.due() == null)) return;
        manuscript.heading(2, Text.of("report.roadmap"), false);
        manuscript.tableCaption(Text.of("report.roadmap"));
        var table = manuscript.table(new int[] {2400, 800, 6154}, TEXT, NUMBER, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.until"),
                        Text.of("report.column.gaps"),
                        Text.of("report.column.toChange")));
        var today = LocalDate.ofInstant(model.written(), model.assessment().zone());
        var from = LocalDate.MIN;
        line(table, Text.of("report.roadmap.overdue"), between(standing, from, today));
        from = today;
        for (int days : HORIZONS) {
            var until = today.plusDays(days);
            line(
                    table,
                    Text.of("report.roadmap.days", days, Shown.day(until)),
                    between(standing, from, until));
            from = until;
        }
        line(table, Text.of("report.roadmap.later"), between(standing, from, LocalDate.MAX));
        line(
                table,
                Text.of("report.roadmap.none"),
                standing.stream().filter(g -> g.due() == null).toList());
        table.described(Text.of("report.roadmap"), Text.of("report.roadmap"));
        manuscript.gap();
    }

    /// Those that are due from the first day, and before the second.
    private static List<Gap> between(List<Gap> gaps, LocalDate from, LocalDate before) {
        var found = new ArrayList<Gap>();
        for (var gap : gaps) {
            var due = gap.due();
            if (due != null && !due.isBefore(from) && due.isBefore(before)) found.add(gap);
        }
        return found;
    }

    private static void line(WordTable table, String until, List<Gap> gaps) {
        if (gaps.isEmpty()) return;
        table.row(
                List.of(
                        until,
                        Text.of("report.number", gaps.size()),
                        gaps.stream()
                                .map(g -> CleanText.line(g.title()))
                                .collect(Collectors.joining("\n"))));
    }
}
