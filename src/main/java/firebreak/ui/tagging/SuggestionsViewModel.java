package firebreak.ui.tagging;

import firebreak.deeds.SuggestionInput;
import firebreak.deeds.SuggestionTexts;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.suggest.learn.Corpus;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Learns from the taggings beside everything else, again whenever they change, and suggests for
/// the incident on the bench. It never applies anything.
final class SuggestionsViewModel {
    /// Of more incidents, those that are tagged and the newest are read: their texts are held.
    private static final int MOST = 5000;

    /// Learning that takes as long as this many nanoseconds is not done after every judgement, but
    /// rests for so many times as long.
    private static final long LONG = 500_000_000;

    private static final int REST = 10;

    /// The texts, read once for all that is learned until incidents change.
    private record Read(List<SuggestionInput.Name> names, Corpus corpus) {}

    private record Said(Map<UUID, Tagging> standing, CodebookHistory history) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final TaggingViewModel bench;
    private final OneJob learning;
    private final ReadOnlyObjectWrapper<Learned> learned =
            new ReadOnlyObjectWrapper<>(this, "learned", Learned.NOTHING);
    private final ReadOnlyObjectWrapper<Suggested> suggested =
            new ReadOnlyObjectWrapper<>(this, "suggested", Suggested.NOTHING);
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(this, "asked");
    private @Nullable Read read;
    private boolean busy;
    private boolean again;
    private boolean shown;
    private long restUntil;
    private final BehindTexts behind = new BehindTexts();
    private Subscription listening = Subscription.EMPTY;

    SuggestionsViewModel(AssessmentFile file, Desk desk, TaggingViewModel bench) {
        this.file = file;
        this.desk = desk;
        this.bench = bench;
        this.learning = new OneJob(desk.jobs(), desk.notices()::fault, this::over);
        bench.bench().subscribe(_ -> suggest());
        bench.seat().subscribe((was, is) -> anew());
        learned.subscribe(_ -> suggest());
    }

    ReadOnlyObjectProperty<Learned> learned() {
        return learned.getReadOnlyProperty();
    }

    /// Whether the incident on the bench is still open, so that a suggestion would help.
    ReadOnlyBooleanProperty asked() {
        return asked.getReadOnlyProperty();
    }

    /// For the incident on the bench, while it is not done.
    ReadOnlyObjectProperty<Suggested> suggested() {
        return suggested.getReadOnlyProperty();
    }

    void shown() {
        listening.unsubscribe();
        var incidents = desk.changes().listen(Set.of(Topic.INCIDENTS), this::incidentsChanged);
        var judgements =
                desk.changes().listen(Set.of(Topic.TAGGINGS, Topic.CODEBOOK), this::judged);
        listening =
                () -> {
                    incidents.unsubscribe();
                    judgements.unsubscribe();
                };
        shown = true;
        read = null;
        learn();
    }

    void hidden() {
        shown = false;
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        behind.drop();
        learning.drop();
        busy = false;
        again = false;
    }

    /// Takes what is suggested over, where nothing is said yet.
    void accept() {
        var now = suggested.get();
        if (!now.nothing()) bench.judging().edit(now::into);
    }

    /// What was learned from others' judgements is forgotten by a coder who must not know them.
    private void anew() {
        behind.drop();
        learning.drop();
        busy = false;
        restUntil = 0;
        learned.set(Learned.NOTHING);
        if (shown) learn();
    }

    /// Lets go of the texts.
    void putAway() {
        behind.drop();
        learning.drop();
        busy = false;
        read = null;
        learned.set(Learned.NOTHING);
    }

    /// What is judged while Java rests from learning is learned with the next that is judged later.
    private void judged() {
        if (System.nanoTime() - restUntil >= 0 || restUntil == 0) learn();
    }

    private void incidentsChanged() {
        read = null;
        learn();
    }

    /// Learning takes longer than a quick tagging: what came in meanwhile is learned afterwards.
    private void learn() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        again = false;
        var known = read;
        var seat = bench.seat().get();
        learning.<Said>database(
                "",
                _ ->
                        new Said(
                                SuggestionTexts.standing(file.taggings().all(), seat::sees),
                                file.codebooks().history()),
                said -> behind.run(bench.queue().texts(), () -> learn(known, said)));
    }

    private Read read(Progress progress) throws SnapshotException {
        var texts = SuggestionTexts.read(file, MOST, progress);
        return new Read(texts.names(), Corpus.of(texts.texts()));
    }

    private record Lesson(Read read, Learned learned) {}

    private void learn(@Nullable Read known, Said said) {
        var began = System.nanoTime();
        learning.<Lesson>unhurried(
                "",
                progress -> {
                    var now = known == null ? read(progress) : known;
                    var inputs = new EnumMap<TaggedField, SuggestionInput>(TaggedField.class);
                    for (var field : TaggedField.values())
                        inputs.put(
                                field,
                                SuggestionInput.of(
                                        field,
                                        now.names(),
                                        now.corpus(),
                                        said.standing(),
                                        said.history()));
                    return new Lesson(now, Learned.of(inputs, progress));
                },
                lesson -> {
                    if (!again) read = lesson.read();
                    learned.set(lesson.learned());
                    rest(System.nanoTime() - began);
                    over();
                });
    }

    private void rest(long took) {
        restUntil = took < LONG ? 0 : System.nanoTime() + REST * took;
    }

    private void over() {
        busy = false;
        if (again) learn();
    }

    private void suggest() {
        var now = bench.bench().get();
        var incident = now == null ? null : now.incident();
        asked.set(now != null && now.shown().map(t -> !t.settled()).orElse(true));
        suggested.set(
                incident == null || !asked.get()
                        ? Suggested.NOTHING
                        : learned.get().of(incident.facts(), bench.codebook().get()));
    }

    /// Shows how far suggestions can be trusted.
    void showTrust() {
        desk.navigator().go("trust");
    }

    /// Why nothing is suggested, or what is, in a sentence.
    String words() {
        var now = suggested.get();
        if (!now.nothing()) return String.join(Text.of("tagging.suggested.and"), now.words());
        return Text.of(
                learned.get().worthless()
                        ? "tagging.suggested.worthless"
                        : "tagging.suggested.nothing");
    }
}
