package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Patterns;
import firebreak.analysis.findings.Missing;
import firebreak.analysis.headline.Headlines;
import firebreak.analysis.quality.Check;
import firebreak.analysis.quality.ConclusionRule;
import firebreak.analysis.quality.Overview;
import firebreak.analysis.quality.ProcessRule;
import firebreak.analysis.quality.RecordRule;
import firebreak.analysis.quality.Rule;
import firebreak.analysis.quality.TaggingRule;
import firebreak.analysis.quality.Way;
import firebreak.analysis.scoring.Open;
import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.finding.Finding;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.patterns.SampleFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the overview says of an assessment, held against another way of counting it.
class OverviewInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @TempDir Path folder;

    private static Overview overview(AssessmentFile file) {
        var input = OverviewInput.read(file, TODAY);
        return input.overview(_ -> true, input.stale());
    }

    private static Check check(AssessmentFile file, Rule rule) {
        return overview(file).quality().checks().stream()
                .filter(c -> c.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> ids(Check check) {
        return ((Way.Incidents) check.way()).ids();
    }

    /// The judgement that stands for each incident.
    private static List<Tagging> standing(AssessmentFile file) {
        var standing = new HashMap<UUID, Tagging>();
        for (var t : file.taggings().all()) standing.merge(t.incidentId(), t, Tagging::standing);
        return List.copyOf(standing.values());
    }

    @Test
    void everyIncidentCountedIsBehindItsCheck() {
        try (var file = SampleFile.in(folder)) {
            for (var check : overview(file).quality().checks()) {
                assertThat(check.found()).isBetween(0L, check.of());
                if (check.way() instanceof Way.Incidents(var ids)
                        && check.rule() != RecordRule.THIN_SERVICES
                        && check.rule() != RecordRule.THIN_MONTHS)
                    assertThat(ids)
                            .as(check.rule().id())
                            .hasSize((int) check.found())
                            .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void taggingsAreCountedByTheJudgementThatStands() {
        try (var file = SampleFile.in(folder)) {
            var states = file.taggings().standingStates();
            int discarded = states.getOrDefault(TaggingState.DISCARDED, 0);
            int done = states.getOrDefault(TaggingState.DONE, 0);
            var untagged = check(file, TaggingRule.UNTAGGED);
            assertThat(untagged.of()).isEqualTo(file.incidents().count() - discarded);
            assertThat(untagged.found()).isEqualTo(untagged.of() - done);
            assertThat(check(file, TaggingRule.WITHOUT_REASON).found()).isZero();

            var two =
                    standing(file).stream()
                            .filter(t -> t.state() == TaggingState.DONE)
                            .limit(2)
                            .toList();
            file.taggings()
                    .save("Without words", two.stream().map(OverviewInputTest::wordless).toList());
            var wordless = check(file, TaggingRule.WITHOUT_REASON);
            assertThat(ids(wordless))
                    .hasSameElementsAs(
                            standing(file).stream()
                                    .filter(t -> t.state() == TaggingState.DONE)
                                    .filter(t -> t.reason().isBlank() && t.quote().isBlank())
                                    .map(Tagging::incidentId)
                                    .collect(Collectors.toSet()))
                    .isNotEmpty();
            file.journal().undo();
            assertThat(check(file, TaggingRule.WITHOUT_REASON).found()).isZero();
        }
    }

    private static Tagging wordless(Tagging t) {
        return new Tagging(
                t.id(),
                t.incidentId(),
                t.coder(),
                t.codebookVersion(),
                t.state(),
                t.origin(),
                t.factorId(),
                t.earliestStageId(),
                t.preventability(),
                t.confidence(),
                "",
                "",
                t.at().plusSeconds(1),
                t.further());
    }

    /// What the overview reads in one pass and by few keys says the same as the whole reading.
    @Test
    void processAndGapsAreThoseOfEveryOtherScreen() {
        try (var file = SampleFile.in(folder)) {
            var missing = Missing.of(ProcessReading.read(file));
            for (var rule : ProcessRule.values()) {
                var check = check(file, rule);
                var reason =
                        switch (rule) {
                            case UNANSWERED -> Open.UNANSWERED;
                            case PARKED -> Open.PARKED;
                            case NOBODY_KNOWS -> Open.UNKNOWN;
                            case UNSURE_ANSWER -> Open.LOW_CONFIDENCE;
                            case WITHOUT_EVIDENCE -> Open.WITHOUT_EVIDENCE;
                            case TOO_FEW_KINDS -> Open.TOO_FEW_KINDS;
                            case OLD_WORDING -> Open.LOOK_AGAIN;
                            case CONTRADICTED -> Open.CONTRADICTED;
                            case GAP_WITHOUT_INCIDENTS -> Open.WITHOUT_INCIDENTS;
                            case GAP_WITHOUT_SEVERITY -> Open.WITHOUT_SEVERITY;
                            case GAP_WITHOUT_OWNER -> Open.WITHOUT_OWNER;
                        };
                assertThat(check.found())
                        .as(rule.id())
                        .isEqualTo(missing.stream().filter(m -> m.open().contains(reason)).count());
            }
            assertThat(check(file, ProcessRule.CONTRADICTED).found()).isPositive();
        }
    }

    @Test
    void theFirstFiguresAreThoseOfThePatterns() {
        try (var file = SampleFile.in(folder)) {
            var history = HistoryReading.read(file, TODAY);
            assertThat(overview(file).headlines())
                    .hasSize(6)
                    .containsAll(
                            Headlines.of(
                                    Patterns.of(
                                            history.tagged(),
                                            history.codebook(),
                                            history.zone(),
                                            TODAY)));
        }
    }

    @Test
    void findingsAndDocumentsGoStaleWithEdits() {
        try (var file = SampleFile.in(folder)) {
            assertThat(check(file, ConclusionRule.STALE_FINDINGS).found()).isZero();
            assertThat(check(file, ConclusionRule.STALE_DOCUMENTS).of()).isZero();
            file.written().note(WrittenFile.Kind.DOCUMENT, List.of(folder.resolve("a.docx")));
            assertThat(check(file, ConclusionRule.STALE_DOCUMENTS).inOrder()).isTrue();
            var accepted =
                    (int)
                            file.patterns().findings().all().stream()
                                    .filter(Finding::accepted)
                                    .count();
            var all = new ArrayList<>(file.taggings().all());
            for (int i = 0; i < 20; i++) file.taggings().remove("Untag", all.get(i));
            var findings = check(file, ConclusionRule.STALE_FINDINGS);
            assertThat(findings.found()).isPositive();
            assertThat(findings.of()).isEqualTo(accepted);
            var documents = check(file, ConclusionRule.STALE_DOCUMENTS);
            assertThat(documents.sentence())
                    .isEqualTo("1 of 1 documents is older than the assessment, by up to 20 edits");
            var input = OverviewInput.read(file, TODAY);
            assertThat(input.overview(_ -> false, 0).quality().checks())
                    .filteredOn(c -> c.rule() == ConclusionRule.STALE_DOCUMENTS)
                    .allMatch(c -> c.of() == 0);
        }
    }

    @Test
    void anAssessmentThatIsNewHasNothingToLookAt() {
        try (var file = StoreFixture.create(folder.resolve("new"))) {
            var overview = overview(file);
            assertThat(overview.begun()).isFalse();
            assertThat(overview.quality().open()).isEmpty();
            assertThat(overview.quality().inOrder()).isEmpty();
            assertThat(overview.quality().notYet()).hasSize(Rule.all().size());
        }
    }

    @Test
    void theHistoryOfAnEarlierRevisionIsReadBack() {
        try (var file = SampleFile.in(folder)) {
            var taggings = file.taggings();
            var incidents = taggings.all().stream().map(Tagging::incidentId).toList();
            var all =
                    taggings.all().stream()
                            .filter(t -> t.state() == TaggingState.DONE)
                            .filter(t -> Collections.frequency(incidents, t.incidentId()) == 1)
                            .toList();
            taggings.remove("Before", all.get(0));
            var then = file.incidents().past();
            long revision = file.journal().revision();
            assertThat(file.incidents().past(revision)).contains(then);

            file.journal().undo();
            taggings.remove("One", all.get(1));
            taggings.save("Two", List.of(wordless(all.get(2)), wordless(all.get(3))));
            file.journal().undo();
            file.journal().redo();
            taggings.save("Three", List.of(wordless(all.get(4))));
            assertThat(file.incidents().past()).isNotEqualTo(then);
            var again = file.incidents().past(revision).orElseThrow();
            for (int i = 0; i < then.size(); i++)
                assertThat(again.get(i)).as(then.get(i).tagged().key()).isEqualTo(then.get(i));

            assertThat(file.incidents().past(file.journal().revision() + 1)).isEmpty();
        }
    }
}
