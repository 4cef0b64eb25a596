package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Judged;

import javafx.scene.control.Label;

/// The letter of an answer on the shade of its rating.
final class RatingMark extends Label {
    RatingMark(Judged judged) {
        super(Words.letter(judged));
        getStyleClass().addAll("rating-mark", Words.style(judged));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
