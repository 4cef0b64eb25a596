package firebreak.ui.coverage;

import firebreak.analysis.Proportion;
import firebreak.analysis.containment.Containment.Severity;
import firebreak.analysis.containment.Counting.Production;
import firebreak.analysis.containment.EscapeMatrix;
import firebreak.domain.Text;
import firebreak.domain.codebook.Stage;
import firebreak.ui.coverage.EffectivenessViewModel.Figures;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Set;
import java.util.UUID;

/// Where defects came in, across, and where they were found, down, shaded by how many there are;
/// beside each stage how much of what was there it found. Numbers with incidents behind them open
/// these.
final class EscapeTable extends GridPane {
    private static final double CELL = 42;
    private static final double ROW = 36;
    private static final double SHARE = 104;
    private static final double HEAD = 96;
    private static final double DARKEST = 0.55;

    private final EffectivenessViewModel model;

    EscapeTable(EffectivenessViewModel model) {
        super(2, 2);
        this.model = model;
        setId("escapeTable");
        getStyleClass().add("escape-table");
        setAccessibleText(Text.of("coverage.escape"));
    }

    void show(Figures of) {
        getChildren().clear();
        var matrix = model.matrix(of);
        int n = matrix.stageIds().size();
        int most =
                matrix.counts().stream()
                        .flatMap(r -> r.stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        var corner = words(Text.of("coverage.escape.corner"), "muted", "small");
        GridPane.setValignment(corner, javafx.geometry.VPos.BOTTOM);
        add(corner, 0, 0);
        for (int i = 0; i < n; i++) {
            var label = label(of, matrix.stageIds().get(i));
            add(upright(label), i + 1, 0);
            add(words(label, "stage-name"), 0, i + 1);
        }
        add(upright(Text.of("coverage.escape.found")), n + 1, 0);
        heads(n + 2);
        var stages = matrix.stages();
        for (int found = 0; found < n; found++) {
            for (int origin = 0; origin <= found; origin++)
                add(count(of, matrix, origin, found, most), origin + 1, found + 1);
            var stage = stages.get(found);
            add(total(of, stage.found(), found == n - 1), n + 1, found + 1);
            var severe = of.containment().severe().stages().get(found);
            var here = matrix.stageIds().get(found);
            // What a stage didn't find may have come in anywhere; what it didn't contain came in
            // there.
            var missed = found == n - 1 ? Set.<UUID>of() : model.escaped(of, null);
            var grave = found == n - 1 ? Set.<UUID>of() : model.escaped(of, Severity.SEVERE, null);
            add(share(of, stage.detection(), "detection-" + found, here, missed), n + 2, found + 1);
            add(
                    share(of, severe.detection(), "detectionSevere-" + found, here, grave),
                    n + 3,
                    found + 1);
            add(
                    share(
                            of,
                            stage.containment(),
                            "containment-" + found,
                            here,
                            model.escaped(of, here)),
                    n + 4,
                    found + 1);
            add(
                    share(
                            of,
                            severe.containment(),
                            "containmentSevere-" + found,
                            here,
                            model.escaped(of, Severity.SEVERE, here)),
                    n + 5,
                    found + 1);
        }
        add(words(Text.of("coverage.escape.origin"), "stage-name"), 0, n + 1);
        for (int origin = 0; origin < n; origin++)
            add(words(String.valueOf(matrix.originated(origin)), "total"), origin + 1, n + 1);
        add(words(String.valueOf(matrix.total()), "total"), n + 1, n + 1);
        for (var node : getChildren())
            if (node instanceof Label label && label.getStyleClass().contains("total"))
                GridPane.setHalignment(node, HPos.CENTER);
    }

    /// What was found at a stage; of production the incidents stand behind it.
    private Node total(Figures of, int found, boolean production) {
        var incidents =
                production && model.production().get() != Production.DEFECTS
                        ? model.escaped(of, null)
                        : Set.<UUID>of();
        if (incidents.isEmpty()) return words(String.valueOf(found), "total");
        var button =
                opening(
                        "escaped-all",
                        found,
                        Text.of("coverage.escape.becauseAll"),
                        () -> model.open(Text.of("coverage.escape.becauseAll"), incidents));
        GridPane.setHalignment(button, HPos.CENTER);
        return button;
    }

    private Node count(Figures of, EscapeMatrix matrix, int origin, int found, int most) {
        int count = matrix.counts().get(found).get(origin);
        var shade = new Region();
        shade.getStyleClass().add("count-shade");
        shade.setOpacity(most == 0 || count == 0 ? 0 : 0.08 + (DARKEST - 0.08) * count / most);
        var words =
                Text.of(
                        "coverage.escape.cell",
                        count,
                        label(of, matrix.stageIds().get(origin)),
                        label(of, matrix.stageIds().get(found)));
        boolean production =
                found == matrix.stageIds().size() - 1
                        && model.production().get() != Production.DEFECTS;
        var origins = matrix.stageIds().get(origin);
        var incidents = production ? model.escaped(of, origins) : Set.<UUID>of();
        Node content =
                incidents.isEmpty()
                        ? new Label(String.valueOf(count))
                        : opening(
                                "escaped-" + origin,
                                count,
                                words,
                                () ->
                                        model.open(
                                                Text.of(
                                                        "coverage.escape.because",
                                                        label(of, origins)),
                                                incidents));
        var cell = new StackPane(shade, content);
        cell.getStyleClass().add("count");
        if (origin == found) cell.getStyleClass().add("contained");
        cell.setMinSize(CELL, ROW);
        cell.setPrefSize(CELL, ROW);
        if (count == 0) cell.getStyleClass().add("nothing");
        cell.setAccessibleText(words);
        Tooltip.install(cell, new Tooltip(words));
        return cell;
    }

    static Button opening(String id, int count, String words, Runnable action) {
        var button = new Button(String.valueOf(count));
        button.setId(id);
        button.getStyleClass().addAll("flat", "number");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String label(Figures of, String stageId) {
        return of.codebook().stage(stageId).map(Stage::label).orElse(stageId);
    }

    private static Label words(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setMargin(label, new javafx.geometry.Insets(0, 8, 0, 0));
        return label;
    }

    /// Each measure of all and of the severe ones beside it, whatever is chosen for the matrix.
    private void heads(int column) {
        var chosen = model.severity().get();
        var all =
                chosen == null ? Text.of("coverage.escape.ofAll") : EffectivenessPage.words(chosen);
        var severe = EffectivenessPage.words(Severity.SEVERE);
        var detection = Text.of("coverage.escape.detection");
        var containment = Text.of("coverage.escape.containment");
        var found = Text.of("coverage.escape.detectionWhy");
        var contained = Text.of("coverage.escape.containmentWhy");
        add(head(detection, all, found), column, 0);
        add(head(detection, severe, found), column + 1, 0);
        add(head(containment, all, contained), column + 2, 0);
        add(head(containment, severe, contained), column + 3, 0);
    }

    /// A share; where incidents stand behind what is missing of it, it opens them.
    private Node share(
            Figures of, Proportion share, String id, String stageId, Set<UUID> incidents) {
        var text = RatingWords.of(share);
        if (incidents.isEmpty() || share.n() == 0) {
            var label = words(text, "small", "share");
            label.setWrapText(true);
            label.setMinWidth(SHARE);
            label.setMaxWidth(SHARE);
            label.setId(id);
            return label;
        }
        var because = Text.of("coverage.escape.becauseShare", label(of, stageId));
        var words = Text.of("coverage.missing.open", incidents.size(), because);
        var button = new Button(text);
        button.setId(id);
        button.setWrapText(true);
        button.setMinWidth(SHARE);
        button.setMaxWidth(SHARE);
        button.getStyleClass().addAll("flat", "share");
        button.setAccessibleText(Text.of("coverage.escape.shareOpens", text, words));
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> model.open(because, incidents));
        return button;
    }

    private static Node upright(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small");
        label.setRotate(-90);
        label.setMinWidth(HEAD - 8);
        label.setMaxWidth(HEAD - 8);
        label.setAlignment(Pos.CENTER_LEFT);
        var box = new StackPane(new javafx.scene.Group(label));
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setMinSize(CELL, HEAD);
        box.setPrefSize(CELL, HEAD);
        return box;
    }

    private static Node head(String text, String ofWhat, String why) {
        var label = words(text + "\n" + ofWhat, "pane-heading");
        label.setTooltip(new Tooltip(why));
        GridPane.setValignment(label, javafx.geometry.VPos.BOTTOM);
        return label;
    }
}
