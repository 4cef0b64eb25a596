package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Minutes;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanTemplate;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What stands where there is no plan yet: courses to start from, and the day on which it begins.
final class PlanStart extends VBox {
    private final PlanEdits edits;
    private final DayField start;
    private final List<PlanTemplate> templates;
    private final List<Label> spans;

    PlanStart(PlanEdits edits, List<PlanTemplate> templates, LocalDate today, Notices notices) {
        super(16);
        this.edits = edits;
        this.templates = List.copyOf(templates);
        this.spans = templates.stream().map(_ -> new Label()).toList();
        setId("planStart");
        getStyleClass().add("plan-start");
        setAlignment(Pos.CENTER);
        var icon = new FontIcon("fth-calendar");
        icon.getStyleClass().add("empty-icon");
        var title = new Label(Text.of("plan.empty.title"));
        title.getStyleClass().add("empty-title");
        var why = new Label(Text.of("plan.empty.why"));
        why.getStyleClass().add("empty-text");
        why.setWrapText(true);
        why.setMaxWidth(560);
        start = new DayField("planStartDay", Text.of("plan.empty.start"), notices);
        start.setPrefWidth(160);
        start.setValue(nextMonday(today));
        var label = new Label(Text.of("plan.empty.start"));
        label.setLabelFor(start);
        var line = new HBox(8, label, start);
        line.setAlignment(Pos.CENTER);
        var cards = new HBox(16);
        cards.setAlignment(Pos.CENTER);
        for (int i = 0; i < templates.size(); i++)
            cards.getChildren().add(card(templates.get(i), spans.get(i)));
        start.valueProperty().subscribe(_ -> spans());
        getChildren()
                .addAll(
                        icon,
                        title,
                        why,
                        line,
                        cards,
                        Page.button(
                                "planEmpty",
                                Text.of("plan.empty.own"),
                                () -> day().ifPresent(d -> edits.add(edits.days().from(d)))));
    }

    private static LocalDate nextMonday(LocalDate today) {
        var monday = Plan.monday(today);
        return monday.equals(today) ? today : monday.plusWeeks(1);
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(start.getValue());
    }

    private VBox card(PlanTemplate template, Label span) {
        var name = new Label(template.name());
        name.getStyleClass().add("section-title");
        var words = new Label(template.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var size =
                new Label(
                        Text.of(
                                "plan.template.size",
                                template.entries().size(),
                                template.days(),
                                Minutes.told(template.minutes())));
        size.getStyleClass().addAll("muted", "small");
        size.setWrapText(true);
        size.setMinHeight(Region.USE_PREF_SIZE);
        span.getStyleClass().addAll("muted", "small");
        span.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var make =
                Page.button(
                        "make-" + template.id(),
                        Text.of("plan.template.make"),
                        () -> day().ifPresent(d -> edits.make(template, d)));
        make.setAccessibleText(Text.of("plan.template.said", template.name()));
        if (template == templates.getFirst()) make.getStyleClass().add("accent");
        var card = Page.card(name, words, size, span, space, make);
        card.getStyleClass().add("plan-template");
        return card;
    }

    /// From when to when each would take.
    private void spans() {
        for (int i = 0; i < templates.size(); i++) {
            var template = templates.get(i);
            spans.get(i)
                    .setText(
                            day().map(edits.days()::from)
                                    .map(d ->
                                            Text.of(
                                                    "plan.template.span",
                                                    Days.longDay(d),
                                                    Days.longDay(
                                                            edits.days()
                                                                    .plus(d, template.days() - 1))))
                                    .orElse(""));
        }
    }
}
