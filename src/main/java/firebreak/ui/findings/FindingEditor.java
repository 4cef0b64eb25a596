package firebreak.ui.findings;

import firebreak.analysis.findings.FigureIndex;
import firebreak.analysis.findings.Pinning;
import firebreak.domain.Text;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;
import firebreak.ui.kit.FieldOffers;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The words of a finding as they are typed. An opening brace offers the figures; below stands the
/// sentence as it reads. Leaving it, or Enter, takes what is typed; Escape puts back what stood.
final class FindingEditor extends VBox {
    private static final int LONGEST = 20_000;

    private final FindingDecisions decide;
    private final Editing editing;
    private final FigureIndex figures;
    private final TextArea area = new TextArea();
    private final FieldOffers offers = new FieldOffers(area);
    private final Label reads = new Label();
    private final Label unknown = new Label();
    private boolean ended;

    /// @param grown told when it may need more room than there is in sight
    FindingEditor(
            FindingDecisions decide,
            Editing editing,
            FigureIndex figures,
            Consumer<FindingEditor> grown) {
        super(8);
        this.decide = decide;
        this.editing = editing;
        this.figures = figures;
        getStyleClass().add("finding-card");
        getStyleClass().add("editor");
        area.setId("findingWords");
        area.setAccessibleText(Text.of("findings.words"));
        area.setPromptText(Text.of("findings.words.prompt"));
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setText(editing.words());
        area.setTextFormatter(new TextFormatter<>(FindingEditor::fitting));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.textProperty().subscribe(_ -> typed());
        area.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) Platform.runLater(this::left);
                });
        offers.figures(
                figures.all().stream()
                        .filter(f -> f.value() != null)
                        .map(f ->
                                new FieldOffers.Offer(
                                        f.id(), Pinning.of(f).whole(), f.definition()))
                        .toList());
        reads.setId("findingReads");
        reads.getStyleClass().add("reads");
        unknown.setId("unknownFields");
        unknown.getStyleClass().add("warned");
        for (var label : List.of(reads, unknown)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        var how = new Label(Text.of("findings.words.how"));
        how.getStyleClass().addAll("muted", "small");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(area, offers, reads, unknown, how);
        heightProperty().subscribe((_, _) -> Platform.runLater(() -> grown.accept(this)));
        typed();
    }

    /// What is pasted beyond the limit doesn't come.
    private static TextFormatter.Change fitting(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - LONGEST;
        var text = change.getText();
        if (over > 0 && !text.isEmpty())
            change.setText(text.substring(0, Math.max(0, text.length() - over)));
        return change;
    }

    Editing editing() {
        return editing;
    }

    void begin() {
        area.requestFocus();
        area.end();
    }

    /// Takes what is typed.
    void take() {
        if (ended) return;
        ended = true;
        offers.end();
        decide.words(editing, area.getText());
    }

    /// The list of figures is part of it, so that a click there doesn't end the typing.
    private void left() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (var node = owner; node != null; node = node.getParent()) if (node == this) return;
        // A window that another one covers keeps its focus, and is left too.
        if (owner != null || getScene() == null) take();
    }

    private Optional<PinnedFigure> figure(String id) {
        return figures.figure(id).map(Pinning::of);
    }

    private void typed() {
        var words = area.getText();
        var told = FindingWords.filled(words, this::figure);
        reads.setText(Text.of("findings.reads", told));
        reads.setVisible(!told.equals(words));
        var missing = FindingWords.unknown(words, this::figure);
        unknown.setText(Text.of("findings.unknown", String.join(", ", missing)));
        unknown.setVisible(!missing.isEmpty());
    }

    private void pressed(KeyEvent e) {
        if (offers.pressed(e)) return;
        switch (e.getCode()) {
            case ESCAPE -> {
                area.setText(editing.words());
                take();
            }
            case ENTER -> {
                if (e.isShiftDown()) area.replaceSelection("\n");
                else take();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }
}
