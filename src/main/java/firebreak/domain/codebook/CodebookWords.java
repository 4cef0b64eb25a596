package firebreak.domain.codebook;

import firebreak.domain.Text;

import java.util.stream.Collectors;

/// What edits and changes of the codebook are called.
public final class CodebookWords {
    private CodebookWords() {}

    /// The name of an edit in the journal.
    public static String name(CodebookEdit edit, Codebook before) {
        return switch (edit) {
            case CodebookEdit.AddFactor(var f) -> Text.of("codebook.edit.add", f.label());
            case CodebookEdit.ChangeFactor(var f, _) ->
                    Text.of("codebook.edit.change", label(before, Code.Kind.FACTOR, f.id()));
            case CodebookEdit.RemoveFactor(var id) ->
                    Text.of("codebook.edit.remove", label(before, Code.Kind.FACTOR, id));
            case CodebookEdit.MoveFactor(var id, _) ->
                    Text.of("codebook.edit.move", label(before, Code.Kind.FACTOR, id));
            case CodebookEdit.MergeFactors(var ids, var into) ->
                    Text.of(
                            "codebook.edit.merge",
                            before.factors().stream()
                                    .filter(f -> ids.contains(f.id()))
                                    .filter(f -> !f.id().equals(into.id()))
                                    .map(Factor::label)
                                    .collect(Collectors.joining(", ")),
                            into.label());
            case CodebookEdit.SplitFactor(var id, _) ->
                    Text.of("codebook.edit.split", label(before, Code.Kind.FACTOR, id));
            case CodebookEdit.AddStage(var s, _) -> Text.of("codebook.edit.addStage", s.label());
            case CodebookEdit.ChangeStage(var s, _) ->
                    Text.of("codebook.edit.changeStage", label(before, Code.Kind.STAGE, s.id()));
            case CodebookEdit.RemoveStage(var id) ->
                    Text.of("codebook.edit.removeStage", label(before, Code.Kind.STAGE, id));
            case CodebookEdit.MoveStage(var id, _) ->
                    Text.of("codebook.edit.moveStage", label(before, Code.Kind.STAGE, id));
            case CodebookEdit.SayMeaning(var kind, var id, var same) ->
                    Text.of(
                            same ? "codebook.edit.same" : "codebook.edit.notSame",
                            label(before, kind, id));
            case CodebookEdit.Replace(var from, _) -> Text.of("codebook.edit.replace", from);
        };
    }

    private static String label(Codebook codebook, Code.Kind kind, String id) {
        return codebook.code(kind, id).map(Code::label).orElse(id);
    }

    /// What became of a code, in a few words.
    ///
    /// @param after gives the labels of what it became
    public static String of(Fate fate, Code.Kind kind, CodebookHistory after) {
        return switch (fate) {
            case Fate.Added() -> Text.of("codebook.fate.added");
            case Fate.Kept() -> Text.of("codebook.fate.kept");
            case Fate.Reworded() -> Text.of("codebook.fate.reworded");
            case Fate.Redefined() -> Text.of("codebook.fate.redefined");
            case Fate.Merged(var into) ->
                    Text.of("codebook.fate.merged", latest(after, kind, into));
            case Fate.Split(var into) ->
                    Text.of(
                            "codebook.fate.split",
                            into.stream()
                                    .map(id -> latest(after, kind, id))
                                    .collect(Collectors.joining(", ")));
            case Fate.Removed() -> Text.of("codebook.fate.removed");
        };
    }

    private static String latest(CodebookHistory history, Code.Kind kind, String id) {
        return history.latest(kind, id).map(Code::label).orElse(id);
    }
}
