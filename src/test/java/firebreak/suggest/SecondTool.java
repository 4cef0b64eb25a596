package firebreak.suggest;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Tells a real history in two tools, so that it is known which incidents are one: a third of them
/// stands in the first only, a third in the second only, a third in both.
///
/// @param words how many words of the title the second tool keeps; the others are left out at
///   random
/// @param text whether it has the text, too
/// @param minutes how much later its clocks may be
/// @param shift by how much all its clocks are wrong
/// @param keys the share of incidents in which it names the first tool's key
record SecondTool(int words, boolean text, int minutes, Duration shift, double keys) {
    record Told(List<Incident> all, Set<Set<UUID>> truth) {}

    Told tell(List<Incident> history) {
        var random = new Random(history.size());
        var all = new ArrayList<Incident>();
        var truth = new HashSet<Set<UUID>>();
        for (var incident : history) {
            int third = random.nextInt(3);
            if (third != 0) all.add(incident);
            if (third == 1) continue;
            var named = random.nextDouble() < keys && third == 2;
            var again = again(incident, named, random, all.size());
            all.add(again);
            if (third == 2) truth.add(Set.of(incident.id(), again.id()));
        }
        return new Told(all, truth);
    }

    private Incident again(Incident incident, boolean named, Random random, int number) {
        var facts = incident.facts();
        var title = shortened(facts.title(), random);
        var told = text ? facts.text() : "";
        if (named) told += " See https://tracker.example/browse/" + incident.key() + ".";
        var later = Duration.ofSeconds(random.nextInt(Math.max(1, minutes * 60))).plus(shift);
        var c = facts.clocks();
        var key = "PD%06d".formatted(900_000 - number * 7);
        return new Incident(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                "PagerDuty",
                new IncidentFacts(
                        key,
                        title,
                        told,
                        facts.severity(),
                        "",
                        "",
                        new Clocks(
                                null,
                                plus(c.occurred().orElse(null), later),
                                null,
                                null,
                                plus(c.resolved(), later)),
                        facts.effort(),
                        "",
                        "",
                        AsWritten.NOTHING));
    }

    private static @Nullable Instant plus(@Nullable Instant at, Duration later) {
        return at == null ? null : at.plus(later);
    }

    private String shortened(String title, Random random) {
        var parts = new ArrayList<>(List.of(title.split("\\s+")));
        while (parts.size() > words) parts.remove(random.nextInt(parts.size()));
        return String.join(" ", parts);
    }

    /// What came of it.
    ///
    /// @param precision the share of the proposals that is right
    /// @param recall the share of the truth that is proposed
    record Outcome(int truth, int proposed, int right, double precision, double recall) {}

    static Outcome outcome(Told told, List<Proposal> proposals) {
        int right =
                (int)
                        proposals.stream()
                                .filter(p -> told.truth().contains(Set.of(p.first(), p.second())))
                                .count();
        return new Outcome(
                told.truth().size(),
                proposals.size(),
                right,
                (double) right / Math.max(1, proposals.size()),
                (double) right / told.truth().size());
    }

    static List<Proposal> propose(List<Incident> incidents) {
        var same = new SameIncident(incidents.stream().map(Incident::key).toList());
        incidents.forEach(same::add);
        return same.propose(Set.of(), Progress.NONE);
    }
}
