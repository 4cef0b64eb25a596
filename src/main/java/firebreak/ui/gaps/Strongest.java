package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.ui.kit.Commands;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Below the proposals: how many there are beyond those that are listed, and the way to them.
final class Strongest extends HBox {
    private final Label words = new Label();
    private final Button more;
    private final GapsViewModel model;

    Strongest(GapsViewModel model, Commands<GapAct> commands) {
        super(16);
        this.model = model;
        more = commands.button("allProposals", GapAct.ALL, "", model::showAllOrStrongest);
        more.setMinWidth(Region.USE_PREF_SIZE);
        words.setId("proposalsListed");
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, more);
    }

    void refresh() {
        int count = model.count(Shelf.PROPOSED);
        setVisible(model.shelf().get() == Shelf.PROPOSED && count > GapsViewModel.STRONGEST);
        setManaged(isVisible());
        boolean all = model.all().get();
        words.setText(
                all
                        ? Text.of("gaps.strongest.all", count)
                        : Text.of("gaps.strongest", GapsViewModel.STRONGEST, count));
        more.setText(
                all
                        ? Text.of("gaps.strongest.fewer", GapsViewModel.STRONGEST)
                        : Text.of("gaps.strongest.more", count));
    }
}
