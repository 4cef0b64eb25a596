package firebreak.analysis.session;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.WorkSession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The minutes of a session as plain text: who came by role, what was talked about and for how
/// long, what was decided and what was held against it, what was put off, how the room voted.
/// Nobody's name is in them.
public final class MinutesText {
    private MinutesText() {}

    /// @param votes that were held in it, in their order
    public static String of(WorkSession session, List<RoomVote> votes, VoteNames names) {
        var lines = new ArrayList<String>();
        lines.add(session.title());
        lines.add(
                Text.of(
                        "minutes.head",
                        Text.of(session.kind()),
                        day(session.held()),
                        time(session)));
        if (!session.attendance().isEmpty()) lines.add(came(session));
        part(lines, Text.of("minutes.agenda"), session.agenda().stream().map(MinutesText::item));
        part(
                lines,
                Text.of("minutes.decisions"),
                session.outcomes(OutcomeKind.DECISION).stream().map(MinutesText::outcome));
        part(
                lines,
                Text.of("minutes.votes"),
                votes.stream().filter(v -> !v.rounds().isEmpty()).map(v -> vote(v, names)));
        part(
                lines,
                Text.of("minutes.parked"),
                session.outcomes(OutcomeKind.PARKED).stream().map(MinutesText::outcome));
        return String.join("\n", lines) + "\n";
    }

    private static void part(
            List<String> lines, String heading, java.util.stream.Stream<String> content) {
        var all = content.toList();
        if (all.isEmpty()) return;
        lines.add("");
        lines.add(heading);
        all.forEach(l -> lines.add("- " + l.replace("\n", "\n  ")));
    }

    /// "16 Nov 2026".
    public static String day(LocalDate day) {
        return DateForm.DAY.of(day);
    }

    /// How long it took, of how long it was planned.
    public static String time(WorkSession session) {
        double minutes = session.spentSeconds() / 60.0;
        return session.spentSeconds() == 0
                ? Text.of("minutes.planned", TimeWords.minutes(session.budgetMinutes()))
                : Text.of(
                        "minutes.took",
                        TimeWords.minutes(minutes),
                        TimeWords.minutes(session.budgetMinutes()));
    }

    /// Who came, by role.
    public static String came(WorkSession session) {
        return Text.of(
                "minutes.came",
                session.people(),
                session.attendance().stream()
                        .map(a -> Text.of("minutes.role", a.role(), a.people()))
                        .collect(Collectors.joining(", ")));
    }

    private static String item(AgendaItem item) {
        var head =
                Text.of(
                        item.finished() || item.spentSeconds() > 0
                                ? "minutes.item"
                                : "minutes.item.open",
                        item.title(),
                        TimeWords.minutes(item.spentMinutes()),
                        TimeWords.minutes(item.budgetMinutes()));
        return item.note().isBlank() ? head : head + "\n" + item.note().strip();
    }

    private static String outcome(Outcome outcome) {
        var due = outcome.due();
        var words = new StringBuilder(outcome.words());
        if (!outcome.owner().isBlank()) words.append(Text.of("minutes.owner", outcome.owner()));
        if (due != null) words.append(Text.of("minutes.due", day(due)));
        if (outcome.settled()) words.append(Text.of("minutes.settled"));
        if (!outcome.dissent().isBlank())
            words.append('\n').append(Text.of("minutes.dissent", outcome.dissent()));
        return words.toString();
    }

    /// A vote in lines: each round, and what was decided.
    public static String vote(RoomVote vote, VoteNames names) {
        var lines = new ArrayList<String>();
        lines.add(names.title(vote.subject()));
        for (int i = 0; i < vote.rounds().size(); i++)
            lines.add(Text.of("minutes.round", i + 1, names.round(vote, Scales.spread(vote, i))));
        var decision = vote.decision();
        if (decision != null) {
            lines.add(
                    Text.of("minutes.decided", names.card(vote.subject(), decision.choice()))
                            + (decision.reason().isBlank()
                                    ? ""
                                    : Text.of("minutes.why", decision.reason())));
            if (!decision.dissent().isBlank())
                lines.add(Text.of("minutes.dissent", decision.dissent()));
        }
        return String.join("\n", lines);
    }
}
