package firebreak.intake.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.process.QuestionBank;
import firebreak.intake.Provenance;
import firebreak.intake.container.Unreadable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Question banks as files.
public final class QuestionBankFile {
    /// The ending of its files.
    public static final String ENDING = "json";

    private static final int LARGEST = 8_000_000;

    private QuestionBankFile() {}

    /// Reads a file that a person may have edited.
    ///
    /// @param codebook whose stages and factors it names
    public static QuestionBankReading read(Path file, Codebook codebook) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST)
                return new QuestionBankReading.Refused(
                        Text.of("bank.file.large", name, LARGEST / 1_000_000));
            return QuestionBankJson.read(name, Files.readAllBytes(file), codebook);
        } catch (IOException e) {
            return new QuestionBankReading.Refused(name + ": " + Unreadable.of(e).problem());
        }
    }

    /// A bank as a file holds it.
    public static byte[] write(QuestionBank bank, Provenance provenance) {
        return QuestionBankJson.write(bank, provenance).getBytes(StandardCharsets.UTF_8);
    }
}
