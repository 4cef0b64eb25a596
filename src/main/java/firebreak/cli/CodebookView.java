package firebreak.cli;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.CodebookChange;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.Fate;
import firebreak.store.AssessmentFile;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The codebook as `codebook --json` prints it.
final class CodebookView {
    private CodebookView() {}

    static Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("version", 0);
        object.put("lookAgain", 0);
        object.put("stages", List.of());
        object.put("factors", List.of());
        object.put("versions", List.of());
        return object;
    }

    static void print(PrintStream out, AssessmentFile assessment) {
        var codebooks = assessment.codebooks();
        var history = codebooks.history();
        var codebook = history.current();
        var object = nothing();
        object.put("version", codebook.version());
        object.put("lookAgain", codebooks.toReview().size());
        var stageUses = codebooks.uses(Code.Kind.STAGE);
        object.put(
                "stages",
                codebook.stages().stream()
                        .map(s -> {
                            var row = row(s.id(), s.label());
                            row.put("definition", s.definition());
                            row.put("taggings", stageUses.getOrDefault(s.id(), 0));
                            return row;
                        })
                        .toList());
        var factorUses = codebooks.uses(Code.Kind.FACTOR);
        object.put(
                "factors",
                codebook.factors().stream()
                        .map(f -> {
                            var row = row(f.id(), f.label());
                            row.put("origin", f.origin().id());
                            row.put("definition", f.definition());
                            row.put("whenToUse", f.whenToUse());
                            row.put("whenNot", f.whenNot());
                            row.put("example", f.example());
                            row.put("taggings", factorUses.getOrDefault(f.id(), 0));
                            return row;
                        })
                        .toList());
        object.put("versions", versions(history, codebooks.usesByVersion()));
        Json.print(out, object);
    }

    private static Map<String, @Nullable Object> row(String id, String label) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("label", label);
        return row;
    }

    private static List<Object> versions(CodebookHistory history, Map<Integer, Integer> uses) {
        var rows = new ArrayList<Object>();
        int before = 0;
        for (var version : history.versions()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("version", version.version());
            row.put("edited", version.made() == null ? null : version.made().toString());
            row.put("by", version.madeBy());
            row.put("taggings", uses.getOrDefault(version.version(), 0));
            row.put(
                    "changes",
                    before == 0 ? List.of() : changes(history.changes(before, version.version())));
            before = version.version();
            rows.add(row);
        }
        return rows;
    }

    static List<Map<String, Object>> changes(List<CodebookChange> changes) {
        return changes.stream().map(CodebookView::change).toList();
    }

    private static Map<String, Object> change(CodebookChange c) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", c.kind() == Code.Kind.FACTOR ? "factor" : "stage");
        row.put("id", c.id());
        row.put("label", c.label());
        row.put(
                "became",
                switch (c.fate()) {
                    case Fate.Added _ -> "added";
                    case Fate.Kept _ -> "kept";
                    case Fate.Reworded _ -> "reworded";
                    case Fate.Redefined _ -> "redefined";
                    case Fate.Merged _ -> "merged";
                    case Fate.Split _ -> "split";
                    case Fate.Removed _ -> "removed";
                });
        row.put(
                "into",
                switch (c.fate()) {
                    case Fate.Merged(var into) -> List.of(into);
                    case Fate.Split(var into) -> into;
                    default -> List.of();
                });
        return row;
    }
}
