package firebreak.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The codebook worked by hand, and pictures of it.
class CodebookScreenTest {
    private static final String FIRST = "missing_nonfunctional_requirement";

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Stage stage;
    private CodebookScreen screen;

    @BeforeEach
    void open() {
        file =
                switch (SampleFixture.write(folder.resolve("sample"))) {
                    case Opening.Opened(var sample) -> sample;
                    case Opening other -> throw new AssertionError(other);
                };
        file.journal().listen(c -> Stagehand.run(() -> desk.changes.tell(c)));
        show(1048, 620);
    }

    private void show(int width, int height) {
        screen = Stagehand.fx(() -> new CodebookScreen(file, desk.desk()));
        stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private void pictures(String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light") + "-1280");
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private Factor first() {
        return file.codebooks().current().factor(FIRST).orElseThrow();
    }

    private static void replace(String id, String text) {
        TextInputControl field = Stagehand.node(id);
        Stagehand.run(() -> {
            field.requestFocus();
            field.selectAll();
        });
        Stagehand.type(text);
    }

    @Test
    void criteriaAreEditedInPlaceAndSavedWhenLeft() {
        pictures("codebook-fresh");
        replace("code-definition", "How fast it must be was never said.");
        Stagehand.press(KeyCode.TAB);
        Stagehand.until(
                "saved", () -> first().definition().equals("How fast it must be was never said."));
        assertThat(file.codebooks().current().version()).isEqualTo(2);
        Stagehand.until(
                "asked", () -> Stagehand.<Label>node("lookAgain").getText().contains("incidents"));
        pictures("codebook-changed");
        Stagehand.click("sameFactor");
        Stagehand.until("holds", () -> file.codebooks().toReview().isEmpty());
        pictures("codebook-same");
        replace("code-example", "Left on the way out");
        Stagehand.run(screen::hidden);
        assertThat(first().example()).isEqualTo("Left on the way out");
        replace("code-label", "Nothing of it");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(Stagehand.<TextInputControl>node("code-label").getText())
                .isEqualTo("Missing quality requirement");
    }

    @Test
    void aRefusedTextStaysInItsFieldWithTheReasonBelow() {
        var taken = file.codebooks().current().factors(Origin.REQUIREMENTS).get(1).label();
        replace("code-label", taken);
        Stagehand.press(KeyCode.ENTER);
        assertThat(Stagehand.<TextInputControl>node("code-label").getText()).isEqualTo(taken);
        pictures("codebook-refused");
        assertThat(first().label()).isEqualTo("Missing quality requirement");
        assertThat(desk.problems).isEmpty();
    }

    @Test
    void theListIsWorkedByKeys() {
        ListView<?> list = Stagehand.node("factors");
        Stagehand.run(list::requestFocus);
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(file.codebooks().current().factors(Origin.REQUIREMENTS).get(1).id())
                .isEqualTo(FIRST);
        int factors = file.codebooks().current().factors(Origin.REQUIREMENTS).size();
        for (int i = 1; i < factors; i++) Stagehand.press(KeyCode.DOWN);
        Stagehand.until(
                "below the heading",
                () ->
                        Stagehand.<TextInputControl>node("code-label")
                                .getText()
                                .equals(
                                        file.codebooks()
                                                .current()
                                                .factors(Origin.CODE_QUALITY)
                                                .getFirst()
                                                .label()));
        Stagehand.press(KeyCode.UP);
        Stagehand.press(KeyCode.INSERT);
        Stagehand.until(
                "named at once",
                () ->
                        Stagehand.<TextInputControl>node("code-label")
                                .getText()
                                .equals("New factor"));
        Stagehand.until(
                "ready to be typed over",
                () -> Stagehand.<TextInputControl>node("code-label").isFocused());
        Stagehand.type("Vague story");
        Stagehand.press(KeyCode.ENTER);
        assertThat(file.codebooks().current().factors(Origin.REQUIREMENTS).getLast().label())
                .isEqualTo("Vague story");
    }

    @Test
    void aFactorIsAddedToAnOriginThatHasNone() {
        file.codebooks()
                .edit(
                        new CodebookEdit.Replace(
                                "few",
                                new Codebook(
                                        1, List.of(first()), file.codebooks().current().stages())));
        MenuButton add = Stagehand.node("add-factors");
        Stagehand.run(() -> add.getItems().get(Origin.DEPLOYMENT.ordinal()).fire());
        Stagehand.until(
                "added", () -> file.codebooks().current().factors(Origin.DEPLOYMENT).size() == 1);
        Stagehand.settle();
        assertThat(Stagehand.<TextInputControl>node("code-label").getText())
                .isEqualTo("New factor");
    }

    @Test
    void mergingSplittingAndRemovingSayFirstWhatHappens() {
        Stagehand.click("splitFactor");
        replace("part2", "Another part of it");
        pictures("codebook-split");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.click("removeFactor");
        pictures("codebook-remove");
        Stagehand.click("cancelAction");
        assertThat(file.codebooks().all()).hasSize(1);
        Stagehand.click("mergeFactor");
        ComboBox<Factor> into = Stagehand.node("mergeInto");
        Stagehand.run(() -> into.getSelectionModel().selectFirst());
        var target = Stagehand.fx(into::getValue);
        Stagehand.click("mergeAlong");
        pictures("codebook-merge");
        Stagehand.click("confirmMerge");
        assertThat(file.codebooks().current().factor(FIRST)).isEmpty();
        assertThat(file.codebooks().toReview()).isEmpty();
        assertThat(Stagehand.<TextInputControl>node("code-label").getText())
                .isEqualTo(target.label());
        assertThat(file.journal().undo().orElseThrow()).startsWith("Merge Missing quality");
    }

    @Test
    void stagesVersionsAndImportsHavePagesOfTheirOwn() throws Exception {
        Stagehand.click("tab-stages");
        pictures("codebook-stages");
        var f = first();
        file.codebooks()
                .edit(
                        new CodebookEdit.ChangeFactor(
                                new Factor(
                                        f.id(),
                                        f.origin(),
                                        "Missing quality figure",
                                        "Nobody gave a figure.",
                                        f.whenToUse(),
                                        f.whenNot(),
                                        f.example()),
                                false));
        file.codebooks()
                .edit(
                        new CodebookEdit.SplitFactor(
                                "unhandled_business_case",
                                List.of(
                                        new Factor("", f.origin(), "Rare case", "", "", "", ""),
                                        new Factor("", f.origin(), "New case", "", "", "", ""))));
        file.codebooks().edit(new CodebookEdit.RemoveStage("review"));
        Stagehand.click("tab-versions");
        pictures("codebook-versions");
        var other = folder.resolve("client codes.qdc");
        Files.writeString(
                other,
                """
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
                <Code name="Requirements" isCodable="false"><Code name="Vague story"><Description>Nobody could say what done means.</Description></Code></Code>
                <Code name="People and organisation" isCodable="false"><Code name="On holiday"/></Code>
                <Code name="Third parties" isCodable="false"><Code name="Supplier down"/></Code>
                </Codes></CodeBook>
                """);
        desk.files = List.of(other);
        Stagehand.click("importCodebook");
        pictures("codebook-ask");
        for (var id : List.of("originOf0", "originOf1")) {
            ComboBox<Origin> box = Stagehand.node(id);
            Stagehand.run(() -> box.setValue(Origin.OPERATIONAL));
        }
        Stagehand.click("goOnImporting");
        pictures("codebook-import");
        Stagehand.click("takeCodebook");
        assertThat(file.codebooks().current().factors()).hasSize(3);
        Stagehand.click("tab-factors");
        pictures("codebook-imported");
        assertThat(desk.problems).isEmpty();
    }
}
