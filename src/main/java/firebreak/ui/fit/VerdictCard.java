package firebreak.ui.fit;

import firebreak.analysis.fit.Fit;
import firebreak.analysis.fit.FitChange;
import firebreak.analysis.fit.FitVerdict;
import firebreak.analysis.fit.FitWords;
import firebreak.domain.Text;
import firebreak.domain.fit.Moment;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// What the answers come to, and what that rests on.
final class VerdictCard extends HBox {
    private final FontIcon icon = new FontIcon("fth-help-circle");
    private final Label sentence = new Label();
    private final VBox reasons = new VBox(2);

    VerdictCard() {
        super(16);
        setId("fitVerdict");
        getStyleClass().addAll("card-surface", "fit-verdict");
        icon.getStyleClass().add("fit-verdict-icon");
        sentence.setId("fitVerdictWords");
        sentence.getStyleClass().add("fit-verdict-words");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var words = new VBox(6, sentence, reasons);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }

    void show(FitViewModel.Answers answers, Moment moment) {
        var verdict = FitVerdict.of(answers.at(moment));
        sentence.setText(FitWords.verdict(verdict));
        reasons.getChildren().clear();
        FitWords.reasons(verdict).forEach(this::reason);
        if (moment == Moment.END && !answers.end().isEmpty())
            reason(FitWords.change(FitChange.of(answers.start(), answers.end())));
        reason(Text.of("fit.rule"));
        icon.setIconLiteral(
                verdict.fit()
                        .map(fit ->
                                switch (fit) {
                                    case FITS -> "fth-check-circle";
                                    case IN_PART -> "fth-pie-chart";
                                    case OTHER_FIRST -> "fth-corner-up-right";
                                })
                        .orElse("fth-help-circle"));
        icon.getStyleClass().remove("fits");
        if (verdict.fit().filter(Fit.FITS::equals).isPresent()) icon.getStyleClass().add("fits");
    }

    private void reason(String words) {
        reasons.getChildren().add(Prose.muted(words));
    }
}
