package firebreak.ui.trust;

import firebreak.deeds.SuggestionInput;
import firebreak.deeds.SuggestionTexts;
import firebreak.domain.Text;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.suggest.learn.Corpus;
import firebreak.suggest.learn.LearningCurve;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Measures suggestions when asked to, as it takes its time, and again only where something was
/// edited since.
final class TrustViewModel {
    /// Of more incidents, those that are tagged and the newest are read: their texts are held.
    private static final int MOST = 20_000;

    enum Stand {
        MEASURING,
        STOPPED,
        MEASURED
    }

    private record Read(long revision, Map<UUID, Tagging> standing, CodebookHistory history) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob measuring;
    private final ReadOnlyObjectWrapper<Stand> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", Stand.MEASURING);
    private final ReadOnlyObjectWrapper<Map<TaggedField, LearningCurve>> curves =
            new ReadOnlyObjectWrapper<>(this, "curves", Map.of());
    private long known = -1;
    private boolean stopping;

    TrustViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.measuring = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<TaggedField, LearningCurve>> curves() {
        return curves.getReadOnlyProperty();
    }

    /// How far the measuring is; see [OneJob#progress].
    ReadOnlyDoubleProperty progress() {
        return measuring.progress();
    }

    void shown() {
        measure();
    }

    void hidden() {
        measuring.drop();
    }

    /// Measures where anything was edited since.
    void measure() {
        stopping = false;
        if (stand.get() == Stand.STOPPED) stand.set(Stand.MEASURING);
        measuring.<Optional<Read>>database(
                Text.of("trust.job"),
                _ -> {
                    var revision = file.journal().revision();
                    return revision == known
                            ? Optional.empty()
                            : Optional.of(
                                    new Read(
                                            revision,
                                            SuggestionTexts.standing(
                                                    file.taggings().all(), _ -> true),
                                            file.codebooks().history()));
                },
                read -> read.ifPresent(this::measure));
    }

    private void measure(Read read) {
        if (stopping) {
            stopped();
            return;
        }
        stand.set(Stand.MEASURING);
        measuring.<Map<TaggedField, LearningCurve>>background(
                Text.of("trust.job"),
                progress -> {
                    int parts = 1 + TaggedField.values().length;
                    var texts = SuggestionTexts.read(file, MOST, progress.part(0, parts));
                    var corpus = Corpus.of(texts.texts());
                    var measured = new EnumMap<TaggedField, LearningCurve>(TaggedField.class);
                    for (var field : TaggedField.values())
                        measured.put(
                                field,
                                LearningCurve.of(
                                        SuggestionInput.of(
                                                        field,
                                                        texts.names(),
                                                        corpus,
                                                        read.standing(),
                                                        read.history())
                                                .evaluation(),
                                        progress.part(1 + measured.size(), parts)));
                    return measured;
                },
                measured -> {
                    known = read.revision();
                    curves.set(measured);
                    stand.set(Stand.MEASURED);
                });
    }

    void stop() {
        stopping = true;
        measuring.askToStop();
    }

    private void stopped() {
        stand.set(curves.get().isEmpty() ? Stand.STOPPED : Stand.MEASURED);
    }

    void back() {
        desk.navigator().go("tagging");
    }
}
