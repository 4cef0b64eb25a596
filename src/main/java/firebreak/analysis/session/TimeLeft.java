package firebreak.analysis.session;

import firebreak.domain.session.AgendaItem;

import java.util.List;

/// The time that a session still takes, judged by its own pace.
public sealed interface TimeLeft {
    /// As many finished items as say anything about the pace.
    int FEWEST = 3;

    /// Too few items are finished.
    ///
    /// @param finished items that have a budget and took time
    /// @param budget minutes left as they were planned
    record NotYet(int finished, double budget) implements TimeLeft {}

    /// @param minutes still to go at the pace of all finished items together
    /// @param least at the pace of the item that went quickest
    /// @param most at the pace of the slowest
    /// @param pace minutes taken for each planned one
    /// @param finished items from which the pace was reckoned
    /// @param budget minutes left as they were planned
    record Forecast(
            double minutes, double least, double most, double pace, int finished, double budget)
            implements TimeLeft {}

    /// What the items that are not finished still take: the budget of each times the pace, less
    /// what it took already, and never less than nothing. The pace is the time that finished items
    /// took over the time planned for them; items without a budget, or without time, say nothing
    /// about it. The range uses the quickest and the slowest item's own pace: it is no interval of
    /// confidence, for items are few and unlike.
    ///
    /// Edges: fewer than [#FEWEST] such items is `NotYet`; nothing left is 0 minutes; an item that
    /// took more than its scaled budget adds 0, so that it can only be too little. Source: earned
    /// schedule, as minutes taken for each planned one (SPI of time), after W. Lipke (2003).
    ///
    /// @param agenda with the time that runs already added to its item
    static TimeLeft of(List<AgendaItem> agenda) {
        double taken = 0;
        double planned = 0;
        double quickest = Double.MAX_VALUE;
        double slowest = 0;
        int n = 0;
        for (var item : agenda) {
            if (!item.finished() || item.budgetMinutes() == 0 || item.spentSeconds() == 0) continue;
            n++;
            taken += item.spentMinutes();
            planned += item.budgetMinutes();
            double own = item.spentMinutes() / item.budgetMinutes();
            quickest = Math.min(quickest, own);
            slowest = Math.max(slowest, own);
        }
        var budget = left(agenda, 1);
        if (n < FEWEST) return new NotYet(n, budget);
        double pace = taken / planned;
        return new Forecast(
                left(agenda, pace), left(agenda, quickest), left(agenda, slowest), pace, n, budget);
    }

    private static double left(List<AgendaItem> agenda, double pace) {
        return agenda.stream()
                .filter(i -> !i.finished())
                .mapToDouble(i -> Math.max(0, i.budgetMinutes() * pace - i.spentMinutes()))
                .sum();
    }
}
