package firebreak.ui.gaps;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.domain.Text;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.PrivateNote;
import firebreak.ui.kit.Room;
import firebreak.ui.kit.Standings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The gap or proposal that is shown, to be worded. What is typed of a gap is saved when its field
/// is left; what is typed of a proposal, when it is accepted or declined.
final class GapPane extends VBox {
    private final GapsViewModel model;
    private final GapDecisions decide;
    private final Commands<GapAct> commands;
    private final Runnable back;
    private final TextField title = new TextField();
    private final Label why = new Label();
    private final TextArea words = new TextArea();
    private final TextArea remedy = new TextArea();
    private final TextArea progress = new TextArea();
    private final Map<GapSeverity, ToggleButton> severities = new EnumMap<>(GapSeverity.class);
    private final Node severity;
    private final TextField owner = new TextField();
    private final ChoiceBox<GapStatus> status = new ChoiceBox<>();
    private final DayField due;
    private final ChoiceBox<String> stage = new ChoiceBox<>();
    private final PointChoice point;
    private final Node stages;
    private final TextField note = new TextField();
    private final PrivateNote privately = new PrivateNote("openGapNote", note);
    private final VBox kept = new VBox(8);
    private final LinkedIncidents linked;
    private final HBox buttons = new HBox(8);
    private final Standings standing = new Standings();
    private @Nullable GapCase shown;
    private @Nullable Gap taken;
    private @Nullable GapSeverity severe;
    private boolean showing;

    GapPane(
            GapsViewModel model,
            GapDecisions decide,
            Notices notices,
            Commands<GapAct> commands,
            Runnable back) {
        super(8);
        this.commands = commands;
        this.model = model;
        this.decide = decide;
        this.back = back;
        setId("gapPane");
        getStyleClass().add("side-pane");
        due = new DayField("gapDue", Text.of("gaps.due"), notices);
        due.valueProperty().subscribe((_, _) -> keep());
        typed(title, "gapTitle", "gaps.title.field");
        title.getStyleClass().add("side-title");
        why.setId("gapWhy");
        why.getStyleClass().addAll("muted", "small");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        prose(words, "gapWords", "gaps.words", Text.of("gaps.words.prompt"));
        prose(remedy, "gapRemedy", "gaps.remedy", Text.of("gaps.remedy.prompt"));
        prose(progress, "gapProgress", "gaps.progress", Text.of("gaps.progress.prompt"));
        typed(owner, "gapOwner", "gaps.owner");
        owner.setPromptText(Text.of("gaps.owner.prompt"));
        typed(note, "gapNote", "gaps.note");
        note.setPromptText(Text.of("gaps.note.prompt"));
        status.setId("gapStatus");
        status.setAccessibleText(Text.of("gaps.status"));
        status.getItems().setAll(GapStatus.OPEN, GapStatus.IN_WORK, GapStatus.CLOSED);
        status.setConverter(said(Text::of));
        status.valueProperty()
                .subscribe((_, now) -> {
                    if (now != null && !showing) decide.status(now);
                });
        stage.setId("gapStage");
        stage.setAccessibleText(Text.of("gaps.stage"));
        stage.valueProperty().subscribe((_, _) -> keep());
        point = new PointChoice(decide::point);
        severity = severities();
        stages = field("gaps.stage", stage);
        kept.getChildren()
                .setAll(
                        field("gaps.remedy", remedy),
                        row(field("gaps.owner", owner), field("gaps.status", status)),
                        row(field("gaps.due", due), privately),
                        field("gaps.progress", progress),
                        field("gaps.point", point),
                        stages);
        Room.TITLE.keep(title, notices);
        Room.OWNER.keep(owner, notices);
        for (var long_ : List.of(words, remedy, progress, note)) Room.PROSE.keep(long_, notices);
        linked = new LinkedIncidents(model, decide);
        VBox.setVgrow(linked, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, why, words, severity, kept, linked, buttons);
        model.selected().subscribe(_ -> show());
        model.findings().subscribe(_ -> show());
    }

    private Node severities() {
        var toggles = new SegmentedButton();
        toggles.setToggleGroup(null);
        for (var each : GapSeverity.values()) {
            var toggle = new ToggleButton(Text.of(each));
            var key = Integer.toString(each.ordinal() + 1);
            var hint = new Label(key);
            hint.getStyleClass().add("key-hint");
            toggle.setGraphic(hint);
            toggle.setId("severity-" + key);
            toggle.setAccessibleText(Text.of("gaps.key", toggle.getText(), key));
            toggle.setOnAction(_ -> severity(each));
            severities.put(each, toggle);
            toggles.getButtons().add(toggle);
        }
        return toggles;
    }

    private static <T> StringConverter<T> said(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nobody types here");
            }
        };
    }

    private static VBox field(String words, Region field) {
        var label = new Label(Text.of(words));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        field.setMinWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(2, label, field);
    }

    private static Node row(Region... fields) {
        var row = new HBox(8, fields);
        for (var each : fields) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(0);
        }
        return row;
    }

    private void prose(TextArea field, String id, String words, String prompt) {
        typed(field, id, words);
        field.setPromptText(prompt);
        field.setWrapText(true);
        field.setPrefRowCount(3);
        field.setMinHeight(56);
    }

    private void typed(TextInputControl field, String id, String words) {
        field.setId(id);
        field.setAccessibleText(Text.of(words));
        if (field instanceof TextField line)
            line.setOnAction(_ -> {
                keep();
                back.run();
            });
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) keep();
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    keep();
                    back.run();
                    e.consume();
                });
    }

    void nameIt() {
        title.requestFocus();
        title.selectAll();
    }

    /// Of a gap it is said at once, of a proposal when it is accepted.
    void severity(GapSeverity chosen) {
        if (shown instanceof GapCase.Kept) decide.severity(chosen);
        else mark(severe == chosen ? null : chosen);
    }

    private void mark(@Nullable GapSeverity now) {
        severities.forEach((each, toggle) -> toggle.setSelected(each == now));
        severe = now;
    }

    void accept() {
        decide.accept(title.getText(), words.getText(), severe);
    }

    void decline() {
        keep();
        decide.decline(title.getText(), words.getText());
    }

    void openIncidents() {
        model.openIncidents(title.getText());
    }

    /// Lets go of what it shows, which is nobody's now.
    void putAway() {
        shown = null;
        for (var field : List.of(title, words, remedy, owner, progress, note)) field.clear();
        why.setText("");
        due.setValue(null);
        linked.show();
    }

    /// Saves what was typed of a gap.
    void keep() {
        if (showing || !(shown instanceof GapCase.Kept(var gap, _))) return;
        var typed =
                gap.withTitle(title.getText())
                        .withWords(words.getText())
                        .withOwner(owner.getText())
                        .withDue(due.getValue())
                        .withStage(Objects.requireNonNullElse(stage.getValue(), gap.stageId()))
                        .withNote(note.getText())
                        .withRemedy(remedy.getText())
                        .withProgress(progress.getText());
        if (typed.equals(taken)) return;
        taken = typed;
        standing.take();
        decide.describe(typed);
    }

    private void show() {
        var now = model.selected().get();
        var findings = model.findings().get();
        var same =
                shown != null
                        && now != null
                        && shown.identity().equals(now.identity())
                        && shown.getClass() == now.getClass();
        if (!same) keep();
        showing = true;
        shown = now;
        setVisible(now != null);
        if (now != null && findings != null) {
            switch (now) {
                case GapCase.Proposed proposed -> {
                    if (!same) show(proposed, findings);
                }
                case GapCase.Kept gap -> show(gap.gap(), findings, same);
            }
            linked.show();
        }
        showing = false;
    }

    private void show(GapCase.Proposed now, ProcessFindings findings) {
        var say = new GapWords(findings.facts());
        title.setText(say.title(now.proposal()));
        words.setText("");
        why.setText(
                Text.of(
                        "gaps.why",
                        say.where(now.proposal().point(), now.proposal().stageId()),
                        String.join(" ", say.reasons(now.proposal()))));
        mark(null);
        shows(false, true);
        var accept = commands.button("accept", GapAct.ACCEPT, Text.of("gaps.accept"), this::accept);
        accept.getStyleClass().add("accent");
        buttons.getChildren()
                .setAll(
                        commands.button(
                                "decline", GapAct.DECLINE, Text.of("gaps.decline"), this::decline),
                        space(),
                        accept);
    }

    private void show(Gap gap, ProcessFindings findings, boolean same) {
        taken = gap;
        standing.show(title, gap.title(), same);
        standing.show(words, gap.words(), same);
        standing.show(owner, gap.owner(), same);
        standing.show(note, gap.note(), same);
        standing.show(remedy, gap.remedy(), same);
        standing.show(progress, gap.progress(), same);
        privately.show(!gap.note().isEmpty(), same);
        var where = new GapWords(findings.facts()).where(gap);
        why.setText(
                findings.rank(gap.id())
                        .map(r -> Text.of("gaps.stand", where, GapWords.stability(r)))
                        .orElse(where));
        mark(gap.severity());
        status.setValue(gap.status() == GapStatus.DECLINED ? null : gap.status());
        if (!Objects.equals(due.getValue(), gap.due())) due.setValue(gap.due());
        point.show(findings.facts(), gap.point());
        stages(gap, findings);
        var declined = gap.status() == GapStatus.DECLINED;
        shows(!declined, !declined);
        var remove =
                Page.iconButton("removeGap", "fth-trash-2", Text.of("gaps.remove"), decide::remove);
        if (declined) {
            var bring =
                    commands.button(
                            "bringBack",
                            GapAct.BRING_BACK,
                            Text.of("gaps.bringBack"),
                            decide::bringBack);
            bring.getStyleClass().add("accent");
            buttons.getChildren().setAll(remove, space(), bring);
            return;
        }
        var open =
                commands.button(
                        "openPoint",
                        GapAct.POINT,
                        Text.of(
                                gap.point() instanceof Point.OfCell
                                        ? "gaps.openCell"
                                        : "gaps.openCheckpoint"),
                        model::openPoint);
        open.setDisable(gap.point() == null);
        buttons.getChildren()
                .setAll(
                        remove,
                        space(),
                        open,
                        commands.button(
                                "openIncidents",
                                GapAct.INCIDENTS,
                                Text.of("gaps.openIncidents"),
                                this::openIncidents));
    }

    /// Where a gap was found at a checkpoint, that says the stage.
    private void stages(Gap gap, ProcessFindings findings) {
        var ids = new ArrayList<String>();
        ids.add("");
        ids.addAll(findings.facts().codebook().stages().stream().map(Stage::id).toList());
        if (!ids.contains(gap.stageId())) ids.add(gap.stageId());
        var say = new GapWords(findings.facts());
        stage.setConverter(said(id -> id.isEmpty() ? Text.of("gaps.noStage") : say.stage(id)));
        if (!stage.getItems().equals(ids)) stage.getItems().setAll(List.copyOf(ids));
        stage.setValue(gap.stageId());
        stages.setVisible(!(gap.point() instanceof Point.OfCheckpoint));
        stages.setManaged(stages.isVisible());
    }

    private void shows(boolean all, boolean rated) {
        kept.setVisible(all);
        kept.setManaged(all);
        severity.setVisible(rated);
        severity.setManaged(rated);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
