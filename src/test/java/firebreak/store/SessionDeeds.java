package firebreak.store;

import firebreak.domain.process.Point;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Attendance;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.session.WorkSession;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Sessions and votes, few enough that those of two copies meet.
final class SessionDeeds {
    private SessionDeeds() {}

    static WorkSession session(UUID id) {
        return new WorkSession(
                id,
                LocalDate.of(2026, 10, 5),
                "Checkpoints, first half",
                SessionKind.WORKSHOP,
                List.of(
                        new AgendaItem(new UUID(8, 1), "Requirements", 30, 1800, true, 4, "Said"),
                        AgendaItem.planned(new UUID(8, 2), "Testing", 45)),
                List.of(new Attendance(new UUID(8, 3), "Developers", 4, "Ann, Bo")),
                List.of(
                        new Outcome(
                                new UUID(8, 4),
                                OutcomeKind.DECISION,
                                "Limits go into every story",
                                "Head of product",
                                LocalDate.of(2026, 11, 1),
                                "One would wait for the new template",
                                false),
                        Outcome.of(new UUID(8, 5), OutcomeKind.PARKED, "Who owns the ledger?")));
    }

    static RoomVote vote(UUID id) {
        return new RoomVote(
                id,
                null,
                new VoteSubject.OfPoint(Point.checkpoint("c1")),
                1,
                List.of("N", "P", "L", "F", "NOT_APPLICABLE"),
                StoreFixture.NOW,
                List.of(),
                null);
    }

    static void any(Random random, SessionStore sessions, UUID id) {
        var there = sessions.all().stream().filter(s -> s.id().equals(id)).findFirst();
        var vote = sessions.votes().all().stream().filter(v -> v.id().equals(id)).findFirst();
        switch (random.nextInt(5)) {
            case 0 -> sessions.remove("Remove", session(id));
            case 1 -> {
                if (vote.isEmpty()) sessions.votes().open("Vote", vote(id));
                else sessions.votes().begin(vote.get());
            }
            case 2 ->
                    vote.ifPresent(v -> {
                        sessions.votes().cast(v, v.cards().get(random.nextInt(3)));
                        sessions.votes().reveal("Reveal", v);
                    });
            case 3 ->
                    vote.ifPresent(v ->
                            sessions.votes()
                                    .decide(
                                            "Decide",
                                            v.withDecision(
                                                    new RoomDecision(
                                                            v.choices().get(random.nextInt(3)),
                                                            "because " + random.nextInt(2),
                                                            "")),
                                            VoteStore.Taken.NOTHING));
            default ->
                    sessions.save(
                            "Session",
                            there.orElseGet(() -> session(id))
                                    .withTitle("Title " + random.nextInt(3)));
        }
    }
}
