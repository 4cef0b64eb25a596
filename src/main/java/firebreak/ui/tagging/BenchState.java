package firebreak.ui.tagging;

/// What the bench has to show.
enum BenchState {
    LOADING,
    /// No incident was imported yet.
    NO_INCIDENTS,
    /// Nothing is left to do.
    ALL_DONE,
    /// Search and filter match nothing, and no incident was open before.
    NOTHING_FOUND,
    INCIDENT;

    static BenchState of(QueueViewModel queue, boolean open) {
        var stand = queue.stand().get();
        if (stand.incidents() == 0) return NO_INCIDENTS;
        if (open) return INCIDENT;
        var plain = queue.search().get().isBlank() && queue.filter().get() == QueueFilter.TODO;
        return plain && stand.todo() == 0 ? ALL_DONE : NOTHING_FOUND;
    }
}
