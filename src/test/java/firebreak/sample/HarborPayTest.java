package firebreak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.BuiltInCodebook;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

class HarborPayTest {
    private static final SampleAssessment SAMPLE = HarborPay.generate();
    private static final Codebook CODEBOOK = BuiltInCodebook.load();
    private static final ZoneId ZONE = SAMPLE.assessment().zone();
    private static final List<IncidentFacts> FACTS =
            SAMPLE.incidents().stream().map(IncidentDraft::facts).toList();
    private static final Map<String, IncidentFacts> BY_KEY =
            FACTS.stream().collect(Collectors.toMap(IncidentFacts::key, Function.identity()));

    @Test
    void everyCallGivesTheSame() {
        assertThat(HarborPay.generate()).isEqualTo(SAMPLE);
    }

    @Test
    void isMarkedAsSample() {
        assertThat(SAMPLE.assessment().sample()).isTrue();
        assertThat(SAMPLE.assessment().client()).isEqualTo("Harbor Pay");
        assertThat(ZONE).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void keysAndRowsRunInTimeOrder() {
        assertThat(FACTS).hasSizeBetween(170, 190);
        Instant before = Instant.MIN;
        for (int i = 0; i < FACTS.size(); i++) {
            assertThat(FACTS.get(i).key()).isEqualTo("HP-" + (1001 + i));
            assertThat(SAMPLE.incidents().get(i).place().line()).isEqualTo(i + 2);
            assertThat(occurred(FACTS.get(i))).isAfterOrEqualTo(before);
            before = occurred(FACTS.get(i));
        }
    }

    @Test
    void fourteenMonthsStayBusyAndNovemberPeaks() {
        var months = new TreeMap<YearMonth, Integer>();
        FACTS.forEach(f -> months.merge(YearMonth.from(day(f)), 1, Integer::sum));
        assertThat(months).hasSize(14);
        assertThat(months.firstKey()).isEqualTo(YearMonth.of(2025, 9));
        assertThat(months.lastKey()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(months.values()).allMatch(n -> n >= 10);
        assertThat(months.get(YearMonth.of(2025, 11)))
                .isGreaterThan(months.get(YearMonth.of(2025, 9)))
                .isGreaterThan(months.get(YearMonth.of(2026, 2)));
        // No fall yet: the last quarter of the period is as full as the first.
        var first = months.headMap(YearMonth.of(2025, 12)).values();
        var last = months.tailMap(YearMonth.of(2026, 8)).values();
        assertThat(last.stream().mapToInt(n -> n).average().orElseThrow())
                .isBetween(
                        0.8 * first.stream().mapToInt(n -> n).average().orElseThrow(),
                        1.2 * first.stream().mapToInt(n -> n).average().orElseThrow());
    }

    @Test
    void releaseAfternoonsStandOut() {
        var onRelease =
                share(
                        FACTS,
                        f -> {
                            var at = occurred(f).atZone(ZONE);
                            return (at.getDayOfWeek() == DayOfWeek.TUESDAY
                                            || at.getDayOfWeek() == DayOfWeek.THURSDAY)
                                    && at.getHour() >= 12
                                    && at.getHour() < 18;
                        });
        assertThat(onRelease).isBetween(0.30, 0.55);
    }

    @Test
    void severitiesAreBelievable() {
        assertThat(FACTS).allMatch(f -> f.severity().word().matches("SEV[1-4]"));
        assertThat(severity(SeverityClass.CRITICAL)).isBetween(0.015, 0.06);
        assertThat(severity(SeverityClass.HIGH)).isBetween(0.15, 0.32);
        assertThat(severity(SeverityClass.MODERATE)).isBetween(0.40, 0.60);
        assertThat(severity(SeverityClass.LOW)).isBetween(0.12, 0.30);
    }

    @Test
    void servicesAndTeamsAreFew() {
        assertThat(FACTS.stream().map(IncidentFacts::service).distinct()).hasSize(6);
        assertThat(FACTS.stream().map(IncidentFacts::team).distinct()).hasSizeBetween(4, 5);
        assertThat(FACTS.stream().map(IncidentFacts::clientCause).distinct())
                .containsExactlyInAnyOrder(
                        "Human error", "Software", "Config change", "Third party", "");
    }

    @Test
    void clocksRunForwardAndSomeAreMissing() {
        for (var f : FACTS) {
            var known =
                    Arrays.stream(Clock.values())
                            .map(f.clocks()::at)
                            .filter(Objects::nonNull)
                            .toList();
            assertThat(known).as(f.key()).isSorted();
            assertThat(known).as(f.key()).allMatch(t -> t.isBefore(Timing.EXPORTED));
        }
        assertThat(share(FACTS, f -> f.clocks().acknowledged() == null)).isBetween(0.12, 0.25);
        assertThat(share(FACTS, f -> f.clocks().mitigated() == null)).isBetween(0.12, 0.25);
        assertThat(share(FACTS, f -> f.clocks().impactStart() == null)).isBetween(0.03, 0.14);
        assertThat(share(FACTS, f -> f.clocks().resolved() == null)).isBetween(0.0, 0.04);
    }

    @Test
    void effortIsMeasuredForTheGraveOnly() {
        for (var f : FACTS) {
            var grave =
                    f.severity().severityClass() == SeverityClass.CRITICAL
                            || f.severity().severityClass() == SeverityClass.HIGH;
            assertThat(f.effort().measured()).as(f.key()).isEqualTo(grave);
            if (grave) assertThat(f.effort().leadershipMinutes()).as(f.key()).isNotNull();
        }
        assertThat(share(FACTS, f -> f.effort().leadershipMinutes() == null)).isBetween(0.10, 0.35);
    }

    @Test
    void titlesAreShortAndTextsAreFinished() {
        assertThat(FACTS.stream().map(IncidentFacts::title)).doesNotHaveDuplicates();
        for (var f : FACTS) {
            assertThat(f.title()).hasSizeBetween(15, 80).doesNotEndWith(".");
            assertThat(f.text()).as(f.key()).doesNotContain("{", "}", "«", "»", "  ");
            assertThat(f.text().split("[.?!](?= |$)", -1).length - 1)
                    .as(f.key() + " sentences")
                    .isBetween(3, 8);
        }
    }

    @Test
    void noTwoTextsAreNearCopies() {
        var words =
                FACTS.stream()
                        .map(f -> Set.copyOf(Arrays.asList(f.text().toLowerCase().split("\\W+"))))
                        .toList();
        for (int i = 0; i < words.size(); i++)
            for (int j = 0; j < i; j++) {
                var both = new HashSet<>(words.get(i));
                both.retainAll(words.get(j));
                var either = new HashSet<>(words.get(i));
                either.addAll(words.get(j));
                assertThat((double) both.size() / either.size())
                        .as(FACTS.get(i).key() + " and " + FACTS.get(j).key())
                        .isLessThan(0.4);
            }
    }

    @Test
    void namesNoRealCompany() {
        var known =
                List.of(
                        "visa",
                        "mastercard",
                        "paypal",
                        "stripe",
                        "adyen",
                        "swift",
                        "klarna",
                        "google",
                        "amazon",
                        "aws",
                        "azure",
                        "apple",
                        "microsoft",
                        "twilio",
                        "mollie",
                        "worldline",
                        "unicredit",
                        "chase",
                        "citibank",
                        "datadog",
                        "pagerduty",
                        "jira");
        for (var f : FACTS)
            assertThat(Arrays.asList((f.title() + " " + f.text()).toLowerCase().split("\\W+")))
                    .as(f.key())
                    .doesNotContainAnyElementsOf(known);
    }

    @Test
    void causesReturn() {
        var families = HarborPay.families();
        assertThat(families).hasSizeGreaterThanOrEqualTo(10);
        families.forEach((family, keys) -> {
            assertThat(keys).as(family).hasSizeBetween(2, 5);
            var factors =
                    SAMPLE.taggings().stream()
                            .filter(t -> keys.contains(t.incidentKey()))
                            .filter(t -> t.state() == TaggingState.DONE)
                            .map(SampleTagging::factorId)
                            .distinct();
            assertThat(factors).as(family).hasSizeLessThanOrEqualTo(1);
            var months =
                    keys.stream()
                            .map(k -> YearMonth.from(day(Objects.requireNonNull(BY_KEY.get(k)))))
                            .toList();
            assertThat(months).as(family).doesNotHaveDuplicates();
        });
    }

    /// Enough to see what comes again, and enough left to be proposed.
    @Test
    void someCausesAreConfirmedAndOthersLeft() {
        var confirmed = SAMPLE.families();
        assertThat(confirmed).hasSizeBetween(6, HarborPay.families().size() - 4);
        var members = confirmed.stream().flatMap(f -> f.incidentKeys().stream()).toList();
        assertThat(members).doesNotHaveDuplicates();
        assertThat(confirmed).allMatch(f -> f.incidentKeys().size() > 1);
        var stories = HarborPay.families().values();
        for (var family : confirmed)
            assertThat(stories).anyMatch(keys -> keys.containsAll(family.incidentKeys()));
    }

    @Test
    void furtherFactorsAndSlippedStagesFitTheJudgement() {
        var stages = CODEBOOK.stages().stream().map(s -> s.id()).toList();
        var done = state(TaggingState.DONE);
        for (var t : done) {
            assertThat(t.further().factorIds())
                    .as(t.incidentKey())
                    .doesNotContain(Objects.requireNonNull(t.factorId()))
                    .allMatch(id -> CODEBOOK.factor(id).isPresent());
            var slipped = t.further().slippedStageIds();
            assertThat(stages).as(t.incidentKey()).containsAll(slipped);
            if (t.earliestStageId() == null) assertThat(slipped).isEmpty();
            else assertThat(slipped.getFirst()).isEqualTo(t.earliestStageId());
            assertThat(slipped.stream().map(stages::indexOf).toList()).isSorted();
        }
        assertThat(share(done, t -> !t.further().factorIds().isEmpty())).isBetween(0.1, 0.35);
        assertThat(share(done, t -> t.further().slippedStageIds().size() > 1)).isBetween(0.2, 0.6);
    }

    @Test
    void mostIsTaggedOnceByOneCoder() {
        assertThat(SAMPLE.taggings().stream().map(SampleTagging::incidentKey))
                .doesNotHaveDuplicates()
                .isSubsetOf(BY_KEY.keySet());
        assertThat(SAMPLE.taggings().stream().map(SampleTagging::coder).distinct())
                .containsExactly("Mara Lindqvist");
        assertThat(state(TaggingState.DONE)).hasSizeBetween(104, 112);
        assertThat(state(TaggingState.DRAFT)).hasSizeBetween(3, 7);
        assertThat(state(TaggingState.DISCARDED)).hasSizeBetween(1, 3);
        assertThat(SAMPLE.taggings().stream().map(SampleTagging::at).toList()).isSorted();
        var quarter = FACTS.subList(0, FACTS.size() / 4);
        var tagged =
                SAMPLE.taggings().stream()
                        .map(SampleTagging::incidentKey)
                        .collect(Collectors.toSet());
        assertThat(share(quarter, f -> tagged.contains(f.key()))).isBetween(0.75, 0.99);
    }

    @Test
    void taggingsFitTheCodebookAndTheText() {
        for (var t : SAMPLE.taggings()) {
            if (t.factorId() != null)
                assertThat(CODEBOOK.factor(t.factorId()).orElseThrow().origin())
                        .as(t.incidentKey())
                        .isEqualTo(t.origin());
            if (t.earliestStageId() != null)
                assertThat(CODEBOOK.stage(t.earliestStageId())).as(t.incidentKey()).isPresent();
            assertThat(Objects.requireNonNull(BY_KEY.get(t.incidentKey())).text())
                    .contains(t.quote());
        }
        for (var t : state(TaggingState.DONE)) {
            assertThat(Tagging.complete(t.origin(), t.earliestStageId(), t.preventability()))
                    .as(t.incidentKey())
                    .isTrue();
            assertThat(t.factorId()).isNotNull();
            assertThat(t.confidence()).isNotNull();
            assertThat(t.quote()).as(t.incidentKey()).hasSizeGreaterThan(20);
            assertThat(t.reason()).as(t.incidentKey()).hasSizeGreaterThan(30).endsWith(".");
        }
    }

    @Test
    void everyStoryFitsTheCodebook() {
        for (var s : StoryFile.read()) {
            if (s.discarded()) continue;
            assertThat(CODEBOOK.factor(s.factorId()).orElseThrow().origin())
                    .as(s.title())
                    .isEqualTo(s.origin());
            if (s.stageId() != null) assertThat(CODEBOOK.stage(s.stageId())).isPresent();
            assertThat(s.text()).as(s.title()).containsOnlyOnce("«").containsOnlyOnce("»");
        }
    }

    @Test
    void theStoryIsThatItBeginsUpstream() {
        var done = state(TaggingState.DONE);
        assertThat(share(done, t -> t.origin() == Origin.REQUIREMENTS)).isBetween(0.34, 0.42);
        assertThat(share(done, t -> t.origin() == Origin.CODE_QUALITY)).isBetween(0.26, 0.34);
        assertThat(share(done, t -> t.origin() == Origin.DEPLOYMENT)).isBetween(0.15, 0.23);
        assertThat(share(done, t -> t.origin() == Origin.OPERATIONAL)).isBetween(0.09, 0.17);
        assertThat(share(done, t -> t.preventability() == Preventability.PREVENTABLE))
                .isBetween(0.55, 0.80);
        assertThat(
                        share(
                                done,
                                t ->
                                        t.earliestStageId() != null
                                                && !t.earliestStageId().equals("operation")))
                .isGreaterThan(0.75);
        assertThat(done).anyMatch(t -> t.preventability() == Preventability.NOT);
        assertThat(done).anyMatch(t -> t.preventability() == Preventability.NOT_ENOUGH_INFORMATION);
    }

    @Test
    void everyWeekOfEveryServiceHasItsDeployments() {
        var weeks = SAMPLE.deployments();
        var mondays = new TreeSet<LocalDate>();
        weeks.forEach(w -> mondays.add(w.monday()));
        assertThat(mondays.first()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(mondays.last())
                .isEqualTo(
                        LocalDate.of(2026, 10, 31)
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        assertThat(mondays).hasSize(61);
        assertThat(weeks).hasSize(61 * 6);
        assertThat(weeks.stream().map(SeriesWeek::service).collect(Collectors.toSet()))
                .isEqualTo(FACTS.stream().map(IncidentFacts::service).collect(Collectors.toSet()));
        for (var w : weeks) {
            var frozen =
                    Set.of(LocalDate.of(2025, 12, 22), LocalDate.of(2025, 12, 29))
                            .contains(w.monday());
            if (frozen) assertThat(w.amount()).isZero();
            else assertThat(w.amount()).isBetween(1.0, 12.0);
        }
    }

    /// The story's release days, on which its release incidents lie too.
    @Test
    void mostDeploymentsAreOnReleaseDaysAndNoneAtWeekends() {
        var byDay = new double[SeriesWeek.DAYS];
        for (var w : SAMPLE.deployments())
            for (int d = 0; d < SeriesWeek.DAYS; d++) byDay[d] += w.days().get(d);
        double sum = Arrays.stream(byDay).sum();
        assertThat((byDay[1] + byDay[3]) / sum).isBetween(0.85, 0.95);
        assertThat(new double[] {byDay[0], byDay[2], byDay[4]}).doesNotContain(0);
        assertThat(byDay[5] + byDay[6]).isZero();
    }

    private static List<SampleTagging> state(TaggingState state) {
        return SAMPLE.taggings().stream().filter(t -> t.state() == state).toList();
    }

    private static double severity(SeverityClass severityClass) {
        return share(FACTS, f -> f.severity().severityClass() == severityClass);
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    private static Instant occurred(IncidentFacts f) {
        return f.clocks().occurred().orElseThrow();
    }

    private static LocalDate day(IncidentFacts f) {
        return LocalDate.ofInstant(occurred(f), ZONE);
    }
}
