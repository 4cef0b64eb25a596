package firebreak.work;

/// How slow work tells how far it is and learns that it should stop.
public interface Progress {
    /// For work that nobody watches and nobody stops.
    Progress NONE = (done, total) -> {};

    /// Says that `done` of `total` units are behind us; `total` is 0 where nobody knows it.
    ///
    /// @throws Cancelled when the work was asked to stop
    void step(long done, long total);

    /// Says how many rows are behind us, where somebody wants to know how fast it goes.
    default void rows(long read) {}

    /// How the part at `index` of `parts` that count alike tells of itself.
    default Progress part(int index, int parts) {
        if (parts == 1) return this;
        return stepping((done, total) -> {
            var within = total > 0 ? Math.min(1, (double) done / total) : 0;
            step(Math.round(1000 * (index + within)), 1000L * parts);
        });
    }

    /// Tells of its rows as this does, and of its steps in another way.
    default Progress stepping(Progress steps) {
        var whole = this;
        return new Progress() {
            @Override
            public void step(long done, long total) {
                steps.step(done, total);
            }

            @Override
            public void rows(long read) {
                whole.rows(read);
            }
        };
    }
}
