package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.SourceFile;

import javafx.scene.control.ToggleButton;

/// Whether a document in which nothing says so tells of an incident.
final class IncidentQuestion {
    private IncidentQuestion() {}

    /// @param profile by which it is read where it does
    static AskPage.Asked of(String profile, SourceFile file, ImportViewModel model) {
        var yes = new ToggleButton(Text.of("incidents.ask.incident.yes"));
        yes.setId("answer");
        yes.setSelected(profile.equals(file.choices().profile()));
        yes.setOnAction(pressed -> {
            yes.setSelected(true);
            model.decisions().profile(profile);
        });
        return new AskPage.Asked(
                Text.of("incidents.ask.incident"),
                Text.of("incidents.ask.incident.why"),
                AskPage.row(yes));
    }
}
