package firebreak;

import firebreak.ui.help.Help;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.shell.Shell;

import javafx.beans.property.BooleanProperty;

/// Help in this window: where it stands, and the tour, which needs the sample.
final class AppHelp {
    private final App app;
    private final Help help;

    /// Whether the sample is being opened for the tour.
    private boolean touring;

    /// @param toured whether the tour was offered before
    AppHelp(App app, Shell shell, Help.Around around, BooleanProperty toured) {
        this.app = app;
        help = new Help(around, toured);
        FirstShown.first(shell.layer(), help.card());
        shell.follow(help::shown);
        help.listen(shell.scene().getRoot());
        shell.commands().add(help.commands(this::canTour, this::tour));
    }

    /// Says what a code means.
    void explain(String code) {
        help.code(code);
    }

    /// Begins the tour in the sample where it was asked for, or offers it once.
    void opened(OpenAssessment open) {
        if (!open.isIn(app.sample())) return;
        if (touring) help.tour().start();
        else help.tour().offer();
        touring = false;
    }

    /// Nothing is open any more that the tour could show.
    void closed() {
        touring = false;
        help.tour().leave();
    }

    /// The sample is open, or nothing is that it would close.
    private boolean canTour() {
        var open = app.open();
        if (open != null) return open.isIn(app.sample());
        var doors = app.doors();
        return doors != null && !doors.busy().get();
    }

    private void tour() {
        var doors = app.doors();
        if (app.open() != null) help.tour().start();
        else if (doors != null) {
            touring = true;
            doors.openSample();
        }
    }
}
