package firebreak.sample;

import firebreak.analysis.session.Scales;
import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.domain.process.Round;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Attendance;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.store.SessionStore;
import firebreak.store.VoteStore;
import firebreak.store.VoteStore.Taken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The sessions of the sample's assessment and a vote in two rounds. A mistake in the authored file
/// is a fault of the program.
final class SampleSessions {
    private static final String RESOURCE = "/firebreak/sample/harbor-pay-sessions.txt";
    private static final int MINUTE = 60;
    private static final LocalTime VOTED = LocalTime.of(11, 0);

    private final AssessmentFile file;
    private @Nullable WorkSession session;

    private SampleSessions(AssessmentFile file) {
        this.file = file;
    }

    static void save(AssessmentFile file) {
        var sample = new SampleSessions(file);
        try (var in = SampleSessions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + RESOURCE);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .forEach(sample::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sample.keep();
    }

    private void line(String line) {
        var parts = Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
        switch (line.charAt(0)) {
            case '@' -> begin(parts);
            case 'i' -> add(item(parts));
            case 'r' ->
                    add(
                            new Attendance(
                                    SessionStore.newId(),
                                    parts.get(1),
                                    Integer.parseInt(parts.getFirst()),
                                    ""));
            case 'd' -> add(outcome(OutcomeKind.DECISION, parts).withDissent(parts.get(3)));
            case 'k' -> add(outcome(OutcomeKind.PARKED, parts));
            case 'v' -> vote(parts);
            default -> throw new IllegalStateException("Unknown line in the sample: " + line);
        }
    }

    private void begin(List<String> parts) {
        keep();
        session =
                new WorkSession(
                        SessionStore.newId(),
                        LocalDate.parse(parts.getFirst()),
                        parts.get(2),
                        SessionKind.valueOf(parts.get(1)),
                        List.of(),
                        List.of(),
                        List.of());
    }

    private void keep() {
        if (session != null) file.process().sessions().save(Text.of("sample.sessions"), session);
    }

    private WorkSession now() {
        return Objects.requireNonNull(session);
    }

    private void add(AgendaItem item) {
        session = now().withAgenda(with(now().agenda(), item));
    }

    private void add(Attendance attendance) {
        session = now().withAttendance(with(now().attendance(), attendance));
    }

    private void add(Outcome outcome) {
        session = now().withOutcomes(with(now().outcomes(), outcome));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var next = new ArrayList<>(list);
        next.add(more);
        return next;
    }

    private static AgendaItem item(List<String> parts) {
        var facts = parts.getFirst().split(" +");
        return new AgendaItem(
                SessionStore.newId(),
                parts.get(1),
                Integer.parseInt(facts[0]),
                Long.parseLong(facts[1]) * MINUTE,
                facts[2].equals("x"),
                facts[3].equals("-") ? null : Integer.valueOf(facts[3]),
                parts.get(2));
    }

    private static Outcome outcome(OutcomeKind kind, List<String> parts) {
        var due = parts.get(2);
        return Outcome.of(SessionStore.newId(), kind, parts.getFirst())
                .withOwner(parts.get(1))
                .withDue(due.equals("-") ? null : LocalDate.parse(due));
    }

    private void vote(List<String> parts) {
        var votes = file.process().sessions().votes();
        var label = Text.of("sample.vote");
        var subject = new VoteSubject.OfPoint(Point.checkpoint(parts.getFirst()));
        var opened = now().held().atTime(VOTED).atZone(file.info().zone()).toInstant();
        var id = VoteStore.newId();
        votes.open(
                label,
                new RoomVote(
                        id,
                        now().id(),
                        subject,
                        Round.FIRST,
                        Scales.choices(subject, file.codebooks().current()),
                        opened,
                        List.of(),
                        null));
        for (var round : parts.subList(1, parts.size() - 3)) {
            var vote = votes.all().getFirst();
            votes.begin(vote);
            for (var ballots : round.split(" ")) {
                var pair = ballots.split("=");
                for (int i = 0; i < Integer.parseInt(pair[1]); i++) votes.cast(vote, pair[0]);
            }
            votes.reveal(label, vote);
        }
        int at = parts.size() - 3;
        votes.decide(
                label,
                votes.all()
                        .getFirst()
                        .withDecision(
                                new RoomDecision(
                                        parts.get(at), parts.get(at + 1), parts.get(at + 2))),
                Taken.NOTHING);
    }
}
