package firebreak.deeds;

import firebreak.domain.Refusal;
import firebreak.domain.Version;
import firebreak.domain.process.BankChange;
import firebreak.domain.process.Point;
import firebreak.domain.process.QuestionBank;
import firebreak.intake.Provenance;
import firebreak.intake.checkpoints.QuestionBankFile;
import firebreak.intake.checkpoints.QuestionBankReading;
import firebreak.store.AssessmentFile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes question banks into an assessment and writes them out. Call it on the database thread.
public final class QuestionBankExchange {
    /// What came of looking at a file.
    public sealed interface Look {
        /// It can come in.
        ///
        /// @param change what would become of each checkpoint
        /// @param notes what a person should know of the file, a sentence each
        record Ready(String name, QuestionBank bank, BankChange change, List<String> notes)
                implements Look {
            public Ready {
                notes = List.copyOf(notes);
            }
        }

        record Refused(String problem) implements Look, Refusal {}
    }

    private QuestionBankExchange() {}

    /// Reads a question bank and compares it with the current one; nothing is changed.
    public static Look look(AssessmentFile file, Path from) {
        return switch (QuestionBankFile.read(from, file.codebooks().current())) {
            case QuestionBankReading.Refused(var why) -> new Look.Refused(why);
            case QuestionBankReading.Read(var bank, var notes) ->
                    new Look.Ready(
                            String.valueOf(from.getFileName()), bank, change(file, bank), notes);
        };
    }

    /// What would become of each checkpoint if this bank took the place of the current one.
    public static BankChange change(AssessmentFile file, QuestionBank next) {
        return BankChange.between(file.process().checkpoints().bank(), next, answered(file));
    }

    /// Takes a bank in the place of the current one, as one edit. What was answered since it was
    /// looked at is kept, too.
    public static BankChange take(AssessmentFile file, String label, QuestionBank next) {
        var change = change(file, next);
        file.process().checkpoints().save(label, change.after());
        return change;
    }

    /// The checkpoints that something was said of, in whatever round.
    public static Set<String> answered(AssessmentFile file) {
        var process = file.process();
        var ids = new HashSet<String>();
        for (var round : process.checkpoints().rounds()) {
            process.answers().of(round.number()).keySet().forEach(p -> add(ids, p));
            process.answers().evidence(round.number()).forEach(e -> add(ids, e.point()));
        }
        for (var trace : process.traces().all())
            trace.steps().forEach(s -> ids.add(s.checkpointId()));
        for (var gap : process.gaps().all()) {
            var point = gap.point();
            if (point != null) add(ids, point);
        }
        return ids;
    }

    private static void add(Set<String> ids, Point point) {
        if (point instanceof Point.OfCheckpoint of) ids.add(of.checkpointId());
    }

    /// The current bank as a file holds it.
    public static byte[] compose(AssessmentFile file) {
        return QuestionBankFile.write(
                file.process().checkpoints().bank(),
                new Provenance(
                        "Firebreak " + Version.number(), Instant.now(), file.journal().revision()));
    }
}
