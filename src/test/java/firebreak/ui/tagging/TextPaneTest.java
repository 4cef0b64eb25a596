package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.suggest.search.Hits;
import firebreak.ui.Stagehand;

import javafx.stage.Stage;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class TextPaneTest {
    private TextPane pane;
    private Stage stage;

    @BeforeEach
    void show() {
        pane = Stagehand.fx(TextPane::new);
        stage = Stagehand.show(pane, 400, 300);
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
    }

    private RichTextArea area() {
        return Stagehand.node("incidentText");
    }

    private String selected(int line, int from, int toLine, int to) {
        Stagehand.run(
                () -> area().select(TextPos.ofLeading(line, from), TextPos.ofLeading(toLine, to)));
        return Stagehand.fx(pane::selected);
    }

    @Test
    void whatIsSelectedIsTheTextItself() {
        var text = "Erste Zeile\r\nzweite\tZeile\n\n\u6771\u4eac \ud83d\ude80 end";
        Stagehand.run(() -> pane.show(text, List.of(new TextPane.Mark(6, 17))));
        assertThat(selected(0, 0, 0, 5)).isEqualTo("Erste");
        assertThat(selected(0, 6, 1, 6)).isEqualTo("Zeile\r\nzweite");
        assertThat(selected(3, 0, 3, 2)).isEqualTo("\u6771\u4eac");
        assertThat(selected(0, 3, 0, 3)).isEmpty();
        assertThat(Stagehand.fx(() -> area().getModel().size())).isEqualTo(4);
    }

    @Test
    void aMegabyteInOneLineIsShownInPieces() {
        var text = "word ".repeat(200_000);
        Stagehand.run(() -> pane.show(text, List.of()));
        int lines = Stagehand.fx(() -> area().getModel().size());
        assertThat(lines).isBetween(200, 400);
        assertThat(selected(0, 0, lines - 1, 0))
                .startsWith("word word")
                .hasSizeGreaterThan(990_000);
        Stagehand.run(() -> pane.show("x".repeat(1_000_000), List.of()));
        assertThat(Stagehand.fx(() -> area().getModel().size())).isBetween(200, 300);
    }

    @Test
    void otherMarksLeaveTheSelection() {
        Stagehand.run(() -> pane.show("one two three", List.of()));
        assertThat(selected(0, 4, 0, 7)).isEqualTo("two");
        Stagehand.run(() -> pane.show("one two three", List.of(new TextPane.Mark(0, 3))));
        assertThat(Stagehand.fx(pane::selected)).isEqualTo("two");
        Stagehand.run(() -> pane.show("another", List.of()));
        assertThat(Stagehand.fx(pane::selected)).isEmpty();
    }

    @Test
    void whatWasSearchedForIsMarkedOnItsOwnGround() {
        var text = "the queue grew\nand the queue grew " + "again ".repeat(1000);
        Stagehand.run(() -> {
            pane.show(text, List.of(new TextPane.Mark(4, 9)));
            pane.showHits(text, List.of(new Hits.Span(4, 14), new Hits.Span(23, 28)));
        });
        Stagehand.settle();
        assertThat(Stagehand.fx(() -> pane.lookupAll(".search-hit"))).hasSize(2);
        assertThat(Stagehand.fx(pane::marks)).hasSize(1);
        assertThat(selected(1, 8, 1, 13)).isEqualTo("queue");
        Stagehand.run(() -> pane.showHits("another text", List.of()));
        assertThat(Stagehand.fx(pane::hits)).as("of this text").hasSize(2);
        Stagehand.run(() -> pane.show("another text", List.of()));
        assertThat(Stagehand.fx(pane::hits)).isEmpty();
    }

    @Test
    void aHitThatReachesOverPiecesIsMarkedInEach() {
        var text = "x".repeat(9000);
        Stagehand.run(() -> {
            pane.show(text, List.of());
            pane.showHits(text, List.of(new Hits.Span(10, 20), new Hits.Span(3990, 8010)));
        });
        Stagehand.settle();
        assertThat(Stagehand.fx(pane::hits)).hasSize(2);
        assertThat(Stagehand.fx(() -> area().getModel().size())).isEqualTo(3);
    }
}
