package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.store.AssessmentFile;
import firebreak.store.CoverageStore;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Dragged;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Files that are kept with what speaks for and against a coverage cell.
class CellEvidenceTest {
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
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
        Stagehand.run(() ->
                file.process()
                        .coverage()
                        .saveAreas(
                                "Areas",
                                List.of(
                                        new RiskArea(
                                                CoverageStore.newId(),
                                                AreaKind.FLOW,
                                                "Checkout",
                                                3,
                                                4,
                                                List.of(),
                                                List.of(),
                                                ""))));
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

    private List<Evidence> evidence() {
        return Stagehand.fx(() -> file.process().answers().evidence(1));
    }

    private String line(Evidence of) {
        Label line = Stagehand.node("file-" + of.id());
        return Stagehand.fx(line::getText);
    }

    private Path kept(Evidence of) {
        var sha = Objects.requireNonNull(of.file()).sha256();
        return file.directory().resolve("attachments").resolve(sha);
    }

    @Test
    void aFileGoesWithTheWordsAndACopyOfItComesOut() throws IOException {
        desk.files = List.of(Files.writeString(folder.resolve("plan.txt"), "the test plan"));
        Stagehand.run(() -> Stagehand.<Node>node("evidenceWords").requestFocus());
        Stagehand.type("names the load test");
        Stagehand.click("attachFile");
        var one = evidence().getFirst();
        assertThat(one.words()).isEqualTo("names the load test");
        assertThat(one.kind()).isEqualTo(EvidenceKind.DOCUMENT);
        assertThat(one.point()).isInstanceOf(Point.OfCell.class);
        var kept = Objects.requireNonNull(one.file());
        assertThat(line(one)).contains("plan.txt", kept.sha256().substring(0, 8));
        desk.saveTo = Optional.of(folder.resolve("copy.txt"));
        Stagehand.click("copy-" + one.id());
        assertThat(folder.resolve("copy.txt")).hasContent("the test plan");
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(
                    stage.getScene(), "coverage-evidence-1440" + (dark ? "-dark" : "-light"));
        }
        var undone = Stagehand.fx(() -> file.journal().undo()).orElseThrow();
        assertThat(undone).startsWith("Add evidence to Checkout");
        assertThat(evidence()).isEmpty();
    }

    @Test
    void aFileThatDisappearsIsToldAndCanBeAttachedAgain() throws IOException {
        var plan = Files.writeString(folder.resolve("plan.txt"), "the test plan");
        desk.files = List.of(plan);
        Stagehand.click("attachFile");
        var one = evidence().getFirst();
        Files.delete(kept(one));
        desk.saveTo = Optional.of(folder.resolve("copy.txt"));
        Stagehand.click("copy-" + one.id());
        assertThat(desk.problems).last().asString().contains("is not there any more");
        // Whoever comes back to the cell sees it at once.
        Stagehand.run(() -> Stagehand.<Node>node("sheet").requestFocus());
        Stagehand.press(KeyCode.RIGHT);
        Stagehand.press(KeyCode.LEFT);
        assertThat(line(one)).contains("plan.txt is not there any more");
        Stagehand.click("again-" + one.id());
        assertThat(line(one)).contains("SHA-256");
        assertThat(kept(one)).exists();
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void filesThatAreDroppedBecomeEvidenceAndNoMeasurement() throws IOException {
        var one = Files.writeString(folder.resolve("one.xml"), "<a/>");
        var two = Files.writeString(folder.resolve("two"), "22");
        Node place = Stagehand.node("cellEvidence");
        assertThat(Dragged.over(place, one, two)).isTrue();
        assertThat(Dragged.dropped(place, one, two)).isTrue();
        Stagehand.settle();
        assertThat(evidence())
                .extracting(e -> Objects.requireNonNull(e.file()).name())
                .containsExactlyInAnyOrder("one.xml", "two");
        assertThat(Stagehand.shows("measuredImport")).isFalse();
    }

    @Test
    void whatCanNotBeReadIsOneSentence() {
        desk.files = List.of(folder);
        Stagehand.click("attachFile");
        assertThat(desk.problems).last().asString().contains("is a folder");
        assertThat(evidence()).isEmpty();
    }

    @Test
    void aCellIsOpenedFromElsewhereAndItsGapsFromHere() {
        var type = Stagehand.fx(() -> file.process().coverage().types().get(3));
        var area = Stagehand.fx(() -> file.process().coverage().areas().getFirst());
        var cell = new Point.OfCell(area.id(), type.id());
        var gap =
                new Gap(
                        GapStore.newId(),
                        "Nobody tries the whole checkout",
                        "",
                        cell,
                        "",
                        null,
                        "",
                        Gap.GapStatus.OPEN,
                        null,
                        "",
                        List.of());
        Stagehand.run(() -> file.process().gaps().save("Gap", List.of(gap)));
        Stagehand.click("tab-effectiveness");
        Stagehand.run(screen::hidden);
        Stagehand.run(() -> screen.open(cell));
        Stagehand.run(screen::shown);
        Stagehand.settle();
        Label name = Stagehand.node("cellName");
        assertThat(Stagehand.fx(name::getText)).isEqualTo("Checkout: " + type.label());
        Stagehand.click("gapLink-" + gap.id());
        assertThat(desk.shownGap).isEqualTo(gap.id());
        Stagehand.run(() -> screen.open(new Point.OfCell(GapStore.newId(), type.id())));
        Stagehand.run(screen::shown);
        assertThat(desk.problems).last().asString().contains("not there any more");
    }

    @Test
    void keysAreListedAndCanBeChanged() {
        Node sheet = Stagehand.node("sheet");
        Stagehand.run(sheet::requestFocus);
        Stagehand.type("?");
        assertThat(Stagehand.shows("keysOverlay")).isTrue();
        Stagehand.type("k");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.run(() -> desk.keys.set(java.util.Map.of("coverage.park", "z")));
        Stagehand.run(sheet::requestFocus);
        Stagehand.type("k");
        assertThat(Stagehand.fx(() -> file.process().answers().of(1))).isEmpty();
        Stagehand.type("z");
        assertThat(Stagehand.fx(() -> file.process().answers().of(1))).hasSize(1);
    }

    @Test
    void lockedItKeepsWhatWasTypedAndHoldsNoText() {
        javafx.scene.control.TextInputControl reason = Stagehand.node("reason");
        Label name = Stagehand.node("cellName");
        Stagehand.run(reason::requestFocus);
        Stagehand.type("half a reason");
        Stagehand.run(screen::putAway);
        Stagehand.settle();
        assertThat(Stagehand.<String>fx(reason::getText)).isEmpty();
        assertThat(Stagehand.<String>fx(name::getText)).isEmpty();
        var revision = Stagehand.fx(() -> file.journal().revision());
        Stagehand.run(screen::shown);
        Stagehand.settle();
        assertThat(Stagehand.<String>fx(reason::getText)).isEqualTo("half a reason");
        assertThat(Stagehand.fx(() -> file.journal().revision())).isEqualTo(revision);
    }

    @Test
    void evidenceOfLastTimeIsTakenOver() {
        var type = Stagehand.fx(() -> file.process().coverage().types().getFirst());
        var area = Stagehand.fx(() -> file.process().coverage().areas().getFirst());
        Stagehand.run(() -> {
            file.process()
                    .answers()
                    .save(
                            "Evidence",
                            new Evidence(
                                    GapStore.newId(),
                                    new Point.OfCell(area.id(), type.id()),
                                    1,
                                    false,
                                    EvidenceKind.OBSERVATION,
                                    "Two of five had none",
                                    "",
                                    null,
                                    "",
                                    StoreFixture.NOW));
            file.process().checkpoints().startRound("Round", "Spring", true);
        });
        Stagehand.settle();
        Stagehand.click("takeOver");
        assertThat(Stagehand.fx(() -> file.process().answers().evidence(2)))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.words()).isEqualTo("Two of five had none");
                    assertThat(e.supports()).isFalse();
                });
        assertThat(Stagehand.shows("takeOver")).isFalse();
        assertThat(Stagehand.fx(() -> file.journal().undo()).orElseThrow())
                .startsWith("Take over last time’s evidence of Checkout");
        Stagehand.settle();
        assertThat(Stagehand.shows("takeOver")).isTrue();
    }
}
