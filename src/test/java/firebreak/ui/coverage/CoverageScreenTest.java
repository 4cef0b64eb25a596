package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.process.Rating;
import firebreak.store.AssessmentFile;
import firebreak.store.CoverageStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The screen worked as a person would, by keyboard.
class CoverageScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private CoverageScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> new CoverageScreen(file, desk.desk(), desk.keys));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
    }

    @AfterEach
    void close() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void areas(String... names) {
        Stagehand.run(() ->
                file.process()
                        .coverage()
                        .saveAreas(
                                "Areas",
                                Stream.of(names)
                                        .map(n ->
                                                new RiskArea(
                                                        CoverageStore.newId(),
                                                        AreaKind.COMPONENT,
                                                        n,
                                                        3,
                                                        4,
                                                        List.of(),
                                                        List.of(),
                                                        ""))
                                        .toList()));
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    /// What people say, row by row, of the first columns.
    private List<String> said(int rows, int columns) {
        return Stagehand.fx(() -> {
            var sheet = Loaded.read(file, Loaded.Incidents.read(file)).sheet();
            return sheet.text(new Block(0, 0, rows - 1, columns - 1), Layer.SAID).lines().toList();
        });
    }

    private static void clipboard(String text) {
        Stagehand.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void undo() {
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
    }

    @Test
    void aBlockIsFilledPastedAndUndoneAsItBegan() {
        areas("Payments", "Ledger", "Sign-in");
        var began = Stagehand.fx(() -> StoreFixture.contents(file));
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("sheet");
        Stagehand.press(KeyCode.SHIFT, KeyCode.RIGHT);
        Stagehand.press(KeyCode.SHIFT, KeyCode.DOWN);
        Stagehand.type("l");
        assertThat(said(3, 3)).containsExactly("L\tL\t", "L\tL\t", "\t\t");
        Stagehand.press(KeyCode.CONTROL, KeyCode.C);
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.LEFT);
        Stagehand.press(KeyCode.CONTROL, KeyCode.HOME);
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.RIGHT);
        Stagehand.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(said(3, 3)).containsExactly("L\tL\t", "L\tL\tL", "\tL\tL");
        Stagehand.press(KeyCode.CONTROL, KeyCode.HOME);
        Stagehand.type("n");
        Stagehand.type("f");
        Stagehand.press(KeyCode.CONTROL, KeyCode.HOME);
        Stagehand.press(KeyCode.SHIFT, KeyCode.DOWN);
        Stagehand.press(KeyCode.SHIFT, KeyCode.DOWN);
        Stagehand.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(said(3, 3)).containsExactly("N\tF\t", "N\tL\tL", "N\tL\tL");
        Stagehand.press(KeyCode.DELETE);
        assertThat(said(3, 3)).containsExactly("\tF\t", "\tL\tL", "\tL\tL");
        for (int i = 0; i < 6; i++) undo();
        assertThat(said(3, 3)).containsExactly("\t\t", "\t\t", "\t\t");
        assertThat(Stagehand.<String>fx(() -> StoreFixture.contents(file))).isEqualTo(began);
    }

    @Test
    void anUnknownWordIsRefusedAndNothingChanges() {
        areas("Payments", "Ledger");
        clipboard("N\tgreen");
        Stagehand.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(desk.problems).singleElement().asString().contains("green").contains("Payments");
        assertThat(said(2, 2)).containsExactly("\t", "\t");
    }

    @Test
    void ratingsSeenConfidenceTargetAndReasonAreTypedWithoutTheMouse() {
        areas("Payments");
        Stagehand.type("f");
        Stagehand.press(KeyCode.LEFT);
        assertThat(Stagehand.<Label>node("counts").getText())
                .isEqualTo("F said, counts as L: it takes two kinds of evidence");
        Stagehand.type("e");
        Stagehand.type("p");
        Stagehand.press(KeyCode.LEFT);
        Stagehand.type("4");
        Stagehand.press(KeyCode.SHIFT, KeyCode.L);
        var answer = answer();
        assertThat(answer.claimed()).isEqualTo(firebreak.domain.process.Verdict.F);
        assertThat(answer.evidenced()).isEqualTo(firebreak.domain.process.Verdict.P);
        assertThat(answer.confidence()).isEqualTo(4);
        assertThat(answer.target()).isEqualTo(Rating.L);
        Stagehand.type("x");
        Stagehand.type("Nothing to migrate");
        Stagehand.press(KeyCode.ENTER);
        assertThat(answer().reason()).isEqualTo("Nothing to migrate");
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("sheet");
    }

    private firebreak.domain.process.Answer answer() {
        return Stagehand.fx(() ->
                Loaded.read(file, Loaded.Incidents.read(file)).sheet().answer(new Spot(0, 0)));
    }

    @Test
    void anAreaIsAddedNamedAndRefusedWhereItIsThere() {
        areas("Payments");
        Stagehand.click("addArea");
        var name = Stagehand.<TextInputControl>node("areaName");
        Stagehand.run(name::selectAll);
        Stagehand.type("payments");
        Stagehand.press(KeyCode.ENTER);
        assertThat(desk.problems).singleElement().asString().contains("payments");
        assertThat(Stagehand.<String>fx(name::getText)).isEqualTo("New area");
        Stagehand.run(name::selectAll);
        Stagehand.type("Ledger");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.click("likelihood4");
        Stagehand.click("impact5");
        var area = Stagehand.fx(() -> file.process().coverage().areas().getLast());
        assertThat(area.name()).isEqualTo("Ledger");
        assertThat(area.risk()).hasValue(20);
        Stagehand.click("areaUp");
        assertThat(Stagehand.fx(() -> file.process().coverage().areas().getFirst().name()))
                .isEqualTo("Ledger");
        desk.confirms = false;
        Stagehand.click("removeArea");
        assertThat(Stagehand.fx(() -> file.process().coverage().areas())).hasSize(2);
        desk.confirms = true;
        Stagehand.click("removeArea");
        assertThat(Stagehand.fx(() -> file.process().coverage().areas().getFirst().name()))
                .isEqualTo("Payments");
    }

    @Test
    void aTypeIsRetiredAndAskedAgain() {
        areas("Payments");
        Stagehand.press(KeyCode.UP);
        var label = Stagehand.<TextInputControl>node("typeLabel");
        var first = Stagehand.fx(label::getText);
        Stagehand.click("retireType");
        assertThat(Stagehand.<String>fx(label::getText)).isNotEqualTo(first);
        Stagehand.run(() -> Stagehand.node("sheet").requestFocus());
        Stagehand.press(KeyCode.LEFT);
        Stagehand.click("return-unit");
        assertThat(Stagehand.fx(() -> file.process().coverage().types().getFirst().retired()))
                .isFalse();
    }

    @Test
    void sixtyAreasByFifteenTypesAreFewNodes() {
        areas(
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(i -> "Area " + i)
                        .toArray(String[]::new));
        for (int i = 0; i < 5; i++) Stagehand.click("addType");
        Stagehand.run(() -> Stagehand.node("sheet").requestFocus());
        Stagehand.press(KeyCode.CONTROL, KeyCode.END);
        assertThat(Stagehand.shows("cell-59-14")).isTrue();
        assertThat(Stagehand.shows("cell-0-0")).isFalse();
        Stagehand.type("f");
        Stagehand.press(KeyCode.CONTROL, KeyCode.A);
        Stagehand.type("p");
        assertThat(
                        Stagehand.fx(() ->
                                file.process().answers().of(1).values().stream()
                                        .filter(a ->
                                                a.claimed() == firebreak.domain.process.Verdict.P)
                                        .count()))
                .isEqualTo(900);
        assertThat(Stagehand.<javafx.scene.Parent>node("sheet").getChildrenUnmodifiable().size())
                .isLessThan(400);
        assertThat(Stagehand.<Labeled>node("coverageScore").getText()).contains("900 of 900");
    }
}
