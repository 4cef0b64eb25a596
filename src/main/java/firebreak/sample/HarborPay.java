package firebreak.sample;

import firebreak.domain.assessment.Assessment;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.Severity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// The sample assessment: fourteen months of an invented payment company, about 180 incidents of
/// which somewhat more than half are tagged. Every call gives the same.
public final class HarborPay {
    static final String SOURCE_FILE = "harbor-pay.csv";
    private static final UUID ID = UUID.fromString("5a3b1c9e-0f0d-4c57-9d0e-7a1b0a7e0001");

    private HarborPay() {}

    /// A story with its clocks and its final words, and the incident made from it.
    record Told(Story story, Timing timing, Wording wording, IncidentDraft draft) {
        String key() {
            return draft.facts().key();
        }
    }

    /// Makes the sample.
    public static SampleAssessment generate() {
        var told = told();
        var taggings = TaggingPlan.of(told);
        return new SampleAssessment(
                new Assessment(
                        ID,
                        "Harbor Pay",
                        "Why incidents keep coming",
                        Timing.ZONE,
                        Instant.parse("2026-11-02T08:30:00Z"),
                        true),
                told.stream().map(Told::draft).toList(),
                taggings,
                FamilyPlan.of(families(), taggings),
                DeploymentPlan.weeks(),
                ProcessFile.read(taggings));
    }

    /// The keys of the incidents that share a contributing cause, by family, in time order.
    static Map<String, List<String>> families() {
        var families = new LinkedHashMap<String, List<String>>();
        for (var t : told())
            if (!t.story().family().isEmpty())
                families.computeIfAbsent(t.story().family(), f -> new ArrayList<>()).add(t.key());
        return families;
    }

    private static List<Told> told() {
        record Timed(Story story, Timing timing) {
            Instant occurred() {
                return timing.clocks().occurred().orElseThrow();
            }
        }
        var timed =
                StoryFile.read().stream()
                        .map(s -> new Timed(s, Timing.of(s)))
                        .sorted(
                                Comparator.comparing(Timed::occurred)
                                        .thenComparing(t -> t.story().title()))
                        .toList();
        var told = new ArrayList<Told>();
        for (var t : timed) {
            var words = Wording.of(t.story(), t.timing());
            told.add(
                    new Told(
                            t.story(),
                            t.timing(),
                            words,
                            draft(told.size(), t.story(), t.timing(), words)));
        }
        return told;
    }

    private static IncidentDraft draft(int place, Story story, Timing timing, Wording words) {
        // The first line of the client's file holds the headers.
        return new IncidentDraft(
                new RowPlace(SOURCE_FILE, "", place + 2L),
                1,
                new IncidentFacts(
                        "HP-" + (1001 + place),
                        story.title(),
                        words.text(),
                        Severity.of("SEV" + story.severity()),
                        story.service(),
                        team(story),
                        timing.clocks(),
                        effort(story),
                        story.clientCause(),
                        change(place, story)));
    }

    /// The change that Harbor Pay's tool names: mostly, but not only, where a deployment was at
    /// fault.
    private static String change(int place, Story story) {
        var named =
                story.chance("change").nextInt(10) < (story.origin() == Origin.DEPLOYMENT ? 8 : 1);
        return named ? "CHG-" + (4100 + 7 * place) : "";
    }

    private static String team(Story story) {
        var infrastructure =
                List.of("capacity_exhausted", "expired_certificate", "runbook_backup_gap")
                        .contains(story.factorId());
        if (infrastructure && story.chance("team").nextInt(3) > 0) return "Platform";
        return switch (story.service()) {
            case "checkout-api" -> "Payments";
            case "ledger", "payout-engine" -> "Ledger and Payouts";
            case "risk-scoring" -> "Risk";
            default -> "Merchant Experience";
        };
    }

    /// Crisis calls of the two highest severities are logged minute by minute; for the others the
    /// client guesses, or does not know.
    private static Effort effort(Story story) {
        if (story.discarded()) return new Effort(0, 15, false);
        var chance = story.chance("effort");
        return switch (story.severity()) {
            case 1 -> new Effort(700 + chance.nextInt(1500), 1800 + chance.nextInt(2400), true);
            case 2 -> new Effort(80 + chance.nextInt(340), 280 + chance.nextInt(900), true);
            case 3 -> new Effort(guess(chance, 5, 12, 25), guess(chance, 15, 28, 8), false);
            default -> new Effort(guess(chance, 5, 4, 55), guess(chance, 15, 8, 12), false);
        };
    }

    /// A number of minutes rounded as people round, or unknown in so many of a hundred cases.
    private static @Nullable Integer guess(Random chance, int step, int steps, int unknownPercent) {
        var minutes = step * (1 + chance.nextInt(steps));
        return chance.nextInt(100) < unknownPercent ? null : minutes;
    }
}
