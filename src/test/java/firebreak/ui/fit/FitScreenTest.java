package firebreak.ui.fit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// The fit check, answered by keyboard.
class FitScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private FitScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        screen =
                Stagehand.fx(() ->
                        new FitScreen(
                                file,
                                desk.desk(),
                                desk.keys,
                                new FitViewModel.World(
                                        (_, _) -> List.of(),
                                        Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC))));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        Stagehand.run(() -> Stagehand.node("stage-1").requestFocus());
    }

    @AfterEach
    void close() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private FitCheck at(Moment moment) {
        return file.engagement().fit().at(moment);
    }

    private String verdict() {
        Label label = Stagehand.node("fitVerdictWords");
        return Stagehand.fx(label::getText);
    }

    private static String words(TextInputControl field) {
        return Stagehand.fx(field::getText);
    }

    private void type(String id, String words) {
        TextInputControl field = Stagehand.node(id);
        Stagehand.run(() -> {
            field.requestFocus();
            field.setText(words);
        });
        Stagehand.run(() -> stage.getScene().lookup("#moment-start").requestFocus());
    }

    @Test
    void fiveKeysGiveAVerdictAndUndoTakesOneBack() {
        assertThat(verdict()).contains("nothing has been answered");
        Stagehand.type("4hhpn");
        assertThat(at(Moment.START).placed().at()).isEqualTo(Progression.FRUSTRATED);
        assertThat(at(Moment.START).sign(Sign.SAME_AGAIN).holding()).isEqualTo(Holding.PARTLY);
        assertThat(verdict()).contains("fits in part");
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(verdict()).startsWith("Not yet known");
        assertThat(at(Moment.START).sign(Sign.OPERATIONS_FRUSTRATED).holding()).isNull();
        // The same key again takes the stage back.
        Stagehand.type("4");
        assertThat(at(Moment.START).placed().at()).isNull();
    }

    @Test
    void numbersAreSavedComparedAndRefusedWhereTheyAreNone() {
        type("load-pages", "8,5");
        assertThat(at(Moment.START).amount(Load.PAGES)).hasValue(8.5);
        type("load-nights", "9");
        assertThat(desk.problems).singleElement().asString().contains("“9”").contains("0 to 7");
        assertThat(at(Moment.START).amount(Load.NIGHTS)).isEmpty();
        assertThat(words(Stagehand.node("load-nights"))).isEmpty();

        Stagehand.click("moment-end");
        type("load-pages", "3.4");
        assertThat(at(Moment.END).amount(Load.PAGES)).hasValue(3.4);
        assertThat(at(Moment.START).amount(Load.PAGES)).hasValue(8.5);
        assertThat(Stagehand.fx(Stagehand.<Label>node("change-pages")::getText)).isEqualTo("−60 %");
    }

    @Test
    void whatIsTypedBelongsToItsMomentAndIsSavedOnLeaving() {
        TextInputControl seen = Stagehand.node("seen-same_again");
        Stagehand.run(() -> {
            seen.requestFocus();
            seen.setText("Certificates, twice");
        });
        Stagehand.click("moment-end");
        assertThat(at(Moment.START).sign(Sign.SAME_AGAIN).seen()).isEqualTo("Certificates, twice");
        assertThat(words(seen)).isEmpty();
        Stagehand.run(() -> {
            seen.requestFocus();
            seen.setText("None since");
        });
        Stagehand.run(screen::hidden);
        assertThat(at(Moment.END).sign(Sign.SAME_AGAIN).seen()).isEqualTo("None since");
        assertThat(at(Moment.START).sign(Sign.SAME_AGAIN).seen()).isEqualTo("Certificates, twice");
    }
}
