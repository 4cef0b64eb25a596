package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.scene.layout.VBox;

/// Where bringing a colleague's copy in begins.
final class MergeCard extends VBox {
    MergeCard(MergeViewModel model) {
        super(12);
        setId("mergeCard");
        getStyleClass().addAll("card-surface", "safe-card");
        getChildren()
                .addAll(
                        SafekeepingScreen.heading(Text.of("safekeeping.merge")),
                        SafekeepingScreen.words(
                                Text.of("safekeeping.merge.what"), "muted", "small"),
                        Page.button(
                                "bringIn",
                                "fth-git-merge",
                                Text.of("safekeeping.merge.start"),
                                model::start));
    }
}
