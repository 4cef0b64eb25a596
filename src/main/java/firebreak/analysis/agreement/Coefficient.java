package firebreak.analysis.agreement;

/// What a coefficient of agreement comes to. That it can't be computed is an answer: where all
/// judgements fall into one category nothing could have shown disagreement, and full agreement by
/// such a history is no sign of a good codebook.
public sealed interface Coefficient {
    /// Incidents that count.
    int n();

    /// A value with its 95 % interval, which is not cut at 1 or -1.
    ///
    /// @param standardError of the value itself, not of the hypothesis that it is 0
    record Known(int n, double value, double standardError, double low, double high)
            implements Coefficient {}

    /// There is no value.
    record Undefined(int n, Reason reason) implements Coefficient {}

    /// Why there is no value.
    enum Reason {
        /// No incident was judged by two coders.
        NOTHING_JUDGED_TWICE,
        /// All judgements fall into one category.
        ONE_CATEGORY
    }
}
