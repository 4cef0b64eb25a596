package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;

/// Where there is no area yet: what one is, and the services with most incidents to begin with.
final class Proposals extends VBox {
    private static final int FIRST = 8;

    private final Ticks services;
    private final Button add;
    private final VBox card;
    private List<String> chosen = List.of();

    Proposals(String icon, AreaDecisions decide) {
        super(0);
        setId("proposals");
        setAlignment(Pos.CENTER);
        services =
                new Ticks(
                        "proposedServices",
                        Text.of("coverage.empty.services"),
                        200,
                        now -> choose(now));
        add = Page.button("addProposed", "fth-plus", "", () -> decide.addServices(chosen));
        add.getStyleClass().add("accent");
        var words = new Label(Text.of("coverage.empty.servicesWhy"));
        words.setWrapText(true);
        words.getStyleClass().addAll("muted", "small");
        card = Page.card(services, words, new HBox(8, add));
        card.setMaxWidth(480);
        var hand =
                Page.button("addFirstArea", "fth-plus", Text.of("coverage.areas.add"), decide::add);
        var empty =
                Page.empty(icon, Text.of("coverage.empty"), Text.of("coverage.empty.why"), hand);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(empty, card);
    }

    private void choose(List<String> now) {
        chosen = now;
        add.setText(Text.of("coverage.empty.add", now.size()));
        add.setDisable(now.isEmpty());
    }

    void show(Loaded now) {
        var all = new LinkedHashMap<String, String>();
        now.incidents()
                .services()
                .forEach((s, n) -> all.put(s, Text.of("coverage.area.service", s, n)));
        card.setVisible(!all.isEmpty());
        card.setManaged(!all.isEmpty());
        var first = all.keySet().stream().limit(FIRST).toList();
        services.show(all, first);
        choose(first);
    }
}
