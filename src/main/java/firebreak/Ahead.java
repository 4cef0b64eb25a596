package firebreak;

import firebreak.drawing.ChartFonts;
import firebreak.intake.Intake;
import firebreak.ui.kit.Desk;

/// Reads in the background what some screens need, once an assessment is open, so that nobody waits
/// for it when these are opened.
final class Ahead {
    private Ahead() {}

    static void read(Intake intake, Desk desk) {
        desk.jobs()
                .unhurried(
                        "",
                        progress -> {
                            ChartFonts.family();
                            return intake.profiles();
                        },
                        profiles -> {},
                        desk.notices()::fault);
    }
}
