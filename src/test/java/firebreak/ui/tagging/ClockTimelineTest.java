package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Clocks;
import firebreak.ui.Stagehand;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

class ClockTimelineTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private @Nullable Stage stage;

    @AfterEach
    void close() {
        if (stage != null) Stagehand.close(stage);
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static @Nullable Instant at(String day, @Nullable String time) {
        return time == null ? null : Instant.parse(day + "T" + time + ":00Z");
    }

    private static Clocks clocks(@Nullable String... times) {
        var day = "2026-03-03";
        return new Clocks(
                at(day, times[0]),
                at(day, times[1]),
                at(day, times[2]),
                at(day, times[3]),
                at(day, times[4]));
    }

    private ClockTimeline show(int width, Clocks... shown) {
        if (stage != null) Stagehand.close(stage);
        var lines = Stagehand.fx(() -> new ClockTimeline());
        var box =
                Stagehand.fx(() -> {
                    var all = new VBox(24);
                    all.getStyleClass().add("tagging");
                    all.setStyle("-fx-padding: 16;");
                    all.getStylesheets()
                            .add(
                                    Objects.requireNonNull(
                                                    ClockTimeline.class.getResource(
                                                            "/firebreak/ui/tagging.css"))
                                            .toExternalForm());
                    lines.show(shown[0], BERLIN);
                    all.getChildren().add(lines);
                    for (int i = 1; i < shown.length; i++) {
                        var more = new ClockTimeline();
                        more.show(shown[i], BERLIN);
                        all.getChildren().add(more);
                    }
                    return all;
                });
        stage = Stagehand.show(box, width, 160 * shown.length);
        Stagehand.settle();
        return lines;
    }

    private static String said(ClockTimeline line) {
        return Stagehand.fx(() -> line.lookup("#clockPicture").getAccessibleText());
    }

    private static List<String> words(ClockTimeline line, String style) {
        return Stagehand.fx(
                () -> line.lookupAll(style).stream().map(n -> ((Label) n).getText()).toList());
    }

    @Test
    void everythingThatIsKnownIsSaid() {
        var line = show(420, clocks("09:00", "09:02", null, "10:00", "10:30"));
        assertThat(said(line))
                .isEqualTo(
                        "Impact start: 3 Mar 2026, 10:00. Detected: 3 Mar 2026, 10:02, 2 min later."
                                + " Mitigated: 3 Mar 2026, 11:00, 58 min later."
                                + " Resolved: 3 Mar 2026, 11:30, 30 min later. Not known: Acknowledged.");
        assertThat(words(line, ".clock-time")).containsExactly("10:00", "10:02", "11:00", "11:30");
        assertThat(words(line, ".clock-below"))
                .containsExactly("3 Mar 2026", "+2 min", "+58 min", "+30 min");
        assertThat(words(line, ".clock-note")).containsExactly("Not known: Acknowledged");
    }

    @Test
    void aClockOutOfOrderSaysBeforeWhichItLies() {
        var line = show(420, clocks("09:00", "08:50", null, null, "10:30"));
        assertThat(words(line, ".clock-name"))
                .containsExactly("Detected", "Impact start", "Resolved");
        assertThat(words(line, ".clock-time"))
                .containsExactly("3 Mar 2026, 09:50", "10:00", "11:30");
        assertThat(words(line, ".clock-below"))
                .containsExactly("10 min before Impact start", "+10 min", "+1 h 30 min");
        assertThat(Stagehand.fx(() -> line.lookupAll(".clock-dot.clock-backwards"))).hasSize(1);
    }

    @Test
    void whatIsNotToScaleIsSaidAndNothingLiesOnAnother() {
        var far =
                new Clocks(
                        at("2026-03-03", "09:00"),
                        at("2026-03-03", "09:02"),
                        at("2026-03-03", "09:05"),
                        at("2026-12-31", "22:50"),
                        at("2027-01-01", "09:00"));
        var line = show(420, far);
        assertThat(said(line)).endsWith("dwarfs the others.");
        assertThat(words(line, ".clock-note")).singleElement().asString().endsWith("not to scale");
        assertThat(words(line, ".clock-time"))
                .containsExactly("10:00", "10:02", "10:05", "31 Dec, 23:50", "1 Jan 2027, 10:00");
        apart(line);
        apart(show(1000, far));
        apart(show(420, clocks("09:00", "09:00", "09:00", "09:01", "10:30")));
    }

    private static void apart(ClockTimeline line) {
        var boxes =
                Stagehand.fx(() ->
                        line.lookupAll(".clock-name").stream()
                                .map(Node::getParent)
                                .map(n -> n.localToScene(n.getLayoutBounds()))
                                .toList());
        var whole = Stagehand.fx(() -> line.localToScene(line.getLayoutBounds()));
        for (var one : boxes) {
            assertThat(whole.contains(one)).as("within").isTrue();
            assertThat(boxes.stream().filter(b -> b.intersects(one))).hasSize(1);
        }
    }

    @Test
    void noClockIsSaidInASentence() {
        var line = show(420, Clocks.UNKNOWN);
        assertThat(words(line, ".clock-note")).containsExactly("No times are known.");
        Stagehand.run(() -> line.show(clocks("09:00", null, null, null, null), BERLIN));
        assertThat(words(line, ".clock-below")).containsExactly("3 Mar 2026");
        assertThat(words(line, ".clock-note"))
                .containsExactly("Not known: Detected, Acknowledged, Mitigated, Resolved");
    }

    @Test
    void pictures() {
        var far =
                new Clocks(
                        at("2026-03-03", "09:00"),
                        at("2026-03-03", "09:02"),
                        at("2026-03-03", "09:05"),
                        at("2026-12-31", "22:50"),
                        at("2027-01-01", "09:00"));
        for (var wide : new boolean[] {false, true}) {
            show(
                    wide ? 790 : 436,
                    clocks("09:00", "09:02", "09:08", "10:00", "10:30"),
                    clocks("09:00", "09:01", "09:03", "09:20", "21:30"),
                    clocks("09:00", "08:50", "09:03", null, "10:30"),
                    clocks("09:00", "09:00", "09:00", "09:01", "10:30"),
                    clocks("09:00", null, null, null, null),
                    far);
            for (var dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                var shown = Objects.requireNonNull(stage);
                Stagehand.picture(
                        shown.getScene(),
                        "clocks-" + (wide ? "wide" : "narrow") + (dark ? "-dark" : "-light"));
            }
            Stagehand.run(() -> Stagehand.theme().choose(false));
            close();
        }
    }
}
