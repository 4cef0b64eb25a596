package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.FactName;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.store.TwoTools;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.incidents.TwinPair.Relation;
import firebreak.ui.incidents.TwinsViewModel.Stand;
import firebreak.ui.kit.Desk;
import firebreak.work.ThreadJobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;

class TwinsViewModelTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private final FakeDesk desk = new FakeDesk();
    private TwinsViewModel model;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(desk.changes::tell);
        model = new TwinsViewModel(file, desk.desk());
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void both() {
        TwoTools.tickets(file);
        TwoTools.pages(file);
        model.shown();
    }

    private TwinPair pair() {
        return Objects.requireNonNull(model.pair().get());
    }

    private Set<String> keys() {
        return Set.of(pair().kept().key(), pair().joined().key());
    }

    private void goTo(String key) {
        for (int i = 0; i < 3 && !keys().contains(key); i++) model.later();
        assertThat(keys()).contains(key);
    }

    private UUID id(String key) {
        return file.incidents().idsByKey().getOrDefault(key, List.of()).getFirst();
    }

    @Test
    void withOneSourceThereIsNothingToFind() {
        model.shown();
        assertThat(model.stand().get()).isEqualTo(Stand.ONE_SOURCE);
        TwoTools.tickets(file);
        assertThat(model.stand().get()).isEqualTo(Stand.ONE_SOURCE);
        assertThat(model.left().get()).isZero();
    }

    @Test
    void anImportFromASecondToolBringsThePairs() {
        TwoTools.tickets(file);
        model.shown();
        TwoTools.pages(file);
        assertThat(model.stand().get()).isEqualTo(Stand.FOUND);
        assertThat(model.left().get()).isEqualTo(3);
        var seen = new HashSet<Set<String>>();
        for (int i = 0; i < 3; i++) {
            seen.add(keys());
            model.later();
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        Set.of("OPS-101", "PD7781"),
                        Set.of("OPS-102", "PD7802"),
                        Set.of("OPS-103", "PD7833"));
        assertThat(model.place().get()).isZero();
        model.previous();
        assertThat(model.place().get()).isEqualTo(2);
    }

    @Test
    void whyTwoMayBeOneIsSaidInWords() {
        both();
        goTo("OPS-101");
        assertThat(TwinWords.reasons(pair()))
                .contains(
                        "OPS-101 names PD7781 in its text",
                        "Detected: 2 min apart",
                        "The same service: payments");
        goTo("OPS-102");
        assertThat(TwinWords.reasons(pair()))
                .contains("Exactly 2 hours apart: a time zone may be wrong");
        goTo("OPS-103");
        assertThat(TwinWords.reasons(pair()))
                .contains("Their titles are the same", "Detected: 4 min apart");
    }

    @Test
    void fieldsAreComparedOneByOneAndTheOtherSideCanCountFirst() {
        both();
        goTo("OPS-101");
        if (!pair().kept().key().equals("OPS-101")) model.swap();
        assertThat(relation(FactName.SERVICE)).isEqualTo(Relation.SAME);
        assertThat(relation(FactName.TITLE)).isEqualTo(Relation.DIFFERENT);
        assertThat(relation(FactName.TEXT)).isEqualTo(Relation.ONE);
        assertThat(pair().lines()).extracting(TwinPair.Line::field).doesNotContain(FactName.LABELS);
        assertThat(TwinWords.outcome(pair()))
                .containsExactly(
                        "Jira · OPS-101 counts first, PagerDuty · PD7781 adds: Acknowledged. "
                                + "Both are kept and can be taken apart again.");
        model.swap();
        assertThat(pair().kept().key()).isEqualTo("PD7781");
        assertThat(TwinWords.outcome(pair()).getFirst())
                .startsWith(
                        "PagerDuty · PD7781 counts first, Jira · OPS-101 adds: "
                                + Text.of(FactName.TEXT));
    }

    private Relation relation(FactName field) {
        return pair().lines().stream()
                .filter(l -> l.field() == field)
                .findFirst()
                .orElseThrow()
                .relation();
    }

    @Test
    void whatHappensToTaggingsIsSaidBefore() {
        TwoTools.tickets(file);
        TwoTools.pages(file);
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("OPS-101"), "a", Origin.DEPLOYMENT)));
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("PD7781"), "a", Origin.DEPLOYMENT)));
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("PD7781"), "b", Origin.DEPLOYMENT)));
        model.shown();
        goTo("OPS-101");
        if (!pair().kept().key().equals("OPS-101")) model.swap();
        assertThat(TwinWords.outcome(pair()))
                .anyMatch(s -> s.equals("1 tagging of PD7781 comes along."))
                .anyMatch(s -> s.startsWith("1 tagging by a goes, because"));
    }

    @Test
    void joiningTakesThePairOffAndUndoBringsItBack() {
        both();
        goTo("OPS-102");
        var kept = pair().kept().id();
        var gone = pair().joined().id();
        model.join();
        assertThat(model.left().get()).isEqualTo(2);
        assertThat(keys()).doesNotContain("OPS-102");
        assertThat(file.incidents().find(gone)).isEmpty();
        assertThat(file.incidents().find(kept)).isPresent();
        assertThat(desk.said).singleElement().asString().contains("is joined into");
        file.journal().undo();
        assertThat(model.left().get()).isEqualTo(3);
        assertThat(keys()).as("the one that was undone").contains("OPS-102");
    }

    @Test
    void whatIsNotTheSameIsNotAskedAgain() {
        both();
        goTo("OPS-103");
        model.keepApart();
        assertThat(model.left().get()).isEqualTo(2);
        model.hidden();
        model.look();
        assertThat(model.left().get()).isEqualTo(2);
        file.journal().undo();
        model.shown();
        assertThat(model.left().get()).isEqualTo(3);
    }

    @Test
    void behindTheLastNothingIsLeft() {
        both();
        for (int i = 0; i < 3; i++) model.join();
        assertThat(model.stand().get()).isEqualTo(Stand.NONE);
        assertThat(model.pair().get()).isNull();
        model.join();
        model.keepApart();
        model.later();
        model.previous();
        assertThat(model.stand().get()).isEqualTo(Stand.NONE);
        assertThat(file.incidents().count()).isEqualTo(27);
        file.journal().undo();
        assertThat(model.stand().get()).isEqualTo(Stand.FOUND);
    }

    @Test
    void itIsLookedForOffTheWindowsThreadAndCanBeStopped() throws Exception {
        TwoTools.tickets(file);
        TwoTools.pages(file);
        var window = new LinkedBlockingQueue<Runnable>();
        try (var jobs = new ThreadJobs(window::add, desk.faults::add)) {
            var slow = new TwinsViewModel(file, new Desk(jobs, desk.changes, desk, desk, desk));
            slow.shown();
            assertThat(slow.stand().get()).isEqualTo(Stand.LOOKING);
            slow.stop();
            while (slow.stand().get() == Stand.LOOKING) window.take().run();
            assertThat(slow.stand().get()).isEqualTo(Stand.STOPPED);
            slow.look();
            assertThat(slow.stand().get()).isEqualTo(Stand.LOOKING);
            while (slow.pair().get() == null) window.take().run();
            assertThat(slow.left().get()).isEqualTo(3);
        }
    }
}
