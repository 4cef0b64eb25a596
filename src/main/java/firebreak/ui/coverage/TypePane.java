package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.TypedField;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;

/// A type of test: what it is, and which incidents it should have shown.
final class TypePane extends VBox {
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST = 4000;

    private final CoverageViewModel model;
    private final AreaDecisions decide;
    private final Label score = new Label();
    private final TypedField label =
            TypedField.line("typeLabel", Text.of("coverage.type.name"), LONGEST_LABEL);
    private final TypedField definition;
    private final Ticks triggers;
    private final Ticks factors;
    private @Nullable String shown;

    TypePane(CoverageViewModel model, AreaDecisions decide, Runnable back) {
        super(12);
        this.model = model;
        this.decide = decide;
        setId("typePane");
        definition =
                TypedField.area(
                        "typeDefinition", Text.of("coverage.type.definition"), 3, LONGEST, back);
        triggers =
                new Ticks(
                        "typeTriggers",
                        Text.of("coverage.type.triggers"),
                        128,
                        t -> change(of -> Areas.withTriggers(of, t)));
        factors =
                new Ticks(
                        "typeFactors",
                        Text.of("coverage.type.factors"),
                        128,
                        f -> change(of -> Areas.withFactors(of, f)));
        score.setWrapText(true);
        score.setMinHeight(Region.USE_PREF_SIZE);
        score.getStyleClass().addAll("muted", "small");
        var buttons =
                new FlowPane(
                        8,
                        8,
                        Page.button(
                                "typeLeft",
                                "fth-arrow-left",
                                Text.of("coverage.type.left"),
                                () -> move(-1)),
                        Page.button(
                                "typeRight",
                                "fth-arrow-right",
                                Text.of("coverage.type.right"),
                                () -> move(1)),
                        Page.button(
                                "retireType",
                                "fth-archive",
                                Text.of("coverage.type.retire"),
                                () -> change(t -> Areas.withRetired(t, true))));
        getChildren().addAll(new VBox(8, label, buttons), score, definition, triggers, factors);
        model.loaded().subscribe(_ -> refresh());
        model.cursor().subscribe(_ -> refresh());
    }

    void focus() {
        label.focus();
    }

    void putAway() {
        shown = null;
        label.putAway();
        definition.putAway();
    }

    void flush() {
        label.flush();
        definition.flush();
    }

    private void change(UnaryOperator<TestType> how) {
        model.type().ifPresent(t -> decide.changeType(t.id(), how));
    }

    private void move(int by) {
        model.type().ifPresent(t -> decide.moveType(t.id(), by));
    }

    private void refresh() {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || at.cell() || model.type().isEmpty()) {
            flush();
            return;
        }
        var type = model.type().get();
        var id = type.id();
        boolean same = id.equals(shown);
        shown = id;
        var scores = now.round().scores().types().get(at.column());
        score.setText(
                RatingWords.bounds(scores.score())
                        + "\n"
                        + Text.of("coverage.score.byRisk", RatingWords.bounds(scores.byRisk())));
        label.show(type.label(), same, t -> decide.changeType(id, of -> Areas.withLabel(of, t)));
        definition.show(
                type.definition(),
                same,
                t -> decide.changeType(id, of -> Areas.withDefinition(of, t)));
        var all = new LinkedHashMap<String, String>();
        for (var t : Trigger.values()) all.put(t.name(), Text.of(t));
        triggers.show(all, type.triggers().stream().map(Trigger::name).toList());
        var known = new LinkedHashMap<String, String>();
        for (var f : now.incidents().codebook().factors()) known.put(f.id(), f.label());
        factors.show(known, type.factorIds());
    }
}
