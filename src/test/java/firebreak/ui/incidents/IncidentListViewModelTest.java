package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;

class IncidentListViewModelTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private final FakeDesk desk = new FakeDesk();

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(desk.changes::tell);
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private IncidentListViewModel model() {
        var model = new IncidentListViewModel(file, desk.desk());
        model.shown();
        return model;
    }

    private void many(int n) {
        file.imports().take("Import", List.of(StoreFixture.many(n)), Progress.NONE);
    }

    private UUID id(String key) {
        return file.incidents().idsByKey().getOrDefault(key, List.of()).getFirst();
    }

    @Test
    void anEmptyAssessmentIsEmpty() {
        var model = model();
        assertThat(model.loaded().get()).isTrue();
        assertThat(model.empty().get()).isTrue();
    }

    @Test
    void allWordsMustOccurInAnyOrderAndCase() {
        many(120);
        var model = model();
        assertThat(model.rows()).hasSize(120);
        assertThat(model.count().get()).isEqualTo("120 incidents");
        model.search().set("  LEDGER  incident 11 ");
        assertThat(model.rows())
                .extracting(TaggedIncident::key)
                .contains("INC-11", "INC-110", "INC-119")
                .hasSize(11);
        assertThat(model.count().get()).isEqualTo("120 incidents · 11 shown");
        model.search().set("nothing like it");
        assertThat(model.rows()).isEmpty();
        model.search().set("");
        assertThat(model.rows()).hasSize(120);
    }

    @Test
    void keysSortAsPeopleCountAndUnknownStandsLast() {
        many(12);
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("INC-3"), "a", Origin.DEPLOYMENT)));
        var model = model();
        model.sort(IncidentColumn.KEY, true);
        assertThat(model.rows().getLast().key()).isEqualTo("INC-11");
        model.sort(IncidentColumn.KEY, false);
        assertThat(model.rows().getFirst().key()).isEqualTo("INC-11");
        model.sort(IncidentColumn.ORIGIN, true);
        assertThat(model.rows().getFirst().key()).isEqualTo("INC-3");
        model.sort(IncidentColumn.ORIGIN, false);
        assertThat(model.rows().getFirst().key()).isEqualTo("INC-3");
    }

    @Test
    void theChangeThatCausedItIsSearchedAndSorted() {
        var one = StoreFixture.draft("INC-1", "One");
        var facts = one.facts();
        var drafts = new ArrayList<IncidentDraft>();
        for (var change : List.of("CHG10", "", "CHG9"))
            drafts.add(
                    new IncidentDraft(
                            one.place(),
                            1,
                            new IncidentFacts(
                                    "INC-" + drafts.size(),
                                    facts.title(),
                                    facts.text(),
                                    facts.severity(),
                                    facts.service(),
                                    facts.team(),
                                    facts.clocks(),
                                    facts.effort(),
                                    facts.clientCause(),
                                    change)));
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(drafts.toArray(IncidentDraft[]::new))),
                        Progress.NONE);
        var model = model();
        model.sort(IncidentColumn.CHANGE, true);
        assertThat(model.rows())
                .extracting(TaggedIncident::changeReference)
                .containsExactly("CHG9", "CHG10", "");
        model.search().set("chg9");
        assertThat(model.rows()).extracting(TaggedIncident::key).containsExactly("INC-2");
    }

    @Test
    void aNarrowingShowsOnlyItsIncidentsUntilItIsTakenAway() {
        many(10);
        var model = model();
        model.search().set("incident 7");
        model.showOnly("Requirements × Design", Set.of(id("INC-3"), id("INC-4")));
        assertThat(model.search().get()).isEmpty();
        assertThat(model.rows()).extracting(TaggedIncident::key).containsOnly("INC-3", "INC-4");
        model.search().set("4");
        assertThat(model.rows()).hasSize(1);
        model.search().set("");
        model.showAll();
        assertThat(model.rows()).hasSize(10);
        assertThat(model.narrowing().get()).isNull();
    }

    @Test
    void editsAreFollowedOnlyWhileShown() {
        many(3);
        var model = model();
        model.open(id("INC-1"));
        assertThat(Objects.requireNonNull(model.detail().get()).judgements()).isEmpty();
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("INC-1"), "a", Origin.REQUIREMENTS)));
        assertThat(model.detail().get().judgements())
                .singleElement()
                .satisfies(j -> assertThat(j.stage()).isEqualTo("Requirements"));
        assertThat(model.rows().stream().filter(r -> r.state() == TaggingState.DONE)).hasSize(1);
        model.hidden();
        file.journal().undo();
        assertThat(model.rows().stream().filter(r -> r.state() == TaggingState.DONE)).hasSize(1);
        model.shown();
        assertThat(model.rows().stream().filter(r -> r.state() == TaggingState.DONE)).isEmpty();
        model.close();
        assertThat(model.detail().get()).isNull();
    }

    @Test
    void anIncidentThatIsUndoneIsNoLongerLookedAt() {
        many(3);
        var model = model();
        model.open(id("INC-1"));
        file.journal().undo();
        assertThat(model.detail().get()).isNull();
        assertThat(model.empty().get()).isTrue();
    }

    @Test
    void aHundredThousandAreFilteredOffTheWindowsThread() throws Exception {
        many(100_000);
        var window = new LinkedBlockingQueue<Runnable>();
        try (var jobs = new ThreadJobs(window::add, desk.faults::add)) {
            var model =
                    new IncidentListViewModel(file, new Desk(jobs, desk.changes, desk, desk, desk));
            model.shown();
            while (model.rows().size() != 100_000) window.take().run();
            for (var text : List.of("incident 1", "incident 12", "incident 12345"))
                model.search().set(text);
            assertThat(model.rows()).as("the window waits for nothing").hasSize(100_000);
            while (model.rows().size() == 100_000) window.take().run();
            assertThat(model.rows()).as("only the newest search arrives").hasSize(1);
        }
    }
}
