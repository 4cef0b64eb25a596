package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.report.files.ReportException;
import firebreak.report.model.Models;
import firebreak.report.model.ReportLook;
import firebreak.report.template.Made;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Templates whose parts are well-formed and wrong: a document or a sentence, never a surprise.
class BrokenTemplateTest {
    private static final int TRIES = 60;

    @TempDir Path temp;

    @Test
    void whateverIsMissingOrWrongThereIsADocumentOrASentence() throws Exception {
        var whole = TemplateLookTest.bytes("libreoffice.dotx");
        var names =
                Made.of(whole).names().stream()
                        .filter(n -> n.startsWith("word/") && n.endsWith(".xml"))
                        .sorted()
                        .toList();
        var model = Models.generated(2);
        var random = new Random(20261126);
        var written = 0;
        for (var i = 0; i < TRIES; i++) {
            var made = Made.of(whole);
            var name = names.get(random.nextInt(names.size()));
            made.put(name, broken(made.text(name), random));
            var file = temp.resolve("t.docx");
            try {
                PatternDocument.write(
                        model.with(model.plan(), new ReportLook(null, made.bytes())),
                        file,
                        Progress.NONE);
                written++;
            } catch (ReportException e) {
                assertThat(e.getMessage()).as("try " + i).doesNotContain("Please report");
            }
            Files.deleteIfExists(file);
        }
        assertThat(written).isBetween(TRIES / 4, TRIES - 1);
    }

    /// With some of its tags, attributes or values gone or changed, and still well-formed.
    private static String broken(String xml, Random random) {
        var pieces = new ArrayList<>(List.of(xml.split("(?=<)|(?<=>)", -1)));
        for (var n = 0; n < 3; n++) {
            var at = random.nextInt(pieces.size());
            var piece = pieces.get(at);
            if (piece.startsWith("<w:") && piece.endsWith("/>"))
                pieces.set(
                        at,
                        switch (random.nextInt(3)) {
                            case 0 -> "";
                            case 1 -> piece.replaceAll(" w:[a-zA-Z]+=\"[^\"]*\"", "");
                            default ->
                                    piece.replaceAll(
                                            "\"[^\"]*\"",
                                            List.of("\"\"", "\"-7\"", "\"x y\"", "\"99999999999\"")
                                                    .get(random.nextInt(4)));
                        });
            else if (piece.startsWith("<w:"))
                pieces.set(at, piece.replaceAll(" w:[a-zA-Z]+=\"[^\"]*\"", ""));
        }
        return String.join("", pieces);
    }
}
