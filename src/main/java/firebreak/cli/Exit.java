package firebreak.cli;

/// How a command ends, told to whoever called it.
public final class Exit {
    /// Done.
    public static final int DONE = 0;

    /// Something that nobody expected.
    public static final int UNEXPECTED = 1;

    /// The command line itself is wrong.
    public static final int USAGE = 2;

    /// A person has to decide something first.
    public static final int QUESTION = 3;

    /// What was given can't be taken.
    public static final int REFUSED = 4;

    private Exit() {}
}
