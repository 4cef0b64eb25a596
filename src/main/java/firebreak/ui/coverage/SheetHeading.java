package firebreak.ui.coverage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A label at an edge of the sheet: the name of an area or a type of test, or a score.
final class SheetHeading extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("at-cursor");

    private final Label name = new Label();
    private final Label aside = new Label();
    private final HBox line;
    private final Tooltip tooltip = new Tooltip();
    private boolean upright;
    private boolean first = true;
    private Spot spot = Spot.CORNER;

    SheetHeading(String style) {
        getStyleClass().addAll("sheet-heading", style);
        name.getStyleClass().add("heading-name");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        aside.getStyleClass().add("heading-aside");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        line = new HBox(6, name, aside);
        line.getStyleClass().add("hbox");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        Tooltip.install(this, tooltip);
    }

    Spot spot() {
        return spot;
    }

    void show(Spot at, String text, String beside, String words) {
        var id = "heading-" + at.row() + "-" + at.column();
        if (!id.equals(getId())) setId(id);
        spot = at;
        name.setText(text);
        aside.setText(beside);
        aside.setVisible(!beside.isEmpty());
        aside.setManaged(!beside.isEmpty());
        tooltip.setText(words);
    }

    void choose(boolean chosen, boolean atCursor) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(CURSOR, atCursor);
    }

    /// Whether the text runs from the bottom upwards, where columns are too narrow for it.
    void upright(boolean on) {
        if (on == upright && !first) return;
        first = false;
        upright = on;
        line.setRotate(on ? -90 : 0);
        name.setWrapText(!on && getStyleClass().contains("of-type"));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!upright) {
            super.layoutChildren();
            return;
        }
        // Turned about its middle, so that its width is the height that there is.
        double length = getHeight() - 12;
        double across = Math.min(getWidth(), line.prefHeight(-1));
        line.resizeRelocate((getWidth() - length) / 2, (getHeight() - across) / 2, length, across);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
