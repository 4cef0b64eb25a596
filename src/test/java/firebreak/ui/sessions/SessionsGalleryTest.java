package firebreak.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/// The screen as pictures for people to look at.
class SessionsGalleryTest {
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
    void theSessionsOfTheSample() {
        try (var file =
                switch (SampleFixture.write(folder.resolve("s"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                }) {
            file.journal().listen(desk.changes::tell);
            var open =
                    file.process().sessions().all().getLast().agenda().stream()
                            .filter(i -> !i.finished())
                            .findFirst()
                            .orElseThrow();
            file.process().sessions().start(open);
            // As if it ran a little longer than it should.
            var clock = Clock.fixed(StoreFixture.NOW.plus(Duration.ofMinutes(24)), ZoneOffset.UTC);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                var screen =
                        Stagehand.fx(() -> new SessionsScreen(file, desk.desk(), desk.keys, clock));
                var stage =
                        Stagehand.show(
                                Stagehand.fx(screen::view), wide ? 1208 : 1048, wide ? 800 : 620);
                Stagehand.run(screen::shown);
                pictures(stage, "sessions-agenda" + size);
                Stagehand.click("tab-people");
                pictures(stage, "sessions-people" + size);
                Stagehand.click("tab-minutes");
                pictures(stage, "sessions-minutes" + size);
                Stagehand.run(screen::hidden);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void theEmptyState() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            var screen =
                    Stagehand.fx(() ->
                            new SessionsScreen(file, desk.desk(), desk.keys, Clock.systemUTC()));
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            Stagehand.run(screen::shown);
            pictures(stage, "sessions-empty-1280");
            Stagehand.run(screen::hidden);
            Stagehand.close(stage);
        }
    }
}
