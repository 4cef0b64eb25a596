package firebreak.ui.votes;

import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.domain.session.TagAspect;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a room may vote on: checkpoints, coverage cells, incidents, found by their words.
final class PickViewModel {
    /// More than that nobody reads through; a search finds the others.
    static final int MOST = 200;

    /// Of which kind it is.
    enum PickKind {
        CHECKPOINT,
        CELL,
        INCIDENT
    }

    private final AssessmentFile file;
    private final VotesViewModel model;
    private final OneJob reading;
    private final ObjectProperty<PickKind> kind =
            new SimpleObjectProperty<>(this, "kind", PickKind.CHECKPOINT);
    private final ObjectProperty<TagAspect> aspect =
            new SimpleObjectProperty<>(this, "aspect", TagAspect.ORIGIN);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");
    private final ObservableList<Candidate> found = FXCollections.observableArrayList();
    private List<Candidate> all = List.of();
    private int left;

    PickViewModel(AssessmentFile file, Desk desk, VotesViewModel model) {
        this.file = file;
        this.model = model;
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        kind.subscribe((_, _) -> read());
        search.subscribe((_, _) -> find());
    }

    ObjectProperty<PickKind> kind() {
        return kind;
    }

    /// What of an incident is voted on.
    ObjectProperty<TagAspect> aspect() {
        return aspect;
    }

    StringProperty search() {
        return search;
    }

    /// Whether what there is was read.
    ReadOnlyBooleanProperty ready() {
        return ready;
    }

    ObservableList<Candidate> found() {
        return found;
    }

    /// How many more there are than are listed.
    int left() {
        return left;
    }

    /// Whether there is anything of this kind.
    boolean any() {
        return !all.isEmpty();
    }

    /// Offers an incident by its key.
    void pick(String incident, TagAspect of) {
        aspect.set(of);
        search.set(incident);
        if (kind.get() == PickKind.INCIDENT) read();
        else kind.set(PickKind.INCIDENT);
    }

    /// Reads what there is.
    void read() {
        ready.set(false);
        var of = kind.get();
        reading.database(
                "",
                _ ->
                        switch (of) {
                            case CHECKPOINT -> checkpoints();
                            case CELL -> cells();
                            case INCIDENT -> incidents();
                        },
                read -> {
                    all = read;
                    find();
                    ready.set(true);
                });
    }

    void putAway() {
        reading.drop();
        all = List.of();
        found.clear();
        search.set("");
        ready.set(false);
    }

    private List<Candidate> checkpoints() {
        var codebook = file.codebooks().current();
        var list = new ArrayList<Candidate>();
        for (var checkpoint : file.process().checkpoints().bank().asked())
            list.add(
                    new Candidate.OfPoint(
                            Point.checkpoint(checkpoint.id()),
                            checkpoint.question(),
                            Text.of(
                                    "votes.pick.checkpoint",
                                    codebook.stage(checkpoint.stageId())
                                            .map(s -> s.label())
                                            .orElse(checkpoint.stageId()),
                                    checkpoint.topic())));
        return list;
    }

    private List<Candidate> cells() {
        var coverage = file.process().coverage();
        var list = new ArrayList<Candidate>();
        for (var area : coverage.areas())
            for (var type : coverage.types())
                if (!type.retired())
                    list.add(
                            new Candidate.OfPoint(
                                    new Point.OfCell(area.id(), type.id()),
                                    Text.of("vote.title.cell", area.name(), type.label()),
                                    Text.of(area.kind())));
        return list;
    }

    private List<Candidate> incidents() {
        var list = new ArrayList<Candidate>();
        file.incidents()
                .forEach(i -> list.add(new Candidate.OfIncident(i.report(), i.title(), i.key())));
        return list;
    }

    private void find() {
        var words = search.get().strip().toLowerCase(Locale.ROOT);
        var fits = all.stream().filter(c -> c.says(words)).toList();
        left = Math.max(0, fits.size() - MOST);
        found.setAll(fits.subList(0, fits.size() - left));
    }

    /// Begins the vote on it.
    void begin(@Nullable Candidate candidate) {
        if (candidate != null) model.open(candidate.subject(aspect.get()));
    }
}
