package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// A second coder at the same machine, who must not see what the first one said.
class BlindTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TaggingScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file =
                switch (SampleFixture.write(folder.resolve("sample"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                };
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), "Mara Lindqvist"));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private static String text(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    private void choose(String item) {
        MenuButton seat = Stagehand.node("seat");
        Stagehand.run(() ->
                seat.getItems().stream()
                        .filter(i -> item.equals(i.getId()) || item.equals(i.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Stagehand.settle();
    }

    private void open() {
        MenuButton seat = Stagehand.node("seat");
        Stagehand.run(seat::show);
        Stagehand.settle();
    }

    private void sit(String name) {
        Stagehand.run(() -> screen.model().sit(Seat.of(name)));
        choose("blind25");
    }

    private Set<TaggingState> states() {
        ListView<firebreak.domain.tagging.TaggedIncident> list = Stagehand.node("queue");
        return Stagehand.fx(
                () -> list.getItems().stream().map(i -> i.state()).collect(Collectors.toSet()));
    }

    @Test
    void aBlindCoderSeesNobodyElsesTags() {
        sit("Cid");
        assertThat(text("seat")).isEqualTo("Cid");
        assertThat(text("progress")).isEqualTo("0 of 30 tagged");
        assertThat(Stagehand.shows("blind")).isTrue();
        assertThat(Stagehand.shows("tagTogether")).isFalse();
        assertThat(states()).containsExactly(TaggingState.PENDING);
        assertThat(screen.model().judgement().get().blank()).isTrue();
        assertThat(text("status")).isEmpty();
        for (Node tag : stage.getScene().getRoot().lookupAll(".tag"))
            assertThat(((ToggleButton) tag).isSelected()).isFalse();
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), "tagging-blind-1440" + (dark ? "-dark" : "-light"));
        }
    }

    @Test
    void whatABlindCoderSaysIsKeptUnderTheirNameAndOthersStayAsTheyWere() {
        var before = file.taggings().all();
        sit("Cid");
        ListView<?> list = Stagehand.node("queue");
        Stagehand.run(list::requestFocus);
        for (var key : new String[] {"d", "1", "T", "p"}) Stagehand.type(key);
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("progress")).isEqualTo("1 of 30 tagged");
        var cids = file.taggings().all().stream().filter(t -> t.coder().equals("Cid")).toList();
        assertThat(cids)
                .singleElement()
                .matches(t -> t.state() == TaggingState.DONE)
                .matches(t -> t.origin() == Origin.DEPLOYMENT)
                .matches(t -> t.preventability() == Preventability.PREVENTABLE);
        assertThat(file.taggings().all())
                .filteredOn(t -> !t.coder().equals("Cid"))
                .isEqualTo(before);
        // Judged twice, and therefore compared.
        assertThat(file.taggings().of(cids.getFirst().incidentId()))
                .extracting(Tagging::coder)
                .contains("Cid", "Mara Lindqvist");
        open();
        choose("Mara Lindqvist");
        assertThat(text("seat")).isEqualTo("Mara Lindqvist");
        assertThat(Stagehand.shows("blind")).isFalse();
        assertThat(text("progress")).startsWith("108 of 180 tagged");
    }

    @Test
    void nothingIsSuggestedFromWhatOthersSaid() {
        sit("Cid");
        var all = file.taggings().all();
        assertThat(all).isNotEmpty();
        // The lexicon may speak; what it says of origins has learned from nobody.
        assertThat(screen.model().seat().get().sees(all.getFirst())).isFalse();
        assertThat(screen.suggestions().learned().get().suggesters().values())
                .allSatisfy(s -> assertThat(s.lexiconShare()).isEqualTo(1));
    }
}
