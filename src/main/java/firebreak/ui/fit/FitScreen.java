package firebreak.ui.fit;

import firebreak.analysis.pictures.Pictures;
import firebreak.domain.Text;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Sign;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Whether the method fits: where the client stands, which signs hold, what incidents cost, at the
/// start and again at the end, and an honest sentence about it.
public final class FitScreen extends Screen {
    private final Desk desk;
    private final FitViewModel model;
    private final Commands<FitAct> commands;
    private final Map<Moment, ToggleButton> moments = new EnumMap<>(Moment.class);
    private final List<SignRow> signs = new ArrayList<>();
    private final VerdictCard verdict = new VerdictCard();
    private final ScrollPane scroll = new ScrollPane();
    private int current;
    private boolean showing;
    private @Nullable StageTiles stages;
    private @Nullable LoadTable loads;
    private @Nullable DayField asked;
    private @Nullable Prose askedOf;
    private @Nullable KeysOverlay card;

    /// @param chosen the keys that a person gave to commands
    public FitScreen(AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        this(file, desk, chosen, new FitViewModel.World(Pictures::of, Clock.systemUTC()));
    }

    FitScreen(
            AssessmentFile file,
            Desk desk,
            ObjectProperty<Map<String, String>> chosen,
            FitViewModel.World world) {
        super("fit", Text.of("fit.title"), "fth-compass");
        this.desk = desk;
        this.model = new FitViewModel(file, desk, world);
        this.commands = FitAct.commands(chosen);
        commands.acts(_ -> model.answers().get() != null, this::act);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        flush();
        model.hidden();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (showing || model.answers().get() == null || stages == null) return;
        stages.keep();
        signs.forEach(SignRow::keep);
        if (loads != null) loads.keep();
        if (askedOf != null) askedOf.keep();
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    /// Lets go of what it shows, which locked memory should not hold.
    @Override
    public void putAway() {
        model.putAway();
        if (stages == null) return;
        show(new FitViewModel.Answers(FitCheck.EMPTY, FitCheck.EMPTY));
    }

    @Override
    protected Parent build() {
        var help =
                new KeysOverlay(
                        commands.keys(), Text.of("fit.keys.title"), () -> FitAct.groups(commands));
        card = help;
        var tiles = new StageTiles(model, commands, desk.notices());
        var table = new LoadTable(model, desk.notices());
        stages = tiles;
        loads = table;
        var rows = new VBox(16);
        for (var sign : Sign.values()) {
            var row = new SignRow(model, sign, commands, desk.notices());
            row.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> current(signs.indexOf(row)));
            signs.add(row);
            rows.getChildren().add(row);
        }
        current(0);
        var content =
                new VBox(
                        24,
                        verdict,
                        asked(),
                        section("fit.stage.title", "fit.stage.why", tiles),
                        section("fit.signs.title", "fit.signs.why", rows),
                        section("fit.load.title", "fit.load.why", table));
        content.getStyleClass().add("fit-content");
        scroll.setId("fitScroll");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        var page =
                Page.of(
                        title(),
                        new Label(Text.of("fit.subtitle")),
                        scroll,
                        momentToggle(),
                        Commands.help(help));
        page.setId("fit");
        var root = FirstShown.layers(page, help);
        root.getStyleClass().add("fit");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(FitScreen.class.getResource("/firebreak/ui/fit.css"))
                                .toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.answers().subscribe(_ -> refresh());
        model.measured().subscribe((_, _) -> refresh());
        model.moment().subscribe((_, _) -> refresh());
        return root;
    }

    private Node momentToggle() {
        var group = new ToggleGroup();
        var both = new SegmentedButton();
        both.setToggleGroup(group);
        both.setMinWidth(Region.USE_PREF_SIZE);
        for (var moment : Moment.values()) {
            var toggle = new ToggleButton(Text.of(moment));
            toggle.setId("moment-" + moment.id());
            toggle.setAccessibleText(Text.of(moment));
            toggle.setOnAction(_ -> choose(moment));
            moments.put(moment, toggle);
            both.getButtons().add(toggle);
        }
        var line = new HBox(8, commands.hint(FitAct.MOMENT), both);
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private void choose(Moment moment) {
        // Leaves the field in which a person types, so that it takes what the other moment has.
        Objects.requireNonNull(moments.get(moment)).requestFocus();
        flush();
        model.moment().set(moment);
        moments.forEach((m, toggle) -> toggle.setSelected(m == moment));
    }

    private Node asked() {
        var day = new DayField("fitAsked", Text.of("fit.asked"), desk.notices());
        day.setPrefWidth(160);
        day.valueProperty()
                .subscribe((_, now) -> {
                    if (!showing) model.asked(now);
                });
        var of = Prose.line("fitAskedOf", Text.of("fit.askedOf"), desk.notices(), model::askedOf);
        of.field().setPromptText(Text.of("fit.askedOf.prompt"));
        HBox.setHgrow(of.field(), Priority.ALWAYS);
        asked = day;
        askedOf = of;
        var onLabel = new Label(Text.of("fit.asked"));
        onLabel.setLabelFor(day);
        onLabel.setMinWidth(Region.USE_PREF_SIZE);
        var ofLabel = new Label(Text.of("fit.askedOf"));
        ofLabel.setLabelFor(of.field());
        ofLabel.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, onLabel, day, ofLabel, of.field());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node section(String title, String why, Node content) {
        var name = new Label(Text.of(title));
        name.getStyleClass().add("section-title");
        return new VBox(8, new VBox(2, name, Prose.muted(Text.of(why))), content);
    }

    private void refresh() {
        var answers = model.answers().get();
        if (answers != null) show(answers);
    }

    private void show(FitViewModel.Answers answers) {
        if (stages == null || loads == null) return;
        var moment = model.moment().get();
        var check = answers.at(moment);
        showing = true;
        verdict.show(answers, moment);
        stages.show(check, answers.start());
        for (var row : signs) row.show(check, answers.start(), model.measured().get());
        loads.show(answers, model.measured().get());
        if (asked != null) asked.setValue(check.asked());
        if (askedOf != null) askedOf.show(check.askedOf());
        moments.forEach((m, toggle) -> toggle.setSelected(m == moment));
        showing = false;
    }

    private void current(int place) {
        current = Math.clamp(place, 0, signs.size() - 1);
        for (int i = 0; i < signs.size(); i++) signs.get(i).current(i == current);
    }

    private void pressed(KeyEvent e) {
        if (card != null && card.isVisible()) {
            card.pressed(e);
            return;
        }
        if (e.getTarget() instanceof TextInputControl || e.isAltDown() || e.isShortcutDown())
            return;
        if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            current(current + (e.getCode() == KeyCode.UP ? -1 : 1));
            reveal(signs.get(current));
            e.consume();
        } else if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
    }

    private void typed(KeyEvent e) {
        if (card != null && card.isVisible()) {
            card.typed(e);
            return;
        }
        if (!Commands.free(e)) return;
        var key = Stroke.typed(e);
        if (key.filter(Commands.CARD::equals).isPresent()) {
            if (card != null) card.toggle();
            e.consume();
        } else if (key.map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        return commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private void act(FitAct act) {
        switch (act) {
            case STAGE_1, STAGE_2, STAGE_3, STAGE_4, STAGE_5 -> {
                if (stages != null) stages.choose(act.ordinal() + 1);
            }
            case HOLDS -> judge(Holding.HOLDS);
            case PARTLY -> judge(Holding.PARTLY);
            case NOT -> judge(Holding.NOT);
            case UNKNOWN -> judge(Holding.UNKNOWN);
            case MOMENT -> choose(model.moment().get() == Moment.START ? Moment.END : Moment.START);
        }
    }

    /// Judges the sign that has the keyboard and goes on to the next.
    private void judge(Holding holding) {
        model.judge(signs.get(current).sign(), holding);
        current(current + 1);
        reveal(signs.get(current));
    }

    private void reveal(SignRow row) {
        var content = scroll.getContent();
        double hidden =
                content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) return;
        var place = content.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        double height = scroll.getViewportBounds().getHeight();
        if (place.getMinY() < top) scroll.setVvalue(place.getMinY() / hidden);
        else if (place.getMaxY() > top + height)
            scroll.setVvalue((place.getMaxY() - height) / hidden);
    }
}
