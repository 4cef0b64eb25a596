package firebreak.deeds;

import firebreak.domain.Refusal;
import firebreak.domain.Version;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookChange;
import firebreak.domain.codebook.CodebookEdit.Replace;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.Origin;
import firebreak.intake.Provenance;
import firebreak.intake.codebook.CodebookFile;
import firebreak.intake.codebook.CodebookFile.Format;
import firebreak.intake.codebook.CodebookReading;
import firebreak.store.AssessmentFile;
import firebreak.store.OutsideFile;
import firebreak.store.SnapshotException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Takes codebooks into an assessment and writes them out. Call it on the database thread, but for
/// writing what was composed.
public final class CodebookExchange {
    /// What came of looking at a file.
    public sealed interface Look {
        /// It can come in.
        ///
        /// @param edit that takes it in the place of the current codebook
        /// @param changes what would become of each code
        record Ready(Replace edit, List<CodebookChange> changes) implements Look {
            public Ready {
                changes = List.copyOf(changes);
            }
        }

        /// A person must say first to which origin these groups of the file belong.
        record AskOrigins(List<String> groups) implements Look {
            public AskOrigins {
                groups = List.copyOf(groups);
            }
        }

        record Refused(String problem) implements Look, Refusal {}
    }

    private CodebookExchange() {}

    /// Reads a codebook and compares it with the current one; nothing is changed.
    ///
    /// @param origins of groups that are named as none of ours
    public static Look look(AssessmentFile file, Path from, Map<String, Origin> origins) {
        var history = file.codebooks().history();
        var before = history.current();
        return switch (CodebookFile.read(from, before, origins)) {
            case CodebookReading.Refused(var why) -> new Look.Refused(why);
            case CodebookReading.AskOrigins(var groups) -> new Look.AskOrigins(groups);
            case CodebookReading.Read(var codebook) -> {
                var name = String.valueOf(from.getFileName());
                var edit = new Replace(name, codebook);
                yield switch (history.edit(edit, false)) {
                    case CodebookOutcome.Refused(var why) -> new Look.Refused(name + ": " + why);
                    case CodebookOutcome.Edited(var made, _) ->
                            new Look.Ready(edit, changes(before, made));
                };
            }
        };
    }

    private static List<CodebookChange> changes(Codebook before, Codebook after) {
        return new CodebookHistory(
                        List.of(
                                new CodebookVersion(before, List.of(), null, ""),
                                new CodebookVersion(after, List.of(), null, "")))
                .changes(before.version(), after.version());
    }

    /// The newest version as a file of this form holds it.
    public static byte[] compose(AssessmentFile file, Format format) {
        return CodebookFile.write(
                file.codebooks().history().versions().getLast(),
                format,
                new Provenance(
                        "Firebreak " + Version.number(), Instant.now(), file.journal().revision()));
    }

    /// Writes what was composed, on any thread.
    public static void write(Path target, byte[] content) throws SnapshotException {
        OutsideFile.write(target, content);
    }
}
