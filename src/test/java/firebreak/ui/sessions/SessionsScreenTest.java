package firebreak.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.Protection;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

class SessionsScreenTest {
    /// A clock that goes on when it is told to.
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-16T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final Moved clock = new Moved();
    private AssessmentFile file;
    private SessionsScreen screen;
    private Stage stage;

    @BeforeEach
    void aScreen() {
        file =
                switch (new Assessments(clock, "tester")
                        .create(
                                folder.resolve("a"),
                                "Acme",
                                ZoneId.of("Europe/Berlin"),
                                new Protection.Plain())) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                };
        file.journal().listen(desk.changes::tell);
        show();
    }

    private void show() {
        screen = Stagehand.fx(() -> new SessionsScreen(file, desk.desk(), desk.keys, clock));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    private void hide() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
    }

    @AfterEach
    void close() {
        hide();
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private WorkSession session() {
        return file.process().sessions().all().getFirst();
    }

    private void minutes(int minutes) {
        clock.now = clock.now.plus(Duration.ofMinutes(minutes));
        Stagehand.run(screen::tick);
        Stagehand.settle();
    }

    private static String text(String id) {
        return Stagehand.node(id) instanceof Label label
                ? label.getText()
                : ((TextInputControl) Stagehand.node(id)).getText();
    }

    private void fill(String id, String words) {
        Stagehand.click(id);
        Stagehand.press(KeyCode.CONTROL, KeyCode.A);
        Stagehand.type(words);
        Stagehand.press(KeyCode.TAB);
    }

    /// Four items of ten minutes.
    private void planned() {
        Stagehand.run(() ->
                file.process()
                        .sessions()
                        .save(
                                "Plan",
                                new WorkSession(
                                        new java.util.UUID(1, 1),
                                        LocalDate.of(2026, 11, 16),
                                        "Checkpoints",
                                        SessionKind.WORKSHOP,
                                        List.of(item(1), item(2), item(3), item(4)),
                                        List.of(),
                                        List.of())));
        Stagehand.settle();
        Stagehand.run(() -> Stagehand.node("agenda").requestFocus());
    }

    private static AgendaItem item(int n) {
        return AgendaItem.planned(new java.util.UUID(2, n), "Item " + n, 10);
    }

    @Test
    void aSessionIsPlannedWrittenAndUndone() {
        Stagehand.click("firstSession");
        fill("sessionTitle", "Checkpoints, first half");
        assertThat(session().title()).isEqualTo("Checkpoints, first half");
        assertThat(session().held()).isEqualTo(LocalDate.of(2026, 11, 16));
        Stagehand.click("addItem");
        fill("itemTitle", "Requirements");
        fill("itemBudget", "25");
        Stagehand.click("itemNote");
        Stagehand.type("Said this");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(session().agenda())
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.title()).isEqualTo("Requirements");
                    assertThat(i.budgetMinutes()).isEqualTo(25);
                    assertThat(i.note()).isEqualTo("Said this");
                });
        fill("itemBudget", "soon");
        assertThat(desk.problems).singleElement().asString().contains("soon", "1,440");
        assertThat(text("itemBudget")).isEqualTo("25");
        assertThat(session().agenda().getFirst().budgetMinutes()).isEqualTo(25);
        while (file.journal().undoLabel().isPresent()) Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(Stagehand.shows("firstSession")).isTrue();
    }

    @Test
    void theClockGoesThroughTheAgendaByOneKeyAndTellsWhatIsLeft() {
        planned();
        assertThat(text("timeLeft")).contains("40 min left as planned", "no item is finished");
        Stagehand.type("n");
        minutes(12);
        assertThat(text("clockTime")).isEqualTo("12:00 of 10 min");
        assertThat(text("clockOver")).isEqualTo("2 min over");
        Stagehand.type("n");
        assertThat(session().agenda().getFirst().spentSeconds()).isEqualTo(720);
        assertThat(text("currentItem")).isEqualTo("Item 2");
        minutes(8);
        Stagehand.type("s");
        minutes(30);
        assertThat(session().agenda().get(1).spentSeconds()).isEqualTo(480);
        assertThat(session().agenda().get(1).finished()).isFalse();
        assertThat(text("clockTime")).isEqualTo("8:00 of 10 min");
        Stagehand.type("s");
        minutes(2);
        Stagehand.type("n");
        minutes(20);
        Stagehand.type("n");
        // 42 minutes for 30 planned, and ten planned are left.
        assertThat(text("timeLeft"))
                .isEqualTo(
                        "About 14 min left (10 min to 20 min): 10 min planned, at 140 % of plan,"
                                + " the pace of the 3 finished items so far; the range is the"
                                + " quickest and the slowest of them.");
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(session().agenda().get(2).finished()).isFalse();
    }

    @Test
    void theClockRunsOnWhileAnotherScreenIsShown() {
        planned();
        Stagehand.type("s");
        hide();
        clock.now = clock.now.plus(Duration.ofMinutes(7));
        show();
        assertThat(text("clockTime")).isEqualTo("7:00 of 10 min");
        minutes(200);
        assertThat(Stagehand.shows("leaveOut")).isTrue();
        Stagehand.click("leaveOut");
        assertThat(session().agenda().getFirst().spentSeconds()).isZero();
        assertThat(text("clockTime")).isEqualTo("0:00 of 10 min");
    }

    @Test
    void whoCameWhatWasDecidedAndTheMinutesWithoutNames() {
        planned();
        Stagehand.type("r");
        Stagehand.type("Developers");
        Stagehand.press(KeyCode.ENTER);
        fill("rolePeople-1", "4");
        assertThat(Stagehand.shows("roleNames-1")).isFalse();
        Stagehand.click("showNames");
        fill("roleNames-1", "Ingrid Olofsson");
        Stagehand.click("addDecision");
        fill("decision-1-words", "Limits go into every story");
        fill("decision-1-owner", "Head of product");
        fill("decision-1-dissent", "One would wait");
        Stagehand.click("addParked");
        fill("parked-1-words", "Who owns the ledger?");
        assertThat(session().attendance().getFirst().names()).isEqualTo("Ingrid Olofsson");
        assertThat(session().people()).isEqualTo(4);
        assertThat(session().outcomes(OutcomeKind.DECISION).getFirst().dissent())
                .isEqualTo("One would wait");
        Stagehand.click("tab-minutes");
        assertThat(text("minutes"))
                .contains(
                        "4 people: Developers (4)",
                        "- Limits go into every story, Head of product\n  Dissent: One would wait",
                        "- Who owns the ledger?",
                        "- Item 1 (not taken up, 10 min planned)")
                .doesNotContain("Ingrid");
        Stagehand.run(screen::hidden);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        Stagehand.click("tab-people");
        assertThat(Stagehand.shows("roleNames-1")).isFalse();
    }

    @Test
    void itemsAreMovedAndTakenOff() {
        planned();
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(session().agenda()).extracting(AgendaItem::title).startsWith("Item 2", "Item 1");
        Stagehand.click("removeItem");
        assertThat(session().agenda()).hasSize(3);
        TextField title = Stagehand.node("itemTitle");
        assertThat(title.getText()).isEqualTo("Item 2");
    }
}
