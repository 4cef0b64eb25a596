package firebreak.ui.codebook;

import firebreak.deeds.CodebookExchange;
import firebreak.deeds.CodebookExchange.Look;
import firebreak.domain.Text;
import firebreak.domain.codebook.CodebookChange;
import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.ui.kit.Desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes a codebook out of a file: asks what only a person can say, and shows what would change
/// before anything does.
final class CodebookImport {
    /// How far it is.
    sealed interface Step {
        /// A person must say to which origins these groups belong.
        record Asking(Path from, List<String> groups) implements Step {
            public Asking {
                groups = List.copyOf(groups);
            }
        }

        /// What would become of each code.
        ///
        /// @param taggings that would have to be looked at again
        record Ready(CodebookEdit.Replace edit, List<CodebookChange> changes, int taggings)
                implements Step {
            public Ready {
                changes = List.copyOf(changes);
            }
        }
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable Step> step =
            new ReadOnlyObjectWrapper<>(this, "step", null);

    CodebookImport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
    }

    /// Null while nothing is imported.
    ReadOnlyObjectProperty<@Nullable Step> step() {
        return step.getReadOnlyProperty();
    }

    void chooseFile() {
        var files =
                desk.dialogs()
                        .files(
                                Text.of("codebook.import.dialog"),
                                Text.of("codebook.import.kind"),
                                List.of("*.json", "*.qdc"));
        if (!files.isEmpty()) look(files.getFirst(), Map.of());
    }

    /// Looks at a file once it is known to which origins its groups belong.
    void look(Path from, Map<String, Origin> origins) {
        var said = new HashMap<>(origins);
        desk.jobs()
                .database(
                        Text.of("codebook.import.reading"),
                        _ -> seen(from, said),
                        seen -> {
                            if (seen instanceof Seen.No(var why)) desk.notices().problem(why);
                            else if (seen instanceof Seen.Next(var next)) step.set(next);
                        },
                        this::failed);
    }

    private sealed interface Seen {
        record Next(Step step) implements Seen {}

        record No(String why) implements Seen {}
    }

    private Seen seen(Path from, Map<String, Origin> said) {
        return switch (CodebookExchange.look(file, from, said)) {
            case Look.Refused(var why) -> new Seen.No(why);
            case Look.AskOrigins(var groups) -> new Seen.Next(new Step.Asking(from, groups));
            case Look.Ready(var edit, var changes) -> {
                var state = CodebookState.read(file);
                int taggings =
                        changes.stream()
                                .filter(c -> c.fate().lookAgain())
                                .mapToInt(c -> state.uses(c.kind(), c.id()))
                                .sum();
                yield new Seen.Next(new Step.Ready(edit, changes, taggings));
            }
        };
    }

    void take(Step.Ready ready) {
        desk.jobs()
                .database(
                        "",
                        _ -> file.codebooks().edit(ready.edit()),
                        outcome -> {
                            switch (outcome) {
                                case CodebookOutcome.Refused(var why) ->
                                        desk.notices().problem(why);
                                case CodebookOutcome.Edited(var made, _) -> {
                                    step.set(null);
                                    desk.notices()
                                            .done(
                                                    Text.of(
                                                            "codebook.import.done",
                                                            ready.edit().from(),
                                                            made.version()));
                                }
                            }
                        },
                        this::failed);
    }

    void cancel() {
        step.set(null);
    }

    private void failed(Throwable failure) {
        if (failure instanceof NotSaved refused) desk.notices().problem(refused.problem());
        else desk.notices().fault(failure);
    }
}
