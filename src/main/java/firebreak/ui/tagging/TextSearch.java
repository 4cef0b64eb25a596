package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Codebook;
import firebreak.store.AssessmentFile;
import firebreak.suggest.search.Found;
import firebreak.suggest.search.IncidentSearch;
import firebreak.suggest.search.Numbers;
import firebreak.suggest.search.SearchQuery;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// The search of the texts as the bench has it: read beside the window when it is first needed,
/// brought up to date when incidents change, and gone when the assessment is shut.
public final class TextSearch implements Queue.Texts {
    private static final Codebook NO_CODEBOOK = new Codebook(0, List.of(), List.of());

    /// How far it is.
    public enum State {
        /// Nobody has asked for it.
        NONE,
        READING,
        READY,
        /// Stopped before it was ready.
        STOPPED
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final Numbers numbers = new Numbers();
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.NONE);

    /// Whether incidents have changed since they were read; set on any thread.
    private volatile boolean stale = true;

    private @Nullable IncidentSearch index;
    private volatile @Nullable IncidentSearch ready;

    TextSearch(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
        file.journal()
                .listen(changed -> {
                    if (changed.topics().contains(Topic.INCIDENTS)) stale = true;
                });
    }

    /// By which queue and search speak of the same incident.
    Numbers numbers() {
        return numbers;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Reads what has changed, if anything has.
    ///
    /// @param incidents about how many there are
    public void refresh(int incidents) {
        if (!stale) return;
        stale = false;
        if (ready == null) state.set(State.READING);
        var made = index == null ? new IncidentSearch(numbers) : index;
        index = made;
        reading.background(
                Text.of("tagging.search.reading"),
                progress -> {
                    made.update(each -> file.incidents().eachBeside(incidents, progress, each));
                    return made;
                },
                done -> {
                    ready = done;
                    state.set(State.READY);
                });
    }

    private void stopped() {
        stale = true;
        state.set(ready == null ? State.STOPPED : State.READY);
    }

    @Override
    public @Nullable Found find(SearchQuery query, Progress progress) {
        var search = ready;
        try {
            return search == null ? null : search.find(query, progress);
        } catch (Cancelled closed) {
            if (ready == null) return null;
            throw closed;
        }
    }

    /// Whether an incident has these words; none has where they can't be asked yet.
    public Predicate<UUID> saying(String typed, Progress progress) {
        // A colon would ask for something else than words.
        var query = SearchQuery.parse(typed.replace(':', ' '), ZoneOffset.UTC, NO_CODEBOOK);
        var found = query.asksTexts() ? find(query, progress) : null;
        return found == null ? _ -> false : id -> found.incidents().get(numbers.of(id));
    }

    /// Lets go of what the client wrote.
    void close() {
        reading.drop();
        stale = true;
        ready = null;
        var gone = index;
        index = null;
        state.set(State.NONE);
        if (gone == null) return;
        desk.jobs()
                .background(
                        "",
                        _ -> {
                            gone.close();
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }
}
