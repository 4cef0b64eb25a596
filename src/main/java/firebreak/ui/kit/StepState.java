package firebreak.ui.kit;

/// How far a step of the assessment is, and what is still missing, in a few words.
public record StepState(Stand stand, String detail) {
    public enum Stand {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }

    public static final StepState NOT_STARTED = new StepState(Stand.NOT_STARTED, "");

    /// Whether there is anything to say of it.
    public boolean tells() {
        return stand != Stand.NOT_STARTED || !detail.isEmpty();
    }
}
