package firebreak.store;

import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.PinnedFigure;
import firebreak.domain.finding.Ranks;
import firebreak.domain.incident.SeverityClass;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Choices and findings, few enough that those of two copies meet.
final class PatternDeeds {
    private PatternDeeds() {}

    static PinnedFigure share(int percent) {
        return new PinnedFigure(
                "preventable.share",
                "Share of preventable incidents",
                percent + " %",
                "[32 % – 50 %]",
                percent / 100.0,
                0.32,
                0.5,
                (long) percent,
                100L);
    }

    static Finding finding(UUID id, String rank, int percent) {
        return new Finding(
                id,
                rank,
                FindingState.ACCEPTED,
                "preventable",
                "{preventable.share} could have been prevented.",
                "1",
                List.of(share(percent)),
                7);
    }

    static void choose(Random random, PatternStore patterns) {
        var now = patterns.choices();
        patterns.save(
                "Choose",
                random.nextBoolean()
                        ? now.withBaselineEnd(
                                random.nextInt(3) == 0
                                        ? null
                                        : LocalDate.of(2026, 1 + random.nextInt(3), 1))
                        : now.withWeight(SeverityClass.LOW, random.nextInt(3)));
    }

    static void conclude(Random random, FindingStore findings, UUID id) {
        var all = findings.all();
        var there = all.stream().filter(f -> f.id().equals(id)).findFirst();
        switch (random.nextInt(4)) {
            case 0 -> findings.remove("Remove", List.of(id));
            case 1 -> findings.save("Move", Ranks.moved(all, id, random.nextInt(3)));
            case 2 ->
                    there.ifPresent(f ->
                            findings.save("Decline", List.of(f.withState(FindingState.DECLINED))));
            default ->
                    findings.save(
                            "Accept",
                            List.of(
                                    finding(
                                            id,
                                            there.map(Finding::rank)
                                                    .orElseGet(() -> Ranks.after(all)),
                                            40 + random.nextInt(3))));
        }
    }
}
