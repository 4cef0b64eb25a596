package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.PastIncident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/// A history read once for all pictures of taggings: its columns, and what only pictures ask.
final class Facts {
    private final History history;
    private final Columns columns;
    private final BitSet measured = new BitSet();
    private final BitSet related = new BitSet();
    private final BitSet slipped = new BitSet();

    private Facts(History history) {
        this.history = history;
        int i = 0;
        for (var incident : history.incidents()) read(i++, incident);
        columns =
                Columns.of(
                        history.tagged(),
                        history.codebook(),
                        history.zone(),
                        history.today().plusDays(1).atStartOfDay(history.zone()).toInstant());
    }

    private void read(int i, PastIncident incident) {
        if (incident.measured()) measured.set(i);
        if (incident.familyId() != null) related.set(i);
        if (!incident.slippedStageIds().isEmpty()) slipped.set(i);
    }

    static Facts of(History history) {
        return new Facts(history);
    }

    Columns columns() {
        return columns;
    }

    /// How many people tagged.
    int coders() {
        return history.coders();
    }

    /// Whether its minutes come from a log.
    boolean measured(int incident) {
        return measured.get(incident);
    }

    /// Whether it belongs to a recurrence family.
    boolean related(int incident) {
        return related.get(incident);
    }

    /// The stages that somebody said let it pass, by id; few have any.
    List<String> slipped(int incident) {
        return slipped.get(incident) ? incident(incident).slippedStageIds() : List.of();
    }

    private PastIncident incident(int place) {
        return history.incidents().get(place);
    }

    List<String> stageLabels() {
        return columns.stages().stream().map(Stage::label).toList();
    }

    Rows rows(IntUnaryOperator why) {
        return columns.rows(why);
    }

    /// Whether an incident belongs to a mark.
    @FunctionalInterface
    interface Mark {
        boolean has(int incident, int series, int category);
    }

    /// The incidents behind the marks of a picture, looked for among those that it counts.
    Behind behind(Rows counted, Mark mark) {
        return (series, category) -> {
            var ids = new ArrayList<UUID>();
            for (int i : counted.places())
                if (mark.has(i, series, category)) ids.add(incident(i).id());
            return ids;
        };
    }
}
