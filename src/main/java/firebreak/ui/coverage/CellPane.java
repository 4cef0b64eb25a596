package firebreak.ui.coverage;

import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.GapLinks;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.PrivateNote;
import firebreak.ui.kit.TypedField;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Everything about the cell at the cursor; ratings, confidence and target are for all chosen
/// cells.
final class CellPane extends VBox {
    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");
    private static final int LONGEST = 20_000;

    private final CoverageViewModel model;
    private final Label title = new Label();
    private final Label under = new Label();
    private final Label counts = new Label();
    private final Label beside = new Label();
    private final Choices<Layer> layer;
    private final Choices<Verdict> rating;
    private final Choices<Integer> confidence;
    private final Choices<Rating> target;
    private final ToggleButton parked = new ToggleButton(Text.of("coverage.park"));
    private final TypedField reason;
    private final TypedField note;
    private final PrivateNote privately;
    private final Button incidents;
    private final Label standing = new Label();
    private final VBox measured = new VBox(2);
    private final Label measuredHeading = new Label(Text.of("coverage.measured"));
    private final EvidenceDecisions decide;
    private final EvidenceList evidence;
    private final GapLinks gaps;
    private List<Measurement> tools = List.of();
    private @Nullable Block shown;

    /// @param back to the sheet
    CellPane(
            CoverageViewModel model,
            EvidenceDecisions decide,
            Commands<SheetAct> commands,
            Runnable back) {
        super(12);
        this.model = model;
        this.decide = decide;
        setId("cellPane");
        title.getStyleClass().add("section-title");
        title.setId("cellName");
        counts.setId("counts");
        counts.getStyleClass().add("counts");
        under.getStyleClass().addAll("muted", "small");
        beside.getStyleClass().addAll("muted", "small");
        beside.setId("besideRating");
        for (var words : List.of(title, under, counts, beside, standing)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        layer = new Choices<Layer>("", l -> model.layer().set(l == null ? model.layer().get() : l));
        layer.add(
                        Layer.SAID,
                        "layer-said",
                        Text.of("Layer.said"),
                        commands.hint(SheetAct.LAYER),
                        Text.of("coverage.layer.said"))
                .add(
                        Layer.SEEN,
                        "layer-seen",
                        Text.of("Layer.seen"),
                        commands.hint(SheetAct.LAYER),
                        Text.of("coverage.layer.seen"));
        rating = new Choices<Verdict>("", this::rate);
        for (var verdict : Verdict.values())
            rating.add(
                    verdict,
                    "rate-" + verdict.name().toLowerCase(Locale.ROOT),
                    RatingLetters.of(verdict),
                    hint(commands, SheetAct.of(verdict), RatingLetters.of(verdict)),
                    Text.of(verdict));
        confidence =
                Choices.ofFive(Text.of("coverage.confidence"), "confidence", true, model::sure);
        target = new Choices<Rating>(Text.of("coverage.target"), model::target);
        for (var r : Rating.values())
            target.add(
                    r,
                    "target-" + r.name().toLowerCase(Locale.ROOT),
                    r.name(),
                    hint(commands, SheetAct.of(r), "⇧" + r.name()),
                    Text.of("coverage.target.name", Text.of(r)));
        parked.setGraphic(commands.hint(SheetAct.PARK));
        parked.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        parked.setId("park");
        parked.setOnAction(_ -> {
            model.park();
            refresh();
        });
        reason = TypedField.area("reason", Text.of("coverage.reason"), 2, LONGEST, back);
        note = TypedField.area("note", Text.of("coverage.note"), 2, LONGEST, back);
        privately = new PrivateNote("openCellNote", note);
        incidents = Page.button("openIncidents", "fth-external-link", "", model::openIncidents);
        incidents.setMaxWidth(Double.MAX_VALUE);
        standing.setId("standing");
        standing.getStyleClass().add("standing");
        measuredHeading.getStyleClass().add("pane-heading");
        evidence = new EvidenceList(decide);
        var keys = new Label(Text.of("coverage.keys"));
        keys.setWrapText(true);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        keys.getStyleClass().addAll("muted", "small");
        var where = new VBox(4, title, under);
        var answer = new VBox(6, layer, rating, counts, beside);
        gaps = new GapLinks(model::openGap);
        var stopped = new VBox(4, standing, incidents, gaps);
        var byTools = new VBox(2, measuredHeading, measured);
        shownIf(measuredHeading, false);
        getChildren()
                .addAll(
                        where,
                        answer,
                        stopped,
                        byTools,
                        reason,
                        confidence,
                        target,
                        evidence,
                        privately,
                        parked,
                        keys);
        model.loaded().subscribe(_ -> refresh());
        model.block().subscribe(_ -> refresh());
        model.cursor().subscribe(_ -> refresh());
        model.layer().subscribe(_ -> refresh());
    }

    /// Where the letter on the button is the key, it is not said twice.
    private static KeyHint hint(Commands<SheetAct> commands, SheetAct act, String written) {
        var hint = commands.hint(act);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.textProperty()
                .subscribe(
                        key -> hint.setVisible(!key.isEmpty() && !key.equalsIgnoreCase(written)));
        return hint;
    }

    private void rate(@Nullable Verdict verdict) {
        if (verdict == null) model.clear();
        else model.rate(verdict);
        if (verdict == Verdict.NOT_APPLICABLE) reason.focus();
    }

    void focus() {
        rating.focus();
    }

    void askWhy() {
        reason.focus();
    }

    void putAway() {
        shown = null;
        tools = List.of();
        measured.getChildren().clear();
        for (var words : List.of(title, under, counts, beside, standing)) words.setText("");
        reason.putAway();
        note.putAway();
        evidence.show(List.of(), 0);
        gaps.show(List.of());
    }

    void flush() {
        reason.flush();
        note.flush();
    }

    private void refresh() {
        var now = model.loaded().get();
        var at = model.cursor().get();
        var block = model.block().get();
        if (now == null || !at.cell()) {
            flush();
            return;
        }
        var sheet = now.sheet();
        if (at.row() >= sheet.rows() || at.column() >= sheet.columns()) return;
        var same = block.equals(shown);
        shown = block;
        var answer = sheet.answer(at);
        var stands = now.round().standings().get(sheet.point(at));
        var type = sheet.types().get(at.column());
        boolean several = block.size() > 1;
        title.setText(several ? Text.of("coverage.pane.several", block.size()) : sheet.name(at));
        under.setText(several ? sheet.name(at) : type.definition());
        layer.show(model.layer().get());
        rating.show(model.layer().get().of(answer));
        counts.setText(stands == null ? "" : RatingWords.of(stands.counted()));
        beside.setText(beside(now, at, answer));
        shownIf(beside, !beside.getText().isEmpty());
        confidence.show(answer.confidence());
        target.show(answer.target());
        parked.setSelected(answer.parked());
        reason.show(answer.reason(), same, text -> model.reason(block, text));
        note.show(answer.note(), same && !several, text -> model.note(at, text));
        privately.show(!answer.note().isEmpty(), same && !several);
        standing(stands);
        measured(now, at);
        evidence.show(now.round().evidence(sheet.point(at)), decide.left(sheet.point(at)).size());
        gaps.show(now.round().facts().gaps(sheet.point(at)));
    }

    /// What the other layer says, and what was said in the round before, where that is to be seen.
    private String beside(Loaded now, Spot at, Answer answer) {
        var parts = new ArrayList<String>();
        var other = model.layer().get().other().of(answer);
        if (other != null)
            parts.add(
                    Text.of(
                            model.layer().get() == Layer.SAID
                                    ? "coverage.beside.seen"
                                    : "coverage.beside.said",
                            Text.of(other)));
        var earlier = now.round().earlier().get(now.sheet().point(at));
        if (earlier != null && now.round().round().showEarlier())
            earlier.verdict()
                    .ifPresent(v -> parts.add(Text.of("coverage.beside.earlier", Text.of(v))));
        return String.join(" ", parts);
    }

    private void standing(@Nullable Standing stands) {
        int came = stands == null ? 0 : stands.incidents().size();
        shownIf(incidents, came > 0);
        incidents.setText(Text.of("coverage.incidents.open", came));
        if (stands == null) {
            standing.setText("");
            return;
        }
        standing.setText(
                switch (stands.agreement()) {
                    case CONTRADICTED -> Text.of("coverage.standing.contradicted", came);
                    case SAID_NOT_TO_APPLY -> Text.of("coverage.standing.outside", came);
                    case WEAK_AND_CONFIRMED -> Text.of("coverage.standing.confirmed", came);
                    case TO_BE_ASKED -> Text.of("coverage.standing.ask", came);
                    case CALM ->
                            stands.counted() instanceof Counted.Unknown
                                    ? Text.of("coverage.standing.quiet")
                                    : Text.of("coverage.standing.calm");
                    case AGREEING -> Text.of("coverage.standing.agreeing");
                    case OUTSIDE -> Text.of("coverage.standing.none");
                });
        boolean flagged =
                switch (stands.agreement()) {
                    case CONTRADICTED, SAID_NOT_TO_APPLY -> true;
                    case WEAK_AND_CONFIRMED, TO_BE_ASKED, CALM, AGREEING, OUTSIDE -> false;
                };
        standing.pseudoClassStateChanged(FLAGGED, flagged);
    }

    private void measured(Loaded now, Spot at) {
        var all = now.round().measured(now.sheet().areas().get(at.row()).id());
        if (all.equals(tools)) return;
        tools = all;
        var lines = new ArrayList<Node>();
        for (var m : all) {
            var line = new Label(MeasuredWords.of(m, model.zone()));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add("small");
            line.setTooltip(new javafx.scene.control.Tooltip(m.file()));
            lines.add(line);
        }
        shownIf(measuredHeading, !lines.isEmpty());
        measured.getChildren().setAll(lines);
    }

    private static void shownIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
