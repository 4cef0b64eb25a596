package firebreak.ui.tagging;

import firebreak.domain.tagging.SavedFilter;
import firebreak.store.AssessmentFile;
import firebreak.store.SavedFilters;
import firebreak.ui.kit.Desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Arrays;
import java.util.List;

/// A person's own filters: what is searched for, filtered and sorted by, under a name.
final class SavedFiltersViewModel {
    private final SavedFilters store;
    private final Desk desk;
    private final QueueViewModel queue;
    private final ObservableList<SavedFilter> all = FXCollections.observableArrayList();
    private final BooleanProperty naming = new SimpleBooleanProperty(this, "naming");

    SavedFiltersViewModel(AssessmentFile file, Desk desk, QueueViewModel queue) {
        this.store = file.taggings().filters();
        this.desk = desk;
        this.queue = queue;
    }

    /// By name.
    ObservableList<SavedFilter> all() {
        return all;
    }

    /// Whether a name is being asked for.
    BooleanProperty naming() {
        return naming;
    }

    void refresh() {
        desk.jobs().database("", _ -> store.all(), this::show, desk.notices()::fault);
    }

    private void show(List<SavedFilter> read) {
        if (!all.equals(read)) all.setAll(read);
    }

    /// Keeps what the queue shows now, in the place of what had the name.
    void keep(String typed) {
        var name = shortened(typed.strip(), SavedFilters.LONGEST_NAME);
        if (name.isEmpty()) return;
        naming.set(false);
        var filter =
                new SavedFilter(
                        name,
                        shortened(queue.search().get(), SavedFilters.LONGEST_SEARCH),
                        queue.filter().get().name(),
                        queue.order().get().name());
        changed(() -> store.keep(filter));
    }

    void forget(SavedFilter filter) {
        changed(() -> store.forget(filter.name()));
    }

    private void changed(Runnable change) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            change.run();
                            return store.all();
                        },
                        this::show,
                        desk.notices()::fault);
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }

    /// Shows what was kept. A word that this version doesn't know is left as it is.
    void use(SavedFilter filter) {
        Arrays.stream(QueueFilter.values())
                .filter(f -> f.name().equals(filter.filter()))
                .forEach(queue.filter()::set);
        Arrays.stream(QueueOrder.values())
                .filter(o -> o.name().equals(filter.order()))
                .forEach(queue.order()::set);
        queue.search().set(filter.search());
    }

    /// Whether the queue shows just that now.
    boolean shows(SavedFilter filter) {
        return queue.search().get().equals(filter.search())
                && queue.filter().get().name().equals(filter.filter())
                && queue.order().get().name().equals(filter.order());
    }
}
