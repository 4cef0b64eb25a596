package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Plan;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInPlans;
import firebreak.ui.kit.Commands;
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
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The plan of the weeks on site: made from a template, moved by hand, with today marked and the
/// state of the step that each piece of work serves.
public final class PlanScreen extends Screen {
    private static final double SIDE = 288;

    private final Desk desk;
    private final PlanViewModel model;
    private final PlanEdits edits;
    private final Steps steps = new Steps();
    private final Commands<PlanAct> commands;
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private final Label lateWords = new Label();
    private final HBox late = new HBox(12);
    private final Parts parts;
    private Subscription following = Subscription.EMPTY;

    /// What is built with the view.
    private static final class Parts {
        private @Nullable PlanCalendar calendar;
        private @Nullable PlanPane pane;
        private @Nullable DaysPane days;
        private @Nullable Node board;
        private @Nullable KeysOverlay card;
        private List<Button> actions = List.of();
    }

    /// @param chosen the keys that a person gave to commands
    public PlanScreen(AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        this(file, desk, chosen, Clock.systemUTC());
    }

    PlanScreen(
            AssessmentFile file,
            Desk desk,
            ObjectProperty<Map<String, String>> chosen,
            Clock clock) {
        super("plan", Text.of("plan.title"), "fth-calendar");
        this.desk = desk;
        this.model = new PlanViewModel(file, desk, clock);
        this.edits = new PlanEdits(file, desk, model);
        this.commands = PlanAct.commands(chosen);
        commands.acts(this::can, this::act);
        this.parts = new Parts();
    }

    /// The steps of the guide whose state stands beside the work that serves them.
    public void steps(List<Screen> screens) {
        steps.are(screens.stream().filter(s -> s != this).toList());
    }

    /// Shows one piece of work.
    public void open(UUID work) {
        model.open(work);
    }

    @Override
    public void shown() {
        following.unsubscribe();
        following = steps.follow(this::refresh);
        model.shown();
    }

    @Override
    public void hidden() {
        flush();
        following.unsubscribe();
        following = Subscription.EMPTY;
        model.hidden();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (parts.pane != null) parts.pane.keep();
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    /// Lets go of what it shows, which locked memory should not hold.
    @Override
    public void putAway() {
        model.putAway();
        if (parts.calendar != null) parts.calendar.clear();
    }

    @Override
    protected Parent build() {
        subtitle.setId("planStand");
        var calendar = new PlanCalendar(model, edits, steps);
        var pane = new PlanPane(model, edits, steps, desk.notices(), commands);
        var days = new DaysPane(edits, desk.notices(), () -> model.days().set(false));
        model.days()
                .subscribe(on -> {
                    days.setVisible(on);
                    pane.setVisible(!on && model.selected().get() != null);
                });
        var side = FirstShown.layers(pane, days);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        var left = new VBox(8, lateLine(), calendar);
        VBox.setVgrow(calendar, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        parts.calendar = calendar;
        parts.pane = pane;
        parts.days = days;
        parts.board = new HBox(16, left, side);
        var card =
                new KeysOverlay(
                        commands.keys(),
                        Text.of("plan.keys.title"),
                        () -> PlanAct.groups(commands));
        parts.card = card;
        var add = commands.button("planAdd", PlanAct.ADD, Text.of("plan.add"), this::add);
        var today = commands.button("planToday", PlanAct.TODAY, Text.of("plan.today"), this::today);
        var toDays = commands.button("planDays", PlanAct.DAYS, Text.of("plan.days"), this::toDays);
        parts.actions = List.of(add, today, toDays);
        var page = Page.of(title(), subtitle, place, add, today, toDays, Commands.help(card));
        page.setId("plan");
        var root = FirstShown.layers(page, card);
        root.getStyleClass().add("plan");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PlanScreen.class.getResource("/firebreak/ui/plan.css"))
                                .toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.plan().subscribe(_ -> refresh());
        return root;
    }

    private HBox lateLine() {
        late.setId("planLate");
        late.getStyleClass().add("plan-late-line");
        late.setAlignment(Pos.CENTER_LEFT);
        lateWords.setWrapText(true);
        lateWords.setMinHeight(Region.USE_PREF_SIZE);
        lateWords.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lateWords, Priority.ALWAYS);
        late.getChildren()
                .setAll(
                        new FontIcon("fth-clock"),
                        lateWords,
                        commands.button(
                                "planCatchUp",
                                PlanAct.CATCH_UP,
                                Text.of("plan.catchUp"),
                                edits::catchUp));
        return late;
    }

    private void refresh() {
        if (parts.board == null) return;
        var plan = model.plan().get();
        boolean there = plan != null && !plan.isEmpty();
        for (var action : parts.actions) {
            action.setVisible(there);
            action.setManaged(there);
        }
        if (plan == null) {
            subtitle.setText(Text.of("plan.subtitle"));
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("plan.loading"));
            place.getChildren().setAll(turning);
        } else if (plan.isEmpty()) {
            subtitle.setText(Text.of("plan.subtitle"));
            if (place.getChildren().stream().noneMatch(PlanStart.class::isInstance))
                place.getChildren()
                        .setAll(
                                new PlanStart(
                                        edits,
                                        BuiltInPlans.templates(),
                                        model.today(),
                                        desk.notices()));
        } else show(plan);
    }

    private void show(Plan plan) {
        subtitle.setText(PlanWords.stand(plan, model.today()));
        int behind = model.late().size();
        late.setVisible(behind > 0);
        late.setManaged(behind > 0);
        lateWords.setText(Text.of("plan.late", behind));
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != parts.board)
            place.getChildren().setAll(Objects.requireNonNull(parts.board));
        if (parts.calendar != null) parts.calendar.show(plan);
        if (parts.pane != null) parts.pane.state();
        if (parts.days != null) parts.days.show(plan);
    }

    private void add() {
        edits.add();
        edit();
    }

    private void edit() {
        model.days().set(false);
        if (parts.pane != null) parts.pane.edit();
    }

    private void today() {
        model.goToToday();
        if (parts.calendar != null) parts.calendar.focusSelected();
    }

    private void toDays() {
        model.days().set(!model.days().get());
    }

    private boolean there() {
        var plan = model.plan().get();
        return plan != null && !plan.isEmpty();
    }

    private void pressed(KeyEvent e) {
        if (parts.card != null && parts.card.isVisible()) {
            parts.card.pressed(e);
            return;
        }
        var calendar = parts.calendar;
        if (calendar == null || !there()) return;
        if (e.getTarget() instanceof TextInputControl) return;
        if (calendar.focusedWithin() && arrow(e)) {
            calendar.focusSelected();
            e.consume();
            return;
        }
        if (e.getTarget() instanceof ButtonBase && e.getCode().isWhitespaceKey()) return;
        if (e.isAltDown() || e.isShortcutDown()) return;
        if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean arrow(KeyEvent e) {
        if (e.isShortcutDown() || e.isShiftDown()) return false;
        boolean alt = e.isAltDown();
        switch (e.getCode()) {
            case LEFT -> sideways(alt, -1);
            case RIGHT -> sideways(alt, 1);
            case UP -> upwards(alt, -1);
            case DOWN -> upwards(alt, 1);
            case ENTER -> {
                if (alt) return false;
                edit();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void sideways(boolean move, int by) {
        if (move) edits.shift(by, 0);
        else model.sideways(by);
    }

    private void upwards(boolean move, int by) {
        if (move) edits.shift(0, by);
        else model.step(by);
    }

    private void typed(KeyEvent e) {
        if (parts.card != null && parts.card.isVisible()) {
            parts.card.typed(e);
            return;
        }
        if (!Commands.free(e) || !there()) return;
        var key = Stroke.typed(e);
        if (key.filter(Commands.CARD::equals).isPresent()) {
            if (parts.card != null) parts.card.toggle();
            e.consume();
        } else if (key.map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        return commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private boolean can(PlanAct act) {
        if (parts.calendar == null || !there()) return false;
        var item = model.selected().get();
        return switch (act) {
            case ADD, TODAY, DAYS -> true;
            case EDIT, DONE, REMOVE -> item != null;
            case OPEN -> item != null && steps.of(item.step()).isPresent();
            case CATCH_UP -> !model.late().isEmpty();
        };
    }

    private void act(PlanAct act) {
        switch (act) {
            case ADD -> add();
            case EDIT -> edit();
            case DONE -> edits.done();
            case OPEN -> model.open();
            case REMOVE -> edits.remove();
            case TODAY -> today();
            case CATCH_UP -> edits.catchUp();
            case DAYS -> toDays();
        }
    }
}
