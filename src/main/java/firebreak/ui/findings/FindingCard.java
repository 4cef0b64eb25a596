package firebreak.ui.findings;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.FindingCheck;
import firebreak.analysis.findings.SliceText;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// An accepted finding: its place, its sentence, and where its numbers are others now, both.
final class FindingCard extends Card {
    /// Two digits, so that all sentences begin in one line.
    private static final double PLACE = 24;

    private final FindingsViewModel model;
    private final FindingDecisions decide;
    private final Keys keys;
    private final FindingBoard board;
    private final Finding finding;
    private final int place;

    FindingCard(
            FindingsViewModel model,
            FindingDecisions decide,
            Keys keys,
            FindingBoard board,
            Item.Kept item,
            int place) {
        super(
                item,
                Text.of("findings.card", place, item.finding().told()),
                () -> model.select(item),
                decide::edit);
        this.model = model;
        this.decide = decide;
        this.keys = keys;
        this.board = board;
        this.finding = item.finding();
        this.place = place;
        setId("finding-" + place);
        var number = new Label(String.valueOf(place));
        number.getStyleClass().add("finding-place");
        number.setPrefWidth(PLACE);
        number.setMinWidth(Region.USE_PREF_SIZE);
        var words =
                new VBox(
                        6,
                        new Sentence(
                                finding.words(),
                                finding::figure,
                                this::stale,
                                id -> model.open(id, item)),
                        about());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, number, words);
        row.setAlignment(Pos.TOP_LEFT);
        add(row);
        check(words);
    }

    /// Whether a reader would see something else in this field now.
    private boolean stale(FindingWords.Field field) {
        if (!(board.check(finding) instanceof FindingCheck.Stale(var changes))) return false;
        for (var change : changes) {
            if (!change.then().id().equals(field.figureId())) continue;
            var now = Optional.ofNullable(change.now());
            return !FindingWords.filled(field.written(), finding::figure)
                    .equals(FindingWords.filled(field.written(), _ -> now));
        }
        return false;
    }

    private Label about() {
        var unknown = FindingWords.unknown(finding.words(), finding::figure);
        var slice =
                SliceText.read(finding.slice())
                        .map(s -> s.words())
                        .orElse(Text.of("findings.slice.unknown"));
        var about =
                new Label(
                        unknown.isEmpty()
                                ? Text.of("findings.about", slice, finding.revision())
                                : Text.of("findings.unknown", String.join(", ", unknown)));
        about.getStyleClass().addAll("muted", "small");
        if (!unknown.isEmpty()) about.getStyleClass().add("warned");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        return about;
    }

    private void check(VBox words) {
        switch (board.check(finding)) {
            case FindingCheck.Holds _ -> {}
            case FindingCheck.UnknownSlice _ -> {
                getStyleClass().add("stale");
                words.getChildren().add(warning(Text.of("findings.slice.unknown.why")));
            }
            case FindingCheck.Stale stale -> {
                getStyleClass().add("stale");
                words.getChildren().add(warning(Text.of("findings.stale")));
                for (var change : stale.changes()) words.getChildren().add(change(change));
                if (!board.renewed(finding).equals(finding)) {
                    var take =
                            keys.button(
                                    "take-" + place,
                                    Act.TAKE,
                                    Text.of("findings.take"),
                                    () -> {
                                        model.select(item());
                                        decide.take();
                                    });
                    words.getChildren().add(take);
                }
            }
        }
    }

    private static Label warning(String text) {
        var label = new Label(text, new FontIcon("fth-alert-triangle"));
        label.getStyleClass().add("stale-mark");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static VBox change(FindingCheck.Change change) {
        var now = change.now();
        var numbers =
                new Label(
                        now == null
                                ? Text.of(
                                        "findings.change.gone",
                                        change.then().whole(),
                                        change.why().isEmpty()
                                                ? Text.of("findings.change.none")
                                                : change.why())
                                : Text.of("findings.change", told(change.then()), told(now)));
        numbers.getStyleClass().add("change-numbers");
        numbers.setWrapText(true);
        numbers.setMinHeight(Region.USE_PREF_SIZE);
        var what = new Label(change.then().definition());
        what.getStyleClass().addAll("muted", "small");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(numbers, what);
    }

    /// With the n of a share, which may be all that changed.
    private static String told(PinnedFigure figure) {
        var n = figure.denominator();
        return n == null || figure.numerator() == null
                ? figure.whole()
                : Text.of("findings.change.n", figure.whole(), figure.numerator(), n);
    }
}
