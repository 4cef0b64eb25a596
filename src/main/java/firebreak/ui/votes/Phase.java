package firebreak.ui.votes;

/// What the vote that is looked at waits for.
enum Phase {
    /// What is voted on is chosen.
    PICKING,
    /// Cards that lie on the table are put in, one press each.
    CARDS,
    /// The laptop goes to the next person; nothing of the last ballot is to be seen.
    WAITING,
    /// A person votes.
    BALLOT,
    /// The newest round is open for all.
    REVEALED
}
