package firebreak.ui.coverage;

import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Verdict;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One cell of the sheet: its rating as a shade and a letter, the answer beside it where there are
/// two, and how many incidents it should have stopped. Cells are used again for other places.
final class SheetCell extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("at-cursor");
    private static final PseudoClass CONTRADICTED = PseudoClass.getPseudoClass("contradicted");
    static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final List<String> SHADES =
            List.of("rated-n", "rated-p", "rated-l", "rated-f", "unknown", "outside", "open");

    private static final double ASIDE = 5;

    private final Region shade = new Region();
    private final Label letter = new Label();
    private final Label other = new Label();
    private final Label incidents = new Label();
    private Spot spot = Spot.CORNER;

    SheetCell() {
        getStyleClass().add("sheet-cell");
        shade.getStyleClass().add("shade");
        letter.getStyleClass().add("letter");
        other.getStyleClass().add("other-answer");
        incidents.getStyleClass().add("incidents");
        StackPane.setAlignment(other, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(incidents, Pos.TOP_RIGHT);
        getChildren().addAll(shade, letter, other, incidents);
    }

    Spot spot() {
        return spot;
    }

    void show(Spot at, Answer answer, @Nullable Standing standing) {
        if (!at.equals(spot)) setId("cell-" + at.row() + "-" + at.column());
        spot = at;
        var counted = standing == null ? null : standing.counted();
        letter.setText(letter(counted));
        shade(shade(counted));
        other.setText(other(answer, counted));
        int came = standing == null ? 0 : standing.incidents().size();
        var flagged =
                standing != null
                        && switch (standing.agreement()) {
                            case CONTRADICTED, SAID_NOT_TO_APPLY -> true;
                            case WEAK_AND_CONFIRMED, TO_BE_ASKED, CALM, AGREEING, OUTSIDE -> false;
                        };
        incidents.setText(came == 0 ? "" : flagged ? "!" + came : String.valueOf(came));
        incidents.setVisible(came > 0);
        // Beside the mark, also where a cell is narrow.
        letter.setTranslateX(came > 0 ? -ASIDE : 0);
        letter.setTranslateY(came > 0 ? 2 : 0);
        pseudoClassStateChanged(CONTRADICTED, flagged);
        pseudoClassStateChanged(SEEN, answer.evidenced() != null);
    }

    /// A style that stays is not set again: each setting styles the cell anew.
    private void shade(String style) {
        if (getStyleClass().contains(style)) return;
        getStyleClass().removeAll(SHADES);
        getStyleClass().add(style);
    }

    void choose(boolean chosen, boolean atCursor) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(CURSOR, atCursor);
    }

    private static String letter(@Nullable Counted counted) {
        return switch (counted) {
            case Counted.Rated rated -> rated.counts().name();
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> "";
                        case NOBODY_KNOWS -> "?";
                        case PARKED -> Text.of("coverage.cell.parkedMark");
                    };
            case Counted.NotApplicable _ -> RatingLetters.of(Verdict.NOT_APPLICABLE);
            case null -> "";
        };
    }

    private static String shade(@Nullable Counted counted) {
        return switch (counted) {
            case Counted.Rated rated ->
                    switch (rated.counts()) {
                        case N -> "rated-n";
                        case P -> "rated-p";
                        case L -> "rated-l";
                        case F -> "rated-f";
                    };
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> "open";
                        case NOBODY_KNOWS, PARKED -> "unknown";
                    };
            case Counted.NotApplicable _ -> "outside";
            case null -> "open";
        };
    }

    /// What doesn't count, where it says something else: F for want of evidence, what is put off,
    /// or what people say beside what was seen.
    private static String other(Answer answer, @Nullable Counted counted) {
        if (counted instanceof Counted.Rated rated && rated.lowered())
            return Text.of("coverage.cell.loweredMark");
        if (answer.parked()) return RatingLetters.of(answer.verdict().orElse(null));
        if (answer.evidenced() == null || answer.claimed() == null) return "";
        return answer.claimed() == answer.evidenced() ? "" : RatingLetters.of(answer.claimed());
    }

    /// For a screen reader.
    static String words(Sheet sheet, Spot at, @Nullable Standing standing) {
        var name = sheet.name(at);
        if (standing == null) return name;
        var incidents = standing.incidents().size();
        return Text.of(
                incidents == 0 ? "coverage.cell.words" : "coverage.cell.wordsIncidents",
                name,
                RatingWords.of(standing.counted()),
                incidents);
    }
}
