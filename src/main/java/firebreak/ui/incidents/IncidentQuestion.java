package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.intake.SourceFile;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Whether a document in which nothing says so tells of an incident.
final class IncidentQuestion {
    private IncidentQuestion() {}

    /// @param profile by which it is read where it does
    static AskPage.Asked of(Doubt doubt, String profile, SourceFile file, ImportViewModel model) {
        return new AskPage.Asked(
                Text.of("incidents.ask.incident"),
                Text.of("incidents.ask.incident.why"),
                AskPage.row(answers(doubt.place(), profile, file, model)));
    }

    private static Node answers(int place, String profile, SourceFile file, ImportViewModel model) {
        var yes = new ToggleButton(Text.of("incidents.ask.incident.yes"));
        yes.setId("answer");
        yes.getStyleClass().add(Styles.LEFT_PILL);
        yes.setSelected(model.takes(place) && profile.equals(file.choices().profile()));
        yes.setOnAction(_ -> {
            yes.setSelected(true);
            model.take(place, true);
            model.decisions().profile(profile);
        });
        var no = new ToggleButton(Text.of("incidents.ask.incident.no"));
        no.setId("leaveOut");
        no.getStyleClass().add(Styles.RIGHT_PILL);
        no.setSelected(!model.takes(place));
        no.setOnAction(_ -> {
            no.setSelected(true);
            model.take(place, false);
        });
        new ToggleGroup().getToggles().addAll(yes, no);
        return new HBox(yes, no);
    }
}
