package firebreak.ui.kit;

/// What a person chose about how the window looks. It holds for the program, not for an assessment.
///
/// @param colours light, dark, or as the system has it
/// @param contrast whether everything stands out more, at least 7:1; also where the system asks
/// @param percent the size of everything, of the usual
/// @param projector whether the window is to be read from the back of a room: light, with high
///   contrast, larger, and with thicker lines in pictures, whatever else is chosen
/// @param still whether nothing moves by itself; also where the system asks
public record Look(
        Colours colours, boolean contrast, int percent, boolean projector, boolean still) {
    /// Light or dark.
    public enum Colours {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;
    public static final int STEP = 10;

    /// How much larger everything is for a projector.
    public static final double PROJECTED = 1.25;

    /// What is delivered.
    public static final Look USUAL = new Look(Colours.SYSTEM, false, 100, false, false);

    /// A size that makes no sense becomes the nearest that does.
    public Look {
        percent = Math.clamp(percent, SMALLEST, LARGEST);
    }

    /// By how much everything is enlarged.
    public double factor() {
        return Math.min(LARGEST / 100.0, percent / 100.0 * (projector ? PROJECTED : 1));
    }

    public Look with(Colours now) {
        return new Look(now, contrast, percent, projector, still);
    }

    public Look withContrast(boolean now) {
        return new Look(colours, now, percent, projector, still);
    }

    /// @param now in percent of the usual size
    public Look withSize(int now) {
        return new Look(colours, contrast, now, projector, still);
    }

    /// @param steps how many steps larger; smaller where it is negative
    public Look larger(int steps) {
        return withSize(Math.round(percent / (float) STEP) * STEP + steps * STEP);
    }

    public Look withProjector(boolean now) {
        return new Look(colours, contrast, percent, now, still);
    }

    public Look withStill(boolean now) {
        return new Look(colours, contrast, percent, projector, now);
    }
}
