package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.StoreFixture;
import firebreak.store.TaggingStore;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class SuggestionsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> KINDS =
            List.of(
                    "The rollout of the release went to all regions at once and broke checkout",
                    "A null pointer in the parser made the worker crash",
                    "Nobody had asked what happens for orders without an address");
    private static final List<Origin> ORIGINS =
            List.of(Origin.DEPLOYMENT, Origin.CODE_QUALITY, Origin.REQUIREMENTS);

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TaggingViewModel bench;
    private SuggestionsViewModel model;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        bench = new TaggingViewModel(file, desk.desk(), "Ada", InstantSource.system());
        model = new SuggestionsViewModel(file, desk.desk(), bench);
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void take(List<String> texts) {
        var drafts =
                IntStream.range(0, texts.size()).mapToObj(i -> draft(i, texts.get(i))).toList();
        file.imports()
                .take(
                        "Import",
                        List.of(
                                new ImportStore.Reading(
                                        "Test",
                                        List.of("a.csv"),
                                        drafts,
                                        drafts.size(),
                                        0,
                                        ScopeCounts.NONE,
                                        0,
                                        List.of())),
                        Progress.NONE);
    }

    private static IncidentDraft draft(int i, String text) {
        return new IncidentDraft(
                new RowPlace("a.csv", "", i + 2L),
                1,
                new IncidentFacts(
                        "A-%03d".formatted(i),
                        "Incident",
                        text,
                        Severity.of("High"),
                        "shop",
                        "",
                        new Clocks(START.plus(Duration.ofDays(i)), null, null, null, null),
                        Effort.UNKNOWN,
                        ""));
    }

    private void tag(int from, int to, List<Origin> as) {
        var taggings = new ArrayList<Tagging>();
        for (int i = from; i < to; i++)
            taggings.add(
                    new Tagging(
                            TaggingStore.newId(),
                            file.incidents()
                                    .idsByKey()
                                    .getOrDefault("A-%03d".formatted(i), List.of())
                                    .getFirst(),
                            "Ada",
                            file.codebooks().current().version(),
                            TaggingState.DONE,
                            as.get(i % as.size()),
                            null,
                            i % 3 == 2 ? "design" : "review",
                            i % 3 == 2 ? Preventability.PARTLY : Preventability.PREVENTABLE,
                            null,
                            "",
                            "",
                            START));
        file.taggings().save("Tag", taggings);
    }

    private static List<String> texts(int n) {
        return IntStream.range(0, n).mapToObj(i -> KINDS.get(i % 3) + " on day " + i).toList();
    }

    private void show() {
        bench.shown();
        model.shown();
    }

    @Test
    void theFirstIncidentHasASuggestionAlready() {
        take(List.of("The rollout of the release was not gradual and could not be rolled back"));
        show();
        var said = model.suggested().get();
        assertThat(said.origin()).isNotNull();
        assertThat(said.origin().value()).isEqualTo(Origin.DEPLOYMENT);
        assertThat(said.marks(bench.bench().get().incident().facts().text())).isNotEmpty();
        assertThat(bench.judgement().get().blank()).isTrue();
    }

    @Test
    void whatIsTaggedIsLearnedAtOnceAndAcceptedInOneStep() {
        take(texts(30));
        tag(0, 27, ORIGINS);
        show();
        // The newest that is open lies on the bench: of the third kind.
        assertThat(bench.bench().get().row().key()).isEqualTo("A-029");
        assertThat(model.suggested().get().origin().value()).isEqualTo(Origin.REQUIREMENTS);
        model.accept();
        assertThat(bench.judgement().get().origin()).isEqualTo(Origin.REQUIREMENTS);
        assertThat(bench.judgement().get().preventability()).isEqualTo(Preventability.PARTLY);
        assertThat(bench.judgement().get().stageId()).isEqualTo("design");
        assertThat(file.taggings().all()).hasSize(27);
    }

    @Test
    void whatIsSaidAlreadyIsNotReplaced() {
        take(texts(30));
        tag(0, 27, ORIGINS);
        show();
        bench.judging().chooseOrigin(Origin.OPERATIONAL);
        bench.judging().chooseStage("testing");
        model.accept();
        assertThat(bench.judgement().get().origin()).isEqualTo(Origin.OPERATIONAL);
        assertThat(bench.judgement().get().factorId()).isNull();
        assertThat(bench.judgement().get().stageId()).isEqualTo("testing");
        assertThat(bench.judgement().get().preventability()).isEqualTo(Preventability.PARTLY);
    }

    @Test
    void aDoneIncidentIsNotSuggestedFor() {
        take(texts(30));
        tag(0, 30, ORIGINS);
        show();
        bench.queue().filter().set(QueueFilter.DONE);
        assertThat(bench.bench().get()).isNotNull();
        assertThat(model.suggested().get().nothing()).isTrue();
    }

    @Test
    void suggestionsThatAreNoBetterThanTheMostFrequentTagAreNotShown() {
        take(IntStream.range(0, 91).mapToObj(i -> "Incident of the shop").toList());
        tag(0, 90, ORIGINS);
        show();
        assertThat(model.learned().get().worthless()).isTrue();
        assertThat(model.suggested().get().nothing()).isTrue();
        assertThat(model.words()).startsWith("No suggestions: they would be no better");
    }

    @Test
    void aFactorOfAnotherOriginIsNotSuggestedBesideTheOrigin() {
        var codebook = file.codebooks().current();
        var factor = codebook.factors(Origin.DEPLOYMENT).getFirst();
        var said =
                Suggested.of(
                        java.util.Map.of(
                                firebreak.domain.tagging.TaggedField.ORIGIN,
                                advice("code_quality"),
                                firebreak.domain.tagging.TaggedField.FACTOR,
                                advice(factor.id())),
                        codebook);
        assertThat(said.factor()).isNull();
        assertThat(said.origin()).isNotNull();
    }

    private static firebreak.suggest.learn.Suggestion advice(String value) {
        return new firebreak.suggest.learn.Suggestion(value, 0.7, List.of());
    }
}
