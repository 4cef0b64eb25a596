package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The gaps that were found at the checkpoint or coverage cell that is shown, each a way to it.
public final class GapLinks extends VBox {
    private final Consumer<UUID> open;
    private List<Gap> shown = List.of();

    /// @param open goes to a gap
    public GapLinks(Consumer<UUID> open) {
        super(2);
        this.open = open;
        setId("gapLinks");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Those that somebody declined are none.
    public void show(List<Gap> gaps) {
        var next = gaps.stream().filter(g -> g.status() != GapStatus.DECLINED).toList();
        if (next.equals(shown)) return;
        shown = next;
        setVisible(!next.isEmpty());
        var heading = new Label(Text.of("gaps.links"));
        heading.getStyleClass().addAll("tag-heading", "pane-heading");
        getChildren().setAll(heading);
        for (var gap : next) getChildren().add(link(gap));
    }

    private Node link(Gap gap) {
        var link = new Button(gap.title(), new FontIcon("fth-flag"));
        link.setId("gapLink-" + gap.id());
        link.getStyleClass().addAll("flat", "link-button");
        link.setAlignment(Pos.CENTER_LEFT);
        link.setMinWidth(0);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTooltip(new Tooltip(gap.title()));
        link.setOnAction(_ -> open.accept(gap.id()));
        return link;
    }
}
