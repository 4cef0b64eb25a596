package firebreak.ui.patterns;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.ui.kit.ChartColours;
import firebreak.ui.kit.ChartImages;
import firebreak.ui.kit.ChartMark;
import firebreak.ui.kit.ChartPane;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;

import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;

/// A chart on a surface, with a button that copies its picture.
final class ChartCard extends HBox {
    private static final int COPY_WIDTH = 960;
    private static final int COPY_HEIGHT = 420;

    private final ChartPane chart = new ChartPane();
    private final Desk desk;
    private final Button copy;
    private @Nullable ChartSpec spec;

    ChartCard(String id, Consumer<ChartMark> open, Desk desk) {
        this.desk = desk;
        chart.setId(id);
        chart.setOnMark(open);
        HBox.setHgrow(chart, Priority.ALWAYS);
        copy = Page.iconButton(id + "Copy", "fth-copy", "", this::copyPicture);
        getChildren().addAll(chart, copy);
        getStyleClass().addAll("card-surface", "chart-card");
        setMinWidth(0);
    }

    ChartPane chart() {
        return chart;
    }

    void show(ChartSpec now) {
        spec = now;
        chart.setSpec(now);
        copy.setVisible(!now.empty());
        var name = Text.of("patterns.copy", now.text().title());
        copy.setAccessibleText(name);
        copy.getTooltip().setText(Text.of("patterns.copyPicture"));
    }

    /// In light colours, whatever the window's, because it goes onto a white page.
    private void copyPicture() {
        var shown = spec;
        if (shown == null) return;
        desk.jobs()
                .background(
                        "",
                        progress ->
                                ChartImages.png(shown, COPY_WIDTH, COPY_HEIGHT, ChartColours.LIGHT),
                        this::toClipboard,
                        desk.notices()::fault);
    }

    private void toClipboard(byte[] png) {
        var content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Copied.put(content);
        desk.notices().done(Text.of("patterns.copied"));
    }
}
