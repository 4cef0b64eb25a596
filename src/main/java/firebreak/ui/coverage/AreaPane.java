package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.RiskScales.Step;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.TypedField;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A risk area: what it is, how likely and how bad it is that something goes wrong in it, and what
/// belongs to it.
final class AreaPane extends VBox {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST = 20_000;

    private final CoverageViewModel model;
    private final AreaDecisions decide;
    private final Label score = new Label();
    private final TypedField name =
            TypedField.line("areaName", Text.of("coverage.area.name"), LONGEST_NAME);
    private final Choices<AreaKind> kind = new Choices<>("", this::kind);
    private final Choices<Integer> likelihood;
    private final Choices<Integer> impact;
    private final Label likely = new Label();
    private final Label bad = new Label();
    private final Ticks services;
    private final TypedField paths;
    private final TypedField note;
    private @Nullable UUID shown;

    AreaPane(CoverageViewModel model, AreaDecisions decide, Runnable back) {
        super(12);
        this.model = model;
        this.decide = decide;
        setId("areaPane");
        for (var k : AreaKind.values())
            kind.add(k, "kind-" + k.name().toLowerCase(Locale.ROOT), Text.of(k), null, Text.of(k));
        likelihood =
                Choices.ofFive(
                        Text.of("coverage.area.likelihood"),
                        "likelihood",
                        false,
                        n -> change(a -> Areas.withLikelihood(a, n)));
        impact =
                Choices.ofFive(
                        Text.of("coverage.area.impact"),
                        "impact",
                        false,
                        n -> change(a -> Areas.withImpact(a, n)));
        services =
                new Ticks(
                        "areaServices",
                        Text.of("coverage.area.services"),
                        144,
                        s -> change(a -> Areas.withServices(a, s)));
        paths =
                TypedField.area("areaPaths", Text.of("coverage.area.paths"), 3, LONGEST, back)
                        .prompt(Text.of("coverage.area.pathsPrompt"));
        note = TypedField.area("areaNote", Text.of("coverage.area.note"), 2, LONGEST, back);
        for (var words : List.of(score, likely, bad)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.getStyleClass().addAll("muted", "small");
        }
        var buttons =
                new FlowPane(
                        8,
                        8,
                        Page.button(
                                "areaUp",
                                "fth-arrow-up",
                                Text.of("coverage.area.up"),
                                () -> move(-1)),
                        Page.button(
                                "areaDown",
                                "fth-arrow-down",
                                Text.of("coverage.area.down"),
                                () -> move(1)),
                        Page.button(
                                "removeArea",
                                "fth-trash-2",
                                Text.of("coverage.areas.remove"),
                                this::remove));
        getChildren()
                .addAll(
                        new VBox(8, name, buttons),
                        score,
                        kind,
                        new VBox(4, likelihood, likely),
                        new VBox(4, impact, bad),
                        services,
                        paths,
                        note);
        model.loaded().subscribe(_ -> refresh());
        model.cursor().subscribe(_ -> refresh());
    }

    void focus() {
        name.focus();
    }

    void putAway() {
        shown = null;
        score.setText("");
        name.putAway();
        paths.putAway();
        note.putAway();
    }

    void flush() {
        name.flush();
        paths.flush();
        note.flush();
    }

    private void kind(@Nullable AreaKind chosen) {
        if (chosen != null) change(a -> Areas.withKind(a, chosen));
    }

    private void change(UnaryOperator<RiskArea> how) {
        model.area().ifPresent(a -> decide.change(a.id(), how));
    }

    private void move(int by) {
        model.area().ifPresent(a -> decide.move(a.id(), by));
    }

    private void remove() {
        flush();
        model.area().ifPresent(decide::remove);
    }

    private void refresh() {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || at.cell() || model.area().isEmpty()) {
            flush();
            return;
        }
        var area = model.area().get();
        var id = area.id();
        boolean same = id.equals(shown);
        shown = id;
        score.setText(
                RatingWords.bounds(now.round().scores().areas().get(at.row()).score())
                        + "\n"
                        + (area.risk().isEmpty()
                                ? Text.of("coverage.area.noRisk")
                                : Text.of("coverage.area.risk", area.risk().getAsInt())));
        name.show(area.name(), same, t -> decide.change(id, a -> Areas.withName(a, t)));
        kind.show(area.kind());
        likelihood.show(area.likelihood());
        impact.show(area.impact());
        likely.setText(words(area.likelihood(), true));
        bad.setText(words(area.impact(), false));
        var known = new LinkedHashMap<String, String>();
        for (var s : area.services())
            known.put(s, service(s, now.incidents().services().getOrDefault(s, 0)));
        now.incidents().services().forEach((s, n) -> known.put(s, service(s, n)));
        services.show(known, area.services());
        paths.show(
                String.join("\n", area.paths()),
                same,
                t -> decide.change(id, a -> Areas.withPaths(a, t.lines().toList())));
        note.show(area.note(), same, t -> decide.change(id, a -> Areas.withNote(a, t)));
    }

    private static String service(String name, int incidents) {
        return Text.of("coverage.area.service", name, incidents);
    }

    private static String words(@Nullable Integer number, boolean likelihood) {
        if (number == null) return Text.of("coverage.area.unsaid");
        Step step = likelihood ? Loaded.SCALES.likelihood(number) : Loaded.SCALES.impact(number);
        return Text.of("coverage.area.step", step.label(), step.words());
    }
}
