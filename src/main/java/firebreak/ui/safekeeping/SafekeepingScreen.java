package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;

/// How the assessment is kept: what protects it, its snapshots, the copies that are handed over,
/// and its end.
public final class SafekeepingScreen extends Screen {
    private static final double GAP = 16;

    private final IntegerProperty lockMinutes;
    private final Doing doing;
    private final ProtectionViewModel protection;
    private final SnapshotsViewModel snapshots;
    private final LeftViewModel left;
    private final HandoverViewModel handover;
    private final IdentityViewModel identity;
    private final EndingViewModel ending;
    private final MergeViewModel merge;
    private final Runnable history;

    /// @param lockMinutes after how many minutes without a touch the assessment is locked; 0 for
    ///   never
    /// @param leave closes the assessment and goes back to where everyone starts
    public SafekeepingScreen(
            AssessmentFile file,
            Desk desk,
            Assessments assessments,
            IntegerProperty lockMinutes,
            Runnable leave) {
        super("safekeeping", Text.of("safekeeping.title"), "fth-lock");
        this.lockMinutes = lockMinutes;
        this.doing = new Doing(desk);
        this.protection = new ProtectionViewModel(file, desk, doing);
        this.snapshots = new SnapshotsViewModel(file, desk, assessments, doing);
        this.left = new LeftViewModel(file, desk);
        this.handover = new HandoverViewModel(file, desk, doing, left::reload);
        this.identity = new IdentityViewModel(file, desk, doing);
        this.ending = new EndingViewModel(file, desk, doing, leave);
        this.merge = new MergeViewModel(file, desk);
        this.history = () -> desk.navigator().go("history");
    }

    @Override
    public boolean step() {
        return false;
    }

    @Override
    public void shown() {
        snapshots.reload();
        left.reload();
        identity.shown();
        merge.shown();
    }

    @Override
    public void hidden() {
        merge.hidden();
        protection.changing().set(false);
        protection.renewing().set(false);
        identity.hidden();
        snapshots.dropRestore();
        ending.form().set(EndingViewModel.Form.NONE);
    }

    @Override
    protected Parent build() {
        var lower = new GridPane(GAP, GAP);
        lower.getColumnConstraints().setAll(half(), half());
        lower.addRow(
                0,
                new HandoverCard(handover, doing),
                new VBox(GAP, new MergeCard(merge), new LeftCard(left)));
        var cards =
                new VBox(
                        GAP,
                        new ProtectionCard(protection, lockMinutes, doing),
                        new SnapshotsCard(snapshots, doing),
                        lower,
                        new IdentityCard(identity, doing),
                        new EndingCard(ending, doing));
        cards.setPadding(new Insets(0, GAP, GAP, 0));
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "safekeeping");
        var page = Page.of(title(), new Label(Text.of("safekeeping.subtitle")), scroll, progress());
        page.setId("safekeepingPage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        SafekeepingScreen.class.getResource(
                                                "/firebreak/ui/safekeeping.css"))
                                .toExternalForm());
        ending.ending().subscribe(now -> page.setDisable(now));
        return new MergePlace(page, merge, history);
    }

    private Node progress() {
        var words = new Label();
        words.setId("doing");
        words.textProperty().bind(doing.title());
        words.getStyleClass().addAll("muted", "small");
        var bar = new ProgressBar();
        bar.setPrefWidth(140);
        bar.setAccessibleText(Text.of("safekeeping.progress"));
        bar.progressProperty().bind(doing.share());
        var cancel = Page.button("cancelDoing", Text.of("kit.cancel"), doing::cancel);
        var row = new HBox(8, words, bar, cancel);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.visibleProperty().bind(doing.busy());
        return row;
    }

    private static ColumnConstraints half() {
        var column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    static Label words(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A sentence that is there only while something went wrong.
    static Label problem(String id, javafx.beans.value.ObservableValue<String> text) {
        var label = words("", "said-problem");
        label.setId(id);
        label.setGraphic(new FontIcon("fth-alert-circle"));
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Shows `node` only while `open`.
    static void only(Node node, javafx.beans.value.ObservableValue<Boolean> open) {
        node.visibleProperty().bind(open);
        node.managedProperty().bind(open);
    }
}
