package firebreak.ui.history;

import firebreak.domain.assessment.AuditFilter;
import firebreak.domain.assessment.AuditLine;
import firebreak.domain.assessment.JournalLine.Kind;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.Topic;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who did what and when, and what became of each row.
final class HistoryViewModel {
    /// Lines that are read at a time, and rows that are shown of one of them.
    static final int PART = 500;

    static final int ROWS = 40;

    /// A line with what it did.
    ///
    /// @param more rows that are not shown
    record Detail(AuditLine line, List<RowChange> rows, int more) {}

    private record Read(List<AuditLine> lines, int total, List<String> actors) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final InstantSource clock;
    private final Jobs.Latest reading;
    private final Jobs.Latest looking;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty actor = new SimpleStringProperty(this, "actor", "");
    private final ObjectProperty<Optional<Kind>> kind =
            new SimpleObjectProperty<>(this, "kind", Optional.empty());
    private final ObjectProperty<Period> period =
            new SimpleObjectProperty<>(this, "period", Period.ANY);
    private final ObservableList<AuditLine> lines = FXCollections.observableArrayList();
    private final ObservableList<String> actors = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ObjectProperty<@Nullable AuditLine> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail =
            new ReadOnlyObjectWrapper<>(this, "detail");
    private Subscription subscription = Subscription.EMPTY;
    private int wanted = PART;
    private boolean clearing;

    HistoryViewModel(AssessmentFile file, Desk desk, InstantSource clock) {
        this.file = file;
        this.desk = desk;
        this.clock = clock;
        this.reading = desk.jobs().latest();
        this.looking = desk.jobs().latest();
        for (var filter : List.<ObservableValue<?>>of(words, actor, kind, period))
            filter.addListener((on, before, now) -> filtered());
        selected.subscribe(this::look);
    }

    /// Words that stand in what was done or in who did it; empty for every line.
    StringProperty words() {
        return words;
    }

    /// Who did it; empty for everybody.
    StringProperty actor() {
        return actor;
    }

    /// What kind of line; empty for every kind.
    ObjectProperty<Optional<Kind>> kind() {
        return kind;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /// Shows every line again.
    void clearFilter() {
        clearing = true;
        words.set("");
        actor.set("");
        kind.set(Optional.empty());
        period.set(Period.ANY);
        clearing = false;
        filtered();
    }

    /// The newest of the lines that pass the filter, newest first.
    ObservableList<AuditLine> lines() {
        return lines;
    }

    /// How many lines pass the filter.
    ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Who has a line.
    ObservableList<String> actors() {
        return actors;
    }

    /// The line that is looked at; null only where there is none.
    ObjectProperty<@Nullable AuditLine> selected() {
        return selected;
    }

    /// What the line that is looked at did.
    ReadOnlyObjectProperty<@Nullable Detail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// Reads older lines, too.
    void more() {
        wanted = lines.size() + PART;
        reload();
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(Set.of(Topic.values()), this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    private void filtered() {
        if (clearing) return;
        wanted = PART;
        reload();
    }

    private void reload() {
        var filter =
                new AuditFilter(
                        words.get().strip(),
                        actor.get(),
                        kind.get().orElse(null),
                        period.get().from(clock.instant(), file.info().zone()));
        var most = wanted;
        reading.database(
                "",
                progress -> {
                    var history = file.history();
                    return new Read(
                            history.lines(filter, 0, most),
                            history.count(filter),
                            history.actors());
                },
                this::show,
                this::failed);
    }

    private void show(Read read) {
        var looked = selected.get();
        if (!actors.equals(read.actors())) actors.setAll(read.actors());
        lines.setAll(read.lines());
        total.set(read.total());
        selected.set(
                read.lines().stream()
                        .filter(l -> looked != null && revision(l) == revision(looked))
                        .findFirst()
                        .orElse(read.lines().isEmpty() ? null : read.lines().getFirst()));
    }

    private static long revision(AuditLine line) {
        return line.line().revision();
    }

    private void look(@Nullable AuditLine line) {
        if (line == null) {
            detail.set(null);
            return;
        }
        looking.database(
                "",
                progress -> {
                    var history = file.history();
                    var rows = history.changes(revision(line), ROWS);
                    return new Detail(line, rows, history.changed(revision(line)) - rows.size());
                },
                found -> {
                    if (line.equals(selected.get())) detail.set(found);
                },
                this::failed);
    }

    private void failed(Throwable fault) {
        if (!file.locked()) desk.notices().fault(fault);
    }
}
