package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.session.MinutesText;
import firebreak.analysis.session.TimeWords;
import firebreak.analysis.session.VoteNames;
import firebreak.domain.Text;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.WorkSession;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import java.util.HashMap;
import java.util.List;

/// The minutes of each session: who came by role, the agenda with its times, decisions with their
/// dissent, votes, and what was put off. Nobody's name is in them.
final class DocumentSessions implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentSessions(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    @Override
    public boolean any() {
        return !model.sessions().held().isEmpty();
    }

    @Override
    public void write(Progress progress) {
        manuscript.lead(Text.of("report.sessions.intro", model.sessions().held().size()));
        var names = names();
        for (var session : model.sessions().held()) {
            manuscript.heading(2, CleanText.line(session.title()));
            manuscript.text(
                    Text.of(
                            "minutes.head",
                            Text.of(session.kind()),
                            MinutesText.day(session.held()),
                            MinutesText.time(session)));
            if (!session.attendance().isEmpty())
                manuscript.text(CleanText.line(MinutesText.came(session)));
            agenda(session);
            outcomes(session, OutcomeKind.DECISION, Text.of("minutes.decisions"));
            for (var vote : model.sessions().votes(session.id())) {
                var lines = MinutesText.vote(vote, names).lines().toList();
                manuscript.point(
                        Text.of("report.sessions.vote", CleanText.line(lines.getFirst())),
                        CleanText.line(String.join(". ", lines.subList(1, lines.size()))));
            }
            outcomes(session, OutcomeKind.PARKED, Text.of("minutes.parked"));
        }
    }

    private void agenda(WorkSession session) {
        var table =
                manuscript.table(new int[] {2700, 1000, 1000, 4654}, TEXT, NUMBER, NUMBER, TEXT);
        table.head(
                List.of(
                        Text.of("report.sessions.item"),
                        Text.of("report.sessions.planned"),
                        Text.of("report.sessions.took"),
                        Text.of("report.sessions.said")));
        for (var item : session.agenda())
            table.row(
                    List.of(
                            item.title(),
                            TimeWords.minutes(item.budgetMinutes()),
                            item.finished() || item.spentSeconds() > 0
                                    ? TimeWords.minutes(item.spentMinutes())
                                    : Text.of("report.sessions.open"),
                            item.note()));
        var name = Text.of("report.sessions.agenda", CleanText.line(session.title()));
        table.described(name, name);
        manuscript.gap();
    }

    private void outcomes(WorkSession session, OutcomeKind kind, String name) {
        var outcomes = session.outcomes(kind);
        if (outcomes.isEmpty()) return;
        var table = manuscript.table(new int[] {5354, 2500, 1500}, TEXT, TEXT, TEXT);
        table.head(List.of(name, Text.of("report.sessions.owner"), Text.of("report.column.due")));
        for (var outcome : outcomes)
            table.row(List.of(words(outcome), outcome.owner(), due(outcome)));
        var of = Text.of("report.sessions.of", name, CleanText.line(session.title()));
        table.described(of, of);
        manuscript.gap();
    }

    private static String words(Outcome outcome) {
        return outcome.dissent().isBlank()
                ? outcome.words()
                : outcome.words() + "\n" + Text.of("minutes.dissent", outcome.dissent());
    }

    private static String due(Outcome outcome) {
        var due = outcome.due();
        return due == null ? "" : MinutesText.day(due);
    }

    private VoteNames names() {
        var titles = new HashMap<ReportKey, String>();
        for (var row : model.rows()) titles.put(row.incident().report(), row.incident().title());
        var process = model.process();
        if (process == null)
            return new VoteNames(model.codebook(), List.of(), List.of(), List.of(), titles);
        var facts = process.findings().facts();
        return new VoteNames(
                model.codebook(),
                facts.bank().checkpoints(),
                facts.coverage().areas(),
                facts.coverage().types(),
                titles);
    }
}
