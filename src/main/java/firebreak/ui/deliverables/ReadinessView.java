package firebreak.ui.deliverables;

import firebreak.analysis.RecordGap;
import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is still missing before the documents are worth sending; each line leads to its incidents.
final class ReadinessView extends VBox {
    private final DeliverablesViewModel model;

    ReadinessView(DeliverablesViewModel model) {
        this.model = model;
        setId("readiness");
        getStyleClass().addAll("card-surface", "deliverables-card");
        model.readiness().subscribe(this::show);
    }

    private void show(Readiness readiness) {
        var heading = new Label(Text.of("deliverables.ready"));
        heading.getStyleClass().add("section-title");
        var lines = new ArrayList<Node>();
        lines.add(heading);
        if (readiness.known()) lines.addAll(lines(readiness));
        getChildren().setAll(lines);
    }

    private List<Node> lines(Readiness readiness) {
        if (readiness.incidents() == 0)
            return List.of(
                    DeliverablesScreen.words(Text.of("deliverables.noIncidents"), "muted"),
                    Page.button(
                            "importIncidents",
                            Text.of("deliverables.importIncidents"),
                            model::importIncidents));
        var lines = new ArrayList<Node>();
        if (readiness.thin())
            lines.add(
                    line(
                            "fth-alert-triangle",
                            "thin",
                            Text.of("deliverables.thin", readiness.tagged())));
        if (!readiness.findingWords().isEmpty()) lines.add(findings(readiness.findingWords()));
        for (var gap : readiness.gaps()) lines.add(line(gap));
        for (var words : readiness.thinWords()) lines.add(line("fth-info", "known", words));
        if (lines.isEmpty())
            lines.add(line("fth-check-circle", "fine", Text.of("deliverables.complete")));
        else lines.add(DeliverablesScreen.words(Text.of("deliverables.named"), "muted", "small"));
        return lines;
    }

    private HBox findings(String words) {
        var line = line("fth-alert-triangle", "thin", words);
        var show = Page.button("show-findings", Text.of("deliverables.show"), model::showFindings);
        show.getStyleClass().addAll("flat", "small");
        show.setAccessibleText(Text.of("deliverables.show.what", words));
        line.getChildren().add(show);
        return line;
    }

    private HBox line(Gap gap) {
        var line =
                line(
                        weighty(gap.kind()) ? "fth-alert-circle" : "fth-info",
                        weighty(gap.kind()) ? "open" : "known",
                        gap.text());
        var show =
                Page.button(
                        "show-" + gap.kind().name().toLowerCase(Locale.ROOT),
                        Text.of("deliverables.show"),
                        () -> model.showGap(gap));
        show.getStyleClass().addAll("flat", "small");
        show.setAccessibleText(Text.of("deliverables.show.what", gap.text()));
        line.getChildren().add(show);
        return line;
    }

    /// What tagging can still mend stands out from what the records simply do not say.
    private static boolean weighty(RecordGap kind) {
        return switch (kind) {
            case PENDING, DRAFT, INCOMPLETE, NO_STAGE, NO_FACTOR -> true;
            case NOT_ENOUGH_INFORMATION, NO_DATE, NO_LEADERSHIP_TIME -> false;
        };
    }

    private static HBox line(String icon, String style, String text) {
        var words = DeliverablesScreen.words(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(12, new FontIcon(icon), words);
        line.getStyleClass().addAll("gap", style);
        return line;
    }
}
