package firebreak.suggest.learn;

/// What is read of an incident: its title, its text, and the cause as the client's own tool has it,
/// which is only a hint. Unknown texts are empty.
public record IncidentText(String title, String text, String clientCause) {
    /// What follows is not read, so it need not be held.
    private static final int HELD = 16_000;

    public IncidentText {
        if (text.length() > HELD) text = text.substring(0, HELD);
    }

    public static IncidentText ofTitle(String title) {
        return new IncidentText(title, "", "");
    }
}
