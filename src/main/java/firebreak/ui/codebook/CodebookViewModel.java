package firebreak.ui.codebook;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.CodebookEdit.MergeFactors;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Edits the codebook. Each edit is made of what stands when its turn comes, so that edits made one
/// right after the other add up.
public final class CodebookViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.CODEBOOK, Topic.TAGGINGS, Topic.INCIDENTS);

    /// What is looked at.
    enum Tab {
        FACTORS,
        STAGES,
        VERSIONS
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable CodebookState> state =
            new ReadOnlyObjectWrapper<>(this, "state", null);
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.FACTORS);
    private final Map<Code.Kind, ObjectProperty<@Nullable String>> chosen =
            new EnumMap<>(Code.Kind.class);
    private final CodebookImport importing;
    private Subscription listening = Subscription.EMPTY;

    /// What was added and isn't shown yet.
    private @Nullable String wanted;

    CodebookViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = desk.jobs().latest();
        for (var kind : Code.Kind.values())
            chosen.put(kind, new SimpleObjectProperty<>(this, "chosen" + kind, null));
        this.importing = new CodebookImport(file, desk);
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable CodebookState> state() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /// The id of the factor, or of the stage, whose criteria are shown.
    ObjectProperty<@Nullable String> chosen(Code.Kind kind) {
        return java.util.Objects.requireNonNull(chosen.get(kind));
    }

    /// The import of a codebook that is under way.
    CodebookImport importing() {
        return importing;
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    private void reload() {
        reading.database("", _ -> CodebookState.read(file), this::show, desk.notices()::fault);
    }

    private void show(CodebookState now) {
        var before = state.get();
        state.set(now);
        for (var kind : Code.Kind.values()) {
            var codes = now.codebook().codes(kind);
            var fresh = wanted;
            if (fresh != null && codes.stream().anyMatch(c -> c.id().equals(fresh))) {
                chosen(kind).set(fresh);
                wanted = null;
            }
            var id = chosen(kind).get();
            if (codes.stream().anyMatch(c -> c.id().equals(id))) continue;
            // What stood in its place is nearest.
            int place = before == null || id == null ? 0 : place(before.codebook(), kind, id);
            chosen(kind).set(codes.get(Math.clamp(place, 0, codes.size() - 1)).id());
        }
    }

    private static int place(Codebook codebook, Code.Kind kind, String id) {
        var ids = codebook.codes(kind).stream().map(Code::id).toList();
        return ids.indexOf(id);
    }

    // --- edits of both

    /// Takes what was typed for a text of a code.
    ///
    /// @param refused told why it isn't taken
    void write(Code.Kind kind, String id, CodeText text, String typed, Consumer<String> refused) {
        edit(
                codebook ->
                        switch (kind) {
                            case FACTOR ->
                                    codebook.factor(id)
                                            .map(f ->
                                                    new CodebookEdit.ChangeFactor(
                                                            text.with(f, typed), false));
                            case STAGE ->
                                    codebook.stage(id)
                                            .map(s ->
                                                    new CodebookEdit.ChangeStage(
                                                            text.with(s, typed), false));
                        },
                (_, _) -> {},
                refused);
    }

    /// Says whether a code's words mean the same as before, so that its taggings hold.
    void sayMeaning(Code.Kind kind, String id, boolean same) {
        edit(new CodebookEdit.SayMeaning(kind, id, same));
    }

    /// Moves the chosen one up or down.
    void move(Code.Kind kind, int by) {
        var id = chosen(kind).get();
        if (id == null) return;
        edit(
                switch (kind) {
                    case FACTOR -> new CodebookEdit.MoveFactor(id, by);
                    case STAGE -> new CodebookEdit.MoveStage(id, by);
                });
    }

    void remove(Code.Kind kind, String id) {
        edit(
                switch (kind) {
                    case FACTOR -> new CodebookEdit.RemoveFactor(id);
                    case STAGE -> new CodebookEdit.RemoveStage(id);
                });
    }

    // --- factors

    /// Adds a factor that is still to be named, and chooses it.
    void addFactor(Origin origin) {
        edit(
                codebook ->
                        Optional.of(
                                new CodebookEdit.AddFactor(
                                        new Factor(
                                                "",
                                                origin,
                                                free(
                                                        Text.of("codebook.newFactor"),
                                                        codebook.factors(origin)),
                                                "",
                                                "",
                                                "",
                                                ""))),
                (_, made) -> wanted = made.factors().getLast().id(),
                desk.notices()::problem);
    }

    /// A label that none of these has yet.
    private static String free(String label, List<? extends Code> taken) {
        var free = label;
        for (int i = 2; true; i++) {
            var so = free;
            if (taken.stream().noneMatch(c -> c.label().equalsIgnoreCase(so))) return free;
            free = label + " " + i;
        }
    }

    /// Makes a factor part of another.
    ///
    /// @param along whether its taggings count as made with the other
    void merge(String id, String into, boolean along) {
        carryOut(
                codebook ->
                        codebook.factor(into)
                                .filter(_ -> !id.equals(into))
                                .map(f -> merge(new MergeFactors(Set.of(id, into), f), along))
                                .orElseGet(CodebookViewModel::gone),
                (_, _) -> wanted = into,
                desk.notices()::problem);
    }

    private CodebookOutcome merge(MergeFactors merge, boolean along) {
        return along ? file.codebooks().mergeWithTaggings(merge) : file.codebooks().edit(merge);
    }

    /// Divides a factor; the first part keeps its id, and all parts begin with its words.
    void split(String id, List<String> labels) {
        edit(
                codebook ->
                        codebook.factor(id)
                                .map(f -> {
                                    var parts = new ArrayList<Factor>();
                                    for (var label : labels)
                                        parts.add(
                                                CodeText.LABEL.with(
                                                        parts.isEmpty() ? f : f.withId(""), label));
                                    return new CodebookEdit.SplitFactor(id, parts);
                                }),
                (_, _) -> wanted = id,
                desk.notices()::problem);
    }

    // --- stages

    /// Adds a stage behind the chosen one.
    void addStage() {
        var after = chosen(Code.Kind.STAGE).get();
        edit(
                codebook ->
                        Optional.of(
                                new CodebookEdit.AddStage(
                                        new Stage(
                                                "",
                                                free(
                                                        Text.of("codebook.newStage"),
                                                        codebook.stages()),
                                                ""),
                                        after == null
                                                ? codebook.stages().size()
                                                : place(codebook, Code.Kind.STAGE, after) + 1)),
                (before, made) ->
                        made.stages().stream()
                                .map(Stage::id)
                                .filter(i -> before.stage(i).isEmpty())
                                .findFirst()
                                .ifPresent(i -> wanted = i),
                desk.notices()::problem);
    }

    // --- carrying out

    /// What came of an edit, and the codebook that it was made of.
    private record Turn(Codebook before, CodebookOutcome outcome) {}

    private void edit(CodebookEdit edit) {
        edit(_ -> Optional.of(edit), (_, _) -> {}, desk.notices()::problem);
    }

    private void edit(
            Function<Codebook, Optional<? extends CodebookEdit>> edit,
            BiConsumer<Codebook, Codebook> done,
            Consumer<String> refused) {
        carryOut(
                before ->
                        edit.apply(before)
                                .<CodebookOutcome>map(file.codebooks()::edit)
                                .orElseGet(CodebookViewModel::gone),
                done,
                refused);
    }

    private static CodebookOutcome gone() {
        return new CodebookOutcome.Refused(Text.of("codebook.rule.gone"));
    }

    private void carryOut(
            Function<Codebook, CodebookOutcome> edit,
            BiConsumer<Codebook, Codebook> done,
            Consumer<String> refused) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var before = file.codebooks().current();
                            return new Turn(before, edit.apply(before));
                        },
                        turn -> {
                            switch (turn.outcome()) {
                                case CodebookOutcome.Edited(var made, _) -> {
                                    done.accept(turn.before(), made);
                                    // The news of the edit may have come before.
                                    if (wanted != null) reload();
                                }
                                case CodebookOutcome.Refused(var why) -> refused.accept(why);
                            }
                        },
                        this::failed);
    }

    private void failed(Throwable failure) {
        if (failure instanceof NotSaved refused) desk.notices().problem(refused.problem());
        else desk.notices().fault(failure);
    }

    /// What was typed for a code that isn't looked at any more was refused.
    void refusedElsewhere(String why) {
        desk.notices().problem(why);
    }

    /// Goes where the taggings can be looked at again.
    void lookAgain() {
        desk.navigator().go("tagging");
    }
}
