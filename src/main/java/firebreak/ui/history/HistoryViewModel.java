package firebreak.ui.history;

import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.Topic;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

import java.util.Locale;
import java.util.Set;

/// Who did what and when.
final class HistoryViewModel {
    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest reading;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableList<JournalLine> all = FXCollections.observableArrayList();
    private final FilteredList<JournalLine> lines = new FilteredList<>(all);
    private Subscription subscription = Subscription.EMPTY;

    HistoryViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = desk.jobs().latest();
        filter.subscribe(words -> {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            lines.setPredicate(l -> passes(l, wanted));
        });
    }

    /// Words that stand in what was done or in who did it; empty for every line.
    StringProperty filter() {
        return filter;
    }

    /// The lines that pass the filter, newest first.
    ObservableList<JournalLine> lines() {
        return lines;
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(Set.of(Topic.values()), this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    private static boolean passes(JournalLine line, String wanted) {
        return line.label().toLowerCase(Locale.ROOT).contains(wanted)
                || line.actor().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void reload() {
        reading.database(
                "",
                progress -> file.journal().lines(Integer.MAX_VALUE),
                all::setAll,
                fault -> {
                    if (!file.locked()) desk.notices().fault(fault);
                });
    }
}
