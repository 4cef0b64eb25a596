package firebreak.ui.families;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.Severity;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The screen worked as a person would.
class FamiliesScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private FamiliesScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new FamiliesScreen(file, desk.desk(), new SimilarSearch(file)));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void history() {
        var drafts =
                new IncidentDraft[] {
                    draft("INC-1", "Gateway certificate expired", "2026-01-01", 60),
                    draft("INC-2", "Expired certificate on the gateway", "2026-02-10", 150),
                    draft("INC-3", "Certificate of the gateway expired again", "2026-03-02", 90),
                    draft("INC-4", "Disk full on ledger host", "2026-01-20", null),
                    draft("INC-5", "Ledger host: disk full", "2026-04-20", null),
                    draft("INC-6", "Wrong totals in the report", "2026-06-30", null)
                };
        Stagehand.run(() ->
                file.imports()
                        .take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE));
        shown();
    }

    private void shown() {
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    private static IncidentDraft draft(
            String key, String title, String day, @Nullable Integer minutes) {
        return new IncidentDraft(
                new RowPlace("a.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        title,
                        "What happened to " + key,
                        Severity.of("P1"),
                        "",
                        "",
                        new Clocks(Instant.parse(day + "T00:00:00Z"), null, null, null, null),
                        new Effort(minutes, null, true),
                        ""));
    }

    private List<RecurrenceFamily> families() {
        return Stagehand.fx(() -> file.incidents().families().all());
    }

    private UUID id(String key) {
        return Stagehand.fx(() -> file.incidents().idsByKey().get(key).getFirst());
    }

    private String text(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(() ->
                node instanceof TextInputControl field
                        ? field.getText()
                        : ((Labeled) node).getText());
    }

    private int listed(String id) {
        ListView<?> list = Stagehand.node(id);
        return Stagehand.fx(() -> list.getItems().size());
    }

    private void focusList() {
        ListView<?> list = Stagehand.node("cases");
        Stagehand.run(list::requestFocus);
        Stagehand.settle();
    }

    private void renamed(String to) {
        history();
        focusList();
        Stagehand.type("c");
        Stagehand.click("shelf-confirmed");
        TextField name = Stagehand.node("familyName");
        Stagehand.run(() -> {
            name.requestFocus();
            name.setText(to);
        });
    }

    @Test
    void aNameThatIsBeingTypedIsSavedWhenTheAssessmentIsLocked() {
        renamed("Expired certificates");
        Stagehand.run(screen::flush);
        assertThat(families())
                .extracting(RecurrenceFamily::name)
                .containsExactly("Expired certificates");
    }

    @Test
    void aNameThatWasUndoneElsewhereIsNotGivenOnceMore() {
        renamed("Expired certificates");
        Stagehand.run(screen::hidden);
        Stagehand.fx(() -> file.journal().undo());
        Stagehand.run(screen::flush);
        Stagehand.settle();
        assertThat(families())
                .extracting(RecurrenceFamily::name)
                .doesNotContain("Expired certificates");
    }

    @Test
    void withoutIncidentsItSaysWhatBelongsHere() {
        shown();
        Stagehand.click("importIncidents");
        assertThat(desk.journeys).containsExactly("incidents");
    }

    @Test
    void proposalsAreConfirmedDeclinedAndComeBackWhenUndone() {
        history();
        assertThat(listed("cases")).isEqualTo(2);
        assertThat(text("shelf-proposed")).isEqualTo("Proposed 2");
        focusList();
        Stagehand.type("l");
        Stagehand.type("l");
        var first = text("familyName");
        Stagehand.type("c");
        assertThat(families()).extracting(RecurrenceFamily::name).containsExactly(first);
        assertThat(desk.said).last().asString().contains("is a family now");
        assertThat(listed("cases")).isEqualTo(1);
        Stagehand.type("n");
        assertThat(listed("cases")).isZero();
        assertThat(Stagehand.fx(() -> file.incidents().families().declined())).isNotEmpty();
        assertThat(Stagehand.fx(() -> file.journal().undo()).orElseThrow())
                .contains("Not the same cause");
        Stagehand.fx(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(listed("cases")).isEqualTo(2);
        assertThat(families()).isEmpty();
    }

    @Test
    void aFamilyIsNamedSplitMergedAndDissolved() {
        history();
        Stagehand.run(() -> {
            file.incidents()
                    .families()
                    .confirm("Certificates", List.of(id("INC-1"), id("INC-2"), id("INC-3")));
            file.incidents().families().confirm("Disks", List.of(id("INC-4"), id("INC-5")));
        });
        Stagehand.click("shelf-confirmed");
        assertThat(listed("cases")).isEqualTo(2);
        assertThat(text("figure-repeats")).isEqualTo("2");
        assertThat(text("figure-between")).isEqualTo("30 days");
        assertThat(text("figure-crisis")).isEqualTo("60 min → 120 min");
        assertThat(text("recurrence")).startsWith("Came again: 3 of 6 incidents, 50\u00a0%");
        assertThat(text("firstText")).isEqualTo("What happened to INC-1");
        assertThat(text("otherText")).isEqualTo("What happened to INC-2");

        TextField name = Stagehand.node("familyName");
        Stagehand.run(() -> {
            name.requestFocus();
            name.setText("Expired certificates");
        });
        Stagehand.press(KeyCode.ENTER);
        assertThat(families()).extracting(RecurrenceFamily::name).contains("Expired certificates");

        ListView<?> members = Stagehand.node("members");
        Stagehand.run(() -> {
            members.requestFocus();
            members.getSelectionModel().select(2);
        });
        Stagehand.settle();
        assertThat(text("otherText")).isEqualTo("What happened to INC-3");
        Stagehand.press(KeyCode.SPACE);
        Stagehand.type("s");
        assertThat(families())
                .extracting(RecurrenceFamily::name)
                .containsExactlyInAnyOrder(
                        "Disks", "Expired certificates", "Expired certificates (2)");
        Stagehand.fx(() -> file.journal().undo());
        Stagehand.settle();
        Stagehand.type("d");
        assertThat(families()).extracting(RecurrenceFamily::name).containsExactly("Disks");
        assertThat(file.journal().undoLabel())
                .contains("Dissolve the family \"Expired certificates\"");
    }

    @Test
    void whatIsTypedIsKeptWhenTheScreenGoes() {
        history();
        Stagehand.run(() ->
                file.incidents().families().confirm("Disks", List.of(id("INC-4"), id("INC-5"))));
        Stagehand.click("shelf-confirmed");
        TextField note = Stagehand.node("familyNote");
        Stagehand.run(() -> note.setText("Nobody watches the disks."));
        Stagehand.run(screen::hidden);
        assertThat(families().getFirst().note()).isEqualTo("Nobody watches the disks.");
    }

    @Test
    void theMembersAreShownInTheList() {
        history();
        Stagehand.run(() ->
                file.incidents().families().confirm("Disks", List.of(id("INC-4"), id("INC-5"))));
        Stagehand.click("shelf-confirmed");
        Stagehand.click("openFamily");
        assertThat(desk.journeys).containsExactly("incidents: Family “Disks”");
        assertThat(desk.shownIncidents).containsExactlyInAnyOrder(id("INC-4"), id("INC-5"));
    }
}
