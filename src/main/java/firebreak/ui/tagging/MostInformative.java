package firebreak.ui.tagging;

import firebreak.deeds.SuggestionInput;
import firebreak.deeds.SuggestionTexts;
import firebreak.domain.Text;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.suggest.learn.Corpus;
import firebreak.suggest.learn.Informative;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Ranks the open incidents by how much tagging them would teach about origins. It is done when
/// somebody asks for it, never by itself: rows must not move under the hand.
final class MostInformative {
    /// Of more incidents, those that are tagged and the newest are read: their texts are held.
    private static final int MOST = 5000;

    private record Said(Map<UUID, Tagging> standing, CodebookHistory history) {}

    private final AssessmentFile file;
    private final Predicate<Tagging> heard;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Ranking> ranking =
            new ReadOnlyObjectWrapper<>(this, "ranking", Ranking.NONE);

    /// @param heard the taggings to learn from
    MostInformative(AssessmentFile file, Desk desk, Predicate<Tagging> heard) {
        this.file = file;
        this.heard = heard;
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, () -> running.set(false));
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Ranking> ranking() {
        return ranking.getReadOnlyProperty();
    }

    /// @param taggings how many are finished now
    void rank(int taggings) {
        running.set(true);
        job.<Said>database(
                Text.of("tagging.informative.job"),
                _ ->
                        new Said(
                                SuggestionTexts.standing(file.taggings().all(), heard),
                                file.codebooks().history()),
                said ->
                        job.background(
                                Text.of("tagging.informative.job"),
                                progress -> ranked(said, taggings, progress),
                                done -> {
                                    running.set(false);
                                    ranking.set(done);
                                }));
    }

    private Ranking ranked(Said said, int taggings, Progress progress) throws SnapshotException {
        var texts = SuggestionTexts.read(file, MOST, progress);
        var input =
                SuggestionInput.of(
                        TaggedField.ORIGIN,
                        texts.names(),
                        Corpus.of(texts.texts()),
                        said.standing(),
                        said.history());
        progress.step(0, 1);
        var order = Informative.rank(input.corpus(), input.learn(), input.open(), progress);
        return new Ranking(order.stream().map(i -> input.names().get(i).id()).toList(), taggings);
    }

    /// Lets go of what is under way.
    void drop() {
        job.drop();
        running.set(false);
    }
}
