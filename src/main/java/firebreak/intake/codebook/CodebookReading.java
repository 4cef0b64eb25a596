package firebreak.intake.codebook;

import firebreak.domain.Refusal;
import firebreak.domain.codebook.Codebook;

import java.util.List;

/// What came of reading a codebook out of a file.
public sealed interface CodebookReading {
    /// It can be taken in the place of the current one, unless it breaks a rule.
    record Read(Codebook codebook) implements CodebookReading {}

    /// A person must say first to which origin these belong.
    record AskOrigins(List<String> groups) implements CodebookReading {
        public AskOrigins {
            groups = List.copyOf(groups);
        }
    }

    /// @param problem why not, in a sentence
    record Refused(String problem) implements CodebookReading, Refusal {}
}
