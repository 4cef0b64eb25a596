package firebreak.ui.incidents;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.incident.SeverityWordUse;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.Map;
import java.util.Set;

/// The client's words for severity that say nothing by themselves, and where a person places them
/// on the common scale.
final class SeveritiesViewModel {
    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest loading;
    private final ObservableList<SeverityWordUse> words = FXCollections.observableArrayList();
    // Kept, because such a view hears of changes only as long as somebody holds it.
    private final ObservableList<SeverityWordUse> wordsShown =
            FXCollections.unmodifiableObservableList(words);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(this, "open");
    private final ReadOnlyIntegerWrapper incidents = new ReadOnlyIntegerWrapper(this, "incidents");
    private Subscription listening = Subscription.EMPTY;

    SeveritiesViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        loading = desk.jobs().latest();
    }

    /// In the order in which they are worth a person's time.
    ObservableList<SeverityWordUse> words() {
        return wordsShown;
    }

    /// How many of them nobody has placed.
    ReadOnlyIntegerProperty open() {
        return open.getReadOnlyProperty();
    }

    /// How many incidents have a word that nobody has placed.
    ReadOnlyIntegerProperty incidents() {
        return incidents.getReadOnlyProperty();
    }

    /// Follows the assessment until [#hidden()].
    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(Set.of(Topic.INCIDENTS), this::load);
        load();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    private void load() {
        loading.database(
                "",
                _ -> file.incidents().severities().words(),
                found -> {
                    if (!found.equals(words)) words.setAll(found);
                    var left = found.stream().filter(w -> w.placed() == null).toList();
                    open.set(left.size());
                    incidents.set(left.stream().mapToInt(SeverityWordUse::incidents).sum());
                },
                desk.notices()::fault);
    }

    /// Says what a word means, for the incidents that have it and for the next import.
    void place(String word, SeverityClass to) {
        desk.jobs()
                .database(
                        "",
                        _ -> file.incidents().severities().place(Map.of(word, to)),
                        _ -> {},
                        fault -> {
                            desk.notices().fault(fault);
                            load();
                        });
    }
}
