package firebreak.ui.tagging;

import firebreak.suggest.search.Hits;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import java.util.List;

/// A label of one line, cut short where it must be, with parts of its words on another ground.
final class MarkedLabel extends StackPane {
    private static final String CUT = "...";

    private final Label label = new Label();
    private final Path marks = new Path();
    private final Rectangle clip = new Rectangle();

    /// Lays the words out as the label does, and knows where each letter stands.
    private final Text probe = new Text();

    private List<Hits.Span> spans = List.of();

    /// @param style of its words
    MarkedLabel(String style) {
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        probe.setTextOrigin(VPos.TOP);
        probe.fontProperty().bind(label.fontProperty());
        probe.fontProperty().subscribe((was, is) -> requestLayout());
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        marks.getStyleClass().add("search-hit");
        marks.setClip(clip);
        getChildren().addAll(marks, label);
    }

    void show(String words, List<Hits.Span> hits) {
        label.setText(words);
        if (hits.equals(spans) && words.equals(probe.getText())) return;
        probe.setText(words);
        spans = List.copyOf(hits);
        requestLayout();
    }

    /// The parts that are marked.
    List<Hits.Span> marked() {
        return spans;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.getElements().clear();
        if (spans.isEmpty()) return;
        for (var span : spans)
            marks.getElements().addAll(probe.rangeShape(span.start(), span.end()));
        double whole = probe.getLayoutBounds().getWidth();
        double high = probe.getLayoutBounds().getHeight();
        marks.setLayoutX(label.getLayoutX());
        marks.setLayoutY(label.getLayoutY() + (label.getHeight() - high) / 2);
        clip.setWidth(whole <= label.getWidth() + 0.5 ? whole : label.getWidth() - cut());
        clip.setHeight(high);
    }

    private double cut() {
        var dots = new Text(CUT);
        dots.setFont(label.getFont());
        return dots.getLayoutBounds().getWidth();
    }
}
