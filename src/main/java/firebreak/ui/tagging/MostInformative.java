package firebreak.ui.tagging;

import firebreak.deeds.SuggestionInput;
import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedField;
import firebreak.store.AssessmentFile;
import firebreak.suggest.learn.Informative;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Ranks the open incidents by how much tagging them would teach about origins. It is done when
/// somebody asks for it, never by itself: rows must not move under the hand.
final class MostInformative {
    private final AssessmentFile file;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Ranking> ranking =
            new ReadOnlyObjectWrapper<>(this, "ranking", Ranking.NONE);

    MostInformative(AssessmentFile file, Desk desk) {
        this.file = file;
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
        job.database(
                Text.of("tagging.informative.job"),
                _ -> SuggestionInput.read(file, TaggedField.ORIGIN),
                input ->
                        job.background(
                                Text.of("tagging.informative.job"),
                                progress -> ranked(input, taggings, progress),
                                done -> {
                                    running.set(false);
                                    ranking.set(done);
                                }));
    }

    private static Ranking ranked(SuggestionInput input, int taggings, Progress progress) {
        var order = Informative.rank(input.corpus(), input.learn(), input.open(), progress);
        return new Ranking(order.stream().map(i -> input.names().get(i).id()).toList(), taggings);
    }

    /// Lets go of what is under way.
    void drop() {
        job.drop();
        running.set(false);
    }
}
