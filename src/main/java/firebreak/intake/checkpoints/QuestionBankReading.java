package firebreak.intake.checkpoints;

import firebreak.domain.Refusal;
import firebreak.domain.process.QuestionBank;

import java.util.List;

/// What came of reading a question bank out of a file.
public sealed interface QuestionBankReading {
    /// It can be taken in the place of the current one.
    ///
    /// @param notes what a person should know of it, a sentence each
    record Read(QuestionBank bank, List<String> notes) implements QuestionBankReading {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /// @param problem why not, in a sentence
    record Refused(String problem) implements QuestionBankReading, Refusal {}
}
