package firebreak.ui.votes;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Point;
import firebreak.domain.session.VoteSubject;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// The screen as pictures for people to look at.
class VotesGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void aVoteFromItsChoiceToItsDecision() {
        for (var wide : new boolean[] {false, true}) {
            var size = wide ? "-1440" : "-1280";
            try (var file = StoreFixture.create(folder.resolve("a" + wide))) {
                file.journal().listen(desk.changes::tell);
                var screen =
                        Stagehand.fx(() ->
                                new VotesScreen(
                                        file,
                                        desk.desk(),
                                        "tester",
                                        desk.keys,
                                        Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC)));
                var stage =
                        Stagehand.show(
                                Stagehand.fx(screen::view), wide ? 1208 : 1048, wide ? 800 : 620);
                Stagehand.run(screen::shown);
                pictures(stage, "votes-empty" + size);
                var first = file.process().checkpoints().bank().asked().getFirst();
                Stagehand.run(
                        () -> screen.open(new VoteSubject.OfPoint(Point.checkpoint(first.id()))));
                Stagehand.settle();
                for (var card : "1223220".split("")) Stagehand.type(card);
                pictures(stage, "votes-cards" + size);
                Stagehand.type("p");
                pictures(stage, "votes-waiting" + size);
                Stagehand.press(KeyCode.ENTER);
                pictures(stage, "votes-ballot" + size);
                Stagehand.type("3");
                Stagehand.type("r");
                pictures(stage, "votes-revealed" + size);
                Stagehand.type("a");
                for (var card : "22222230".split("")) Stagehand.type(card);
                Stagehand.type("r");
                Stagehand.type("d");
                pictures(stage, "votes-deciding" + size);
                Stagehand.press(KeyCode.ENTER);
                Stagehand.settle();
                pictures(stage, "votes-decided" + size);
                Stagehand.run(screen::hidden);
                Stagehand.close(stage);
            }
        }
    }
}
