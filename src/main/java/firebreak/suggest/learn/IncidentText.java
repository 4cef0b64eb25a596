package firebreak.suggest.learn;

/// What is read of an incident: its title, its text, and the cause as the client's own tool has it,
/// which is only a hint. Unknown texts are empty. Of a long text only the beginning is held.
///
/// @param length of the whole text, as far as that matters
public record IncidentText(String title, String text, String clientCause, int length) {
    /// One more than is read, so that it shows that there is more.
    private static final int HELD = Features.READ + 1;

    private static final int LONG = 16_000;

    public IncidentText {
        length = Math.min(length, LONG);
        if (text.length() > HELD) text = text.substring(0, HELD);
    }

    public IncidentText(String title, String text, String clientCause) {
        this(title, text, clientCause, text.length());
    }

    public static IncidentText ofTitle(String title) {
        return new IncidentText(title, "", "");
    }
}
