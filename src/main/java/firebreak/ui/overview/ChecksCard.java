package firebreak.ui.overview;

import firebreak.analysis.quality.Bearing;
import firebreak.analysis.quality.Check;
import firebreak.analysis.quality.Quality;
import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.Locale;

/// What to look at before one concludes, the gravest first, each a press away from what is behind
/// it. What is in order is one line.
final class ChecksCard extends VBox {
    private final OverviewViewModel model;

    ChecksCard(OverviewViewModel model) {
        super(4);
        this.model = model;
        setId("checks");
        getStyleClass().addAll("card-surface", "overview-card");
        setMinWidth(0);
    }

    void show(Quality quality) {
        var nodes = new ArrayList<Node>();
        var title = new Label(Text.of("overview.checks"));
        title.getStyleClass().add("section-title");
        nodes.add(title);
        var open = quality.open();
        if (open.isEmpty()) nodes.add(words(Text.of("overview.checks.none"), "muted"));
        for (var bearing : Bearing.values()) {
            var those = open.stream().filter(c -> c.bearing() == bearing).toList();
            if (those.isEmpty()) continue;
            nodes.add(heading(bearing, those.size()));
            for (var check : those) nodes.add(line(check));
        }
        nodes.add(calm(quality));
        getChildren().setAll(nodes);
    }

    private static Node heading(Bearing bearing, int n) {
        var icon =
                new FontIcon(
                        switch (bearing) {
                            case HOLDS -> "fth-alert-octagon";
                            case WEAKENS -> "fth-alert-triangle";
                            case WORTH_KNOWING -> "fth-info";
                        });
        var words = new Label(Text.of("overview.bearing", Text.of(bearing), n), icon);
        words.getStyleClass()
                .addAll(
                        "bearing",
                        "bearing-" + bearing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return words;
    }

    private Node line(Check check) {
        var found = words(check.sentence(), "check-found");
        var why = words(check.rule().why(), "muted", "small");
        var both = new VBox(2, found, why);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        return new Pressed(
                "check-" + check.rule().id(),
                Text.of(
                        "overview.check",
                        Text.of(check.bearing()),
                        check.sentence(),
                        check.rule().why()),
                () -> model.open(check),
                both,
                new FontIcon("fth-chevron-right"));
    }

    /// What is in order, and what has nothing to look at yet: one line, opened by whoever wants.
    private Node calm(Quality quality) {
        var stand =
                Text.of(
                        "overview.checks.stand",
                        quality.checks().size(),
                        quality.inOrder().size(),
                        quality.notYet().size());
        var line = new HBox(8, words(stand, "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("calm-line");
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        var box = new VBox(4, line);
        if (quality.inOrder().isEmpty()) return box;
        var list = new VBox(4);
        list.setId("calmChecks");
        for (var check : quality.inOrder()) {
            var one = words(check.calm(), "small");
            one.setGraphic(new FontIcon("fth-check"));
            list.getChildren().add(one);
        }
        var open =
                Page.button("showCalm", "", () -> model.calmShown().set(!model.calmShown().get()));
        open.getStyleClass().addAll("flat", "small");
        line.getChildren().add(open);
        Runnable settle =
                () -> {
                    var on = model.calmShown().get();
                    open.setText(Text.of(on ? "overview.calm.hide" : "overview.calm.show"));
                    list.setVisible(on);
                    list.setManaged(on);
                };
        open.setOnAction(_ -> {
            model.calmShown().set(!model.calmShown().get());
            settle.run();
        });
        settle.run();
        box.getChildren().add(list);
        return box;
    }

    static Label words(String text, String... styles) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll(styles);
        return words;
    }
}
