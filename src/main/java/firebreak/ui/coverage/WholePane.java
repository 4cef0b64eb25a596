package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.ui.kit.Explained;
import firebreak.ui.kit.Page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The scores of everything, what is still to be asked first, services without an area, and types
/// of test that are not asked any more.
final class WholePane extends VBox {
    private static final int MOST_SHOWN = 8;

    private final CoverageViewModel model;
    private final AreaDecisions decide;

    WholePane(CoverageViewModel model, AreaDecisions decide) {
        super(12);
        this.model = model;
        this.decide = decide;
        setId("wholePane");
        model.loaded().subscribe(_ -> refresh());
        model.cursor().subscribe(_ -> refresh());
    }

    private static Label words(String text, String... styles) {
        return styled(new Label(text), styles);
    }

    private static Label explained(String word, String text, String... styles) {
        return styled(new Explained(word, text), styles);
    }

    private static Label styled(Label label, String... styles) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private void refresh() {
        var now = model.loaded().get();
        if (now == null || model.cursor().get().cell()) return;
        var scores = now.round().scores();
        var all = new ArrayList<Node>();
        all.add(explained("score", Text.of("coverage.sheet.overall"), "section-title"));
        all.add(explained("bounds", RatingWords.bounds(scores.overall())));
        all.add(
                explained(
                        "risk",
                        Text.of("coverage.score.byRisk", RatingWords.bounds(scores.byRisk()))));
        if (!scores.withoutRisk().isEmpty())
            all.add(
                    words(
                            Text.of("coverage.score.withoutRisk", scores.withoutRisk().size()),
                            "muted",
                            "small"));
        all.add(words(RatingWords.stand(scores.overall()), "muted", "small"));
        if (scores.overall().lowered() > 0)
            all.add(
                    words(
                            Text.of("coverage.score.lowered", scores.overall().lowered()),
                            "muted",
                            "small"));
        var target = scores.overall().target();
        if (target != null)
            all.add(
                    words(
                            Text.of(
                                    "coverage.score.target",
                                    target.points(),
                                    target.reached(),
                                    target.below()),
                            "muted",
                            "small"));
        services(now, all);
        var retired = now.types().stream().filter(t -> t.retired()).toList();
        if (!retired.isEmpty()) {
            all.add(words(Text.of("coverage.types.retired"), "pane-heading"));
            for (var type : retired)
                all.add(
                        Page.button(
                                "return-" + type.id(),
                                "fth-rotate-ccw",
                                Text.of("coverage.types.return", type.label()),
                                () ->
                                        decide.changeType(
                                                type.id(), t -> Areas.withRetired(t, false))));
        }
        getChildren().setAll(all);
    }

    private void services(Loaded now, List<Node> all) {
        var left = free(now);
        if (left.isEmpty()) return;
        all.add(words(Text.of("coverage.areas.free"), "pane-heading"));
        int shown = 0;
        for (var service : left) {
            if (shown == MOST_SHOWN) break;
            all.add(
                    Page.button(
                            "propose-" + shown++,
                            "fth-plus",
                            Text.of(
                                    "coverage.area.service",
                                    service,
                                    now.incidents().services().getOrDefault(service, 0)),
                            () -> decide.addServices(List.of(service))));
        }
    }

    /// Services with incidents that belong to no area, the most frequent first.
    static List<String> free(Loaded now) {
        var taken = now.sheet().areas().stream().flatMap(a -> a.services().stream()).toList();
        return now.incidents().services().keySet().stream()
                .filter(s -> !taken.contains(s))
                .toList();
    }
}
