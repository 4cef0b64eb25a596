package firebreak.ui.findings;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.pictures.Pictures;
import firebreak.domain.Text;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Findings: sentences that the numbers carry, proposed left; those that were accepted, right, in
/// the order in which the documents tell them.
public final class FindingsScreen extends Screen {
    private final FindingsViewModel model;
    private final FindingDecisions decide;
    private final Keys keys;
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private @Nullable Columns columns;
    private @Nullable KeysOverlay card;

    /// @param chosen the keys that a person gave to commands
    public FindingsScreen(
            AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        this(file, desk, chosen, new FindingsViewModel.World(Pictures::of, Clock.systemUTC()));
    }

    FindingsScreen(
            AssessmentFile file,
            Desk desk,
            ObjectProperty<Map<String, String>> chosen,
            FindingsViewModel.World world) {
        super("findings", Text.of("findings.title"), "fth-feather");
        this.model = new FindingsViewModel(file, desk, world);
        this.decide = new FindingDecisions(file, desk, model);
        this.keys = new Keys(chosen);
        keys.acts(this::can, this::act);
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(keys.screen());
    }

    @Override
    public Optional<RoomSubject> room() {
        return Optional.of(
                model.selected().get() instanceof Item.Kept(var finding) && finding.accepted()
                        ? RoomSubject.finding(finding.id())
                        : RoomSubject.first(RoomKind.FINDINGS));
    }

    @Override
    public boolean tellsJudgements() {
        return true;
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

    /// Shows an accepted finding as soon as it is read.
    public void open(UUID finding) {
        flush();
        model.want(finding);
    }

    @Override
    public Optional<Runnable> place() {
        return model.accepted().map(finding -> () -> model.want(finding.id()));
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (columns != null) columns.take();
    }

    /// Lets go of everything that was read.
    @Override
    public void putAway() {
        model.putAway();
        if (columns != null) columns.putAway();
    }

    @Override
    protected Parent build() {
        subtitle.setId("findingsStand");
        columns = new Columns(model, decide, keys);
        card = new KeysOverlay(keys.screen(), Text.of("findings.keys.title"), Keys::groups);
        var own = keys.button("ownFinding", Act.OWN, Text.of("findings.own"), decide::own);
        var help =
                Page.iconButton(
                        "findingKeys",
                        "fth-help-circle",
                        Text.of("findings.keys.show"),
                        card::toggle);
        var page = Page.of(title(), subtitle, place, own, help);
        page.setId("findings");
        var root = FirstShown.layers(page, card);
        root.getStyleClass().add("findings");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        FindingsScreen.class.getResource(
                                                "/firebreak/ui/findings.css"))
                                .toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.board().subscribe(_ -> refresh());
        model.editing().subscribe((_, _) -> refresh());
        model.declined().subscribe((_, _) -> refresh());
        return root;
    }

    private void refresh() {
        var board = model.board().get();
        if (board == null) {
            subtitle.setText(Text.of("findings.subtitle"));
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("findings.loading"));
            only(turning);
            return;
        }
        subtitle.setText(stand(board));
        only(Objects.requireNonNull(columns));
        columns.show(board);
    }

    private static String stand(FindingBoard board) {
        int accepted = board.accepted().size();
        int stale = board.stale().size();
        return accepted == 0
                ? Text.of("findings.subtitle")
                : stale == 0
                        ? Text.of("findings.stand", accepted)
                        : Text.of("findings.stand.stale", accepted, stale);
    }

    private void only(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node)
            place.getChildren().setAll(node);
    }

    private static boolean typing(KeyEvent e) {
        return e.getTarget() instanceof TextInputControl field && field.isEditable();
    }

    private void pressed(KeyEvent e) {
        var over = card;
        if (over != null && over.isVisible()) {
            over.pressed(e);
            return;
        }
        if (typing(e) || model.board().get() == null) return;
        if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            decide.move(e.getCode() == KeyCode.UP ? -1 : 1);
            e.consume();
            return;
        }
        if (e.isAltDown() || e.isShortcutDown() || e.isShiftDown()) return;
        switch (e.getCode()) {
            case UP -> model.step(-1);
            case DOWN -> model.step(1);
            case LEFT -> model.side(true);
            case RIGHT -> model.side(false);
            case ENTER, F2 -> {
                if (e.getTarget() instanceof ButtonBase) return;
                decide.edit();
                e.consume();
                return;
            }
            default -> {
                if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
                return;
            }
        }
        if (columns != null) columns.focus();
        e.consume();
    }

    private void typed(KeyEvent e) {
        var over = card;
        if (over != null && over.isVisible()) {
            over.typed(e);
            return;
        }
        if (typing(e) || e.isAltDown() || model.board().get() == null) return;
        if (Stroke.typed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        if (key.word().equals(String.valueOf(Keys.CARD))) {
            if (card != null) card.toggle();
            return true;
        }
        var act = keys.at(key);
        act.ifPresent(this::act);
        return act.isPresent();
    }

    private boolean can(Act act) {
        var board = model.board().get();
        if (board == null) return false;
        var chosen = model.selected().get();
        var proposed = chosen instanceof Item.Proposed;
        var accepted = model.accepted();
        return switch (act) {
            case OWN, DECLINED -> true;
            case ACCEPT -> proposed;
            case DECLINE -> proposed || accepted.isPresent();
            case EDIT -> proposed || accepted.isPresent();
            case PICTURE -> chosen != null;
            case TAKE, REMOVE -> accepted.isPresent();
            case TAKE_ALL -> !board.stale().isEmpty();
            case BRING_BACK -> chosen instanceof Item.Kept(var finding) && !finding.accepted();
        };
    }

    private void act(Act act) {
        switch (act) {
            case ACCEPT -> decide.accept();
            case DECLINE -> decide.decline();
            case EDIT -> decide.edit();
            case OWN -> decide.own();
            case PICTURE -> model.openPicture();
            case TAKE -> decide.take();
            case TAKE_ALL -> decide.takeAll();
            case REMOVE -> decide.remove();
            case DECLINED -> model.declined().set(!model.declined().get());
            case BRING_BACK -> decide.bringBack();
        }
    }
}
