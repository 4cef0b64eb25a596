package firebreak.ui.checkpoints;

import firebreak.deeds.QuestionBankExchange;
import firebreak.deeds.QuestionBankExchange.Look;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.process.QuestionBank;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;
import firebreak.store.OutsideFile;
import firebreak.store.SnapshotException;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NotedExport;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Edits the question bank. Words that were changed are a draft until they are taken, so that a
/// person knows before which answers are to be looked at again.
final class BankViewModel {
    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST = 4000;

    private final AssessmentFile file;
    private final Desk desk;
    private final CheckpointsViewModel model;
    private final NotedExport export;
    private final Map<String, Checkpoint> drafts = new LinkedHashMap<>();
    private final ObjectProperty<@Nullable String> chosen =
            new SimpleObjectProperty<>(this, "chosen", null);
    private final ReadOnlyObjectWrapper<@Nullable Checkpoint> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", null);
    private final ReadOnlyObjectWrapper<Look.@Nullable Ready> ready =
            new ReadOnlyObjectWrapper<>(this, "ready", null);
    private @Nullable String wanted;

    BankViewModel(AssessmentFile file, Desk desk, CheckpointsViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.export = new NotedExport(desk, file.written().notes(Kind.DOCUMENT), this::failed);
        model.round().subscribe(_ -> settle());
        chosen.subscribe(_ -> settle());
    }

    /// The id of the checkpoint whose words are shown.
    ObjectProperty<@Nullable String> chosen() {
        return chosen;
    }

    /// Its words as they are typed; null where there is no checkpoint.
    ReadOnlyObjectProperty<@Nullable Checkpoint> draft() {
        return draft.getReadOnlyProperty();
    }

    /// What a file would change; null while none was looked at.
    ReadOnlyObjectProperty<Look.@Nullable Ready> ready() {
        return ready.getReadOnlyProperty();
    }

    NotedExport export() {
        return export;
    }

    private QuestionBank bank() {
        var now = model.round().get();
        return now == null ? new QuestionBank("", 0, "", List.of()) : now.bank();
    }

    private void settle() {
        var all = bank().checkpoints();
        if (wanted != null && bank().checkpoint(wanted).isPresent()) {
            var now = wanted;
            wanted = null;
            chosen.set(now);
        }
        var id = chosen.get();
        drafts.entrySet()
                .removeIf(e -> standing(e.getKey()).filter(e.getValue()::equals).isPresent());
        if (id == null || bank().checkpoint(id).isEmpty()) {
            var next = all.isEmpty() ? null : all.getFirst().id();
            if (next != null) chosen.set(next);
            else draft.set(null);
            return;
        }
        draft.set(drafts.getOrDefault(id, bank().checkpoint(id).orElseThrow()));
    }

    private Optional<Checkpoint> standing(String id) {
        return bank().checkpoint(id);
    }

    /// Whether words of it are typed and not taken.
    boolean changed(String id) {
        return drafts.containsKey(id);
    }

    /// How many answers of this round are to be looked at again once the draft is taken.
    int lookAgain() {
        var now = draft.get();
        var round = model.round().get();
        if (now == null || round == null) return 0;
        if (standing(now.id()).filter(s -> !s.asksTheSame(now)).isEmpty()) return 0;
        return (int)
                round.answers().values().stream()
                        .filter(a ->
                                a.point() instanceof Point.OfCheckpoint of
                                        && of.checkpointId().equals(now.id())
                                        && a.verdict().isPresent())
                        .count();
    }

    /// Whether the draft asks something else than what stands.
    boolean asksAnew() {
        var now = draft.get();
        return now != null && standing(now.id()).filter(s -> !s.asksTheSame(now)).isPresent();
    }

    /// Takes down what is typed.
    void type(Checkpoint next) {
        if (standing(next.id()).filter(next::equals).isPresent()) drafts.remove(next.id());
        else drafts.put(next.id(), next);
        if (next.id().equals(chosen.get())) draft.set(next);
    }

    /// Takes the draft that is shown.
    void take() {
        var next = draft.get();
        if (next == null || !drafts.containsKey(next.id())) return;
        var problem = problem(next);
        if (problem.isPresent()) {
            desk.notices().problem(problem.get());
            return;
        }
        take(next);
    }

    /// Takes every draft that can be taken; before the assessment closes.
    void flush() {
        List.copyOf(drafts.values()).stream().filter(d -> problem(d).isEmpty()).forEach(this::take);
    }

    private void take(Checkpoint next) {
        drafts.remove(next.id());
        edit(
                Text.of("checkpoints.edit.words", next.topic()),
                all -> {
                    all.replaceAll(c ->
                            c.id().equals(next.id())
                                    ? next.withWording(c.wording()).withRetired(c.retired())
                                    : c);
                    return true;
                });
    }

    private static Optional<String> problem(Checkpoint c) {
        if (c.topic().isBlank() || c.question().isBlank())
            return Optional.of(Text.of("checkpoints.bank.blank"));
        if (c.topic().length() > LONGEST_TOPIC)
            return Optional.of(Text.of("checkpoints.bank.long", c.topic().length(), LONGEST_TOPIC));
        for (var text :
                List.of(
                        c.question(),
                        c.why(),
                        c.askFor(),
                        c.anchors().none(),
                        c.anchors().partly(),
                        c.anchors().largely(),
                        c.anchors().fully(),
                        String.join(" ", c.factorIds())))
            if (text.length() > LONGEST)
                return Optional.of(Text.of("checkpoints.bank.long", text.length(), LONGEST));
        return Optional.empty();
    }

    /// Puts back what stands.
    void discard() {
        var now = draft.get();
        if (now == null) return;
        drafts.remove(now.id());
        settle();
    }

    /// Adds one that is still to be worded, behind the one that is shown.
    void add() {
        var after = chosen.get();
        var id = "own-" + UUID.randomUUID().toString().substring(0, 8);
        wanted = id;
        var stages = model.round().get() == null ? null : model.round().get().codebook().stages();
        if (stages == null || stages.isEmpty()) return;
        var stage = stages.getFirst().id();
        edit(
                Text.of("checkpoints.edit.add"),
                all -> {
                    int place = place(all, after);
                    all.add(
                            place + 1,
                            new Checkpoint(
                                    id,
                                    place < 0 ? stage : all.get(place).stageId(),
                                    Text.of("checkpoints.bank.new"),
                                    Text.of("checkpoints.bank.new.question"),
                                    "",
                                    new Checkpoint.Anchors("", "", "", ""),
                                    "",
                                    List.of(),
                                    Checkpoint.FIRST_WORDING,
                                    false));
                    return true;
                });
    }

    private static int place(List<Checkpoint> all, @Nullable String id) {
        return all.stream().map(Checkpoint::id).toList().indexOf(id);
    }

    /// Moves the one that is shown up or down among those of its stage.
    void move(int by) {
        var id = chosen.get();
        edit(
                Text.of("checkpoints.edit.move"),
                all -> {
                    int place = place(all, id);
                    if (place < 0) return false;
                    var stage = all.get(place).stageId();
                    int other = place + by;
                    while (other >= 0
                            && other < all.size()
                            && !all.get(other).stageId().equals(stage)) other += by;
                    if (other < 0 || other >= all.size()) return false;
                    Collections.swap(all, place, other);
                    return true;
                });
    }

    /// Asks the one that is shown no longer, or again; what was answered stays.
    void retire(boolean retired) {
        var id = chosen.get();
        edit(
                Text.of(retired ? "checkpoints.edit.retire" : "checkpoints.edit.bringBack"),
                all -> {
                    int place = place(all, id);
                    if (place < 0) return false;
                    all.set(place, all.get(place).withRetired(retired));
                    return true;
                });
    }

    /// Changes the bank as it stands when the turn comes.
    private void edit(String label, Function<List<Checkpoint>, Boolean> change) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var store = file.process().checkpoints();
                            var before = store.bank();
                            var all = new ArrayList<>(before.checkpoints());
                            if (change.apply(all)) store.save(label, named(before).apply(all));
                            return true;
                        },
                        _ -> {
                            if (wanted != null) settle();
                        },
                        model::failed);
    }

    /// A bank of one's own has a name, too.
    private static Function<List<Checkpoint>, QuestionBank> named(QuestionBank before) {
        return all ->
                before.id().isEmpty()
                        ? new QuestionBank("own", 1, Text.of("checkpoints.bank.own"), all)
                        : new QuestionBank(before.id(), before.version(), before.title(), all);
    }

    /// Starts with the checkpoints that are delivered with the program.
    void takeBuiltIn() {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.process()
                                    .checkpoints()
                                    .save(
                                            Text.of("checkpoints.edit.builtIn"),
                                            BuiltInProcess.questionBank());
                            return true;
                        },
                        _ -> {},
                        model::failed);
    }

    // --- files

    void chooseFile() {
        var files =
                desk.dialogs()
                        .files(
                                Text.of("checkpoints.import.dialog"),
                                Text.of("checkpoints.import.kind"),
                                List.of("*.json"));
        if (!files.isEmpty()) look(files.getFirst());
    }

    /// Looks what a file would change; nothing is changed.
    void look(Path from) {
        desk.jobs()
                .database(
                        Text.of("checkpoints.import.reading"),
                        _ -> QuestionBankExchange.look(file, from),
                        look -> {
                            switch (look) {
                                case Look.Refused(var why) -> desk.notices().problem(why);
                                case Look.Ready now -> ready.set(now);
                            }
                        },
                        this::failed);
    }

    void takeImport() {
        var now = ready.get();
        if (now == null) return;
        desk.jobs()
                .database(
                        "",
                        _ ->
                                QuestionBankExchange.take(
                                        file,
                                        Text.of("checkpoints.edit.import", now.name()),
                                        now.bank()),
                        _ -> {
                            ready.set(null);
                            desk.notices().done(Text.of("checkpoints.import.done", now.name()));
                        },
                        this::failed);
    }

    void cancelImport() {
        ready.set(null);
    }

    /// Asks where the bank goes, and writes it.
    void exportBank() {
        export.write(
                new NotedExport.Wanted(
                        Text.of("checkpoints.export.title"),
                        Text.of("checkpoints.export.name"),
                        "json",
                        Text.of("checkpoints.import.kind"),
                        Text.of("checkpoints.exporting"),
                        p -> Text.of("checkpoints.exported", p.getFileName())),
                _ -> QuestionBankExchange.compose(file),
                (target, content, _) -> OutsideFile.write(target, content));
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof SnapshotException e) desk.notices().problem(e.problem());
        else model.failed(trouble);
    }
}
