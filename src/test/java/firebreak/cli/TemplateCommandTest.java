package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.report.template.Made;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Templates on the command line: written out, checked, and used.
class TemplateCommandTest {
    @TempDir Path temp;

    @Test
    void theBuiltInOneIsWrittenAndFoundInOrder() throws IOException {
        for (var name : new String[] {"house.dotx", "house.docx"}) {
            var file = temp.resolve(name);
            assertThat(firebreak("template", "write", file, "--accent", "#7a1f5c").done().out())
                    .contains(name);
            assertThat(Made.of(Files.readAllBytes(file)).text("word/styles.xml"))
                    .contains("7A1F5C");
            assertThat(firebreak("template", "check", file).done().out())
                    .isEqualToIgnoringNewLines("Documents can be made of this template.");
            firebreak("template", "write", file).refused(4, "nothing is overwritten");
        }
    }

    @Test
    void wrongUsageIsTold() {
        firebreak("template").refused(2, "check, list or write");
        firebreak("template", "check").refused(2, "FILE");
        firebreak("template", "write", temp.resolve("a.doc")).refused(2, ".docx or .dotx");
        firebreak("template", "write", temp.resolve("a.docx"), "--accent", "red")
                .refused(2, "\"red\" is not a colour");
        firebreak("template", "write", temp.resolve("no/a.docx")).refused(4, "can't be written");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void allPlaceholdersAreListed() {
        assertThat(firebreak("template", "list").done().out().lines())
                .contains("{{client}}", "{{logo}}", "{{sections}}", "{{section:gaps}}");
    }

    @Test
    void whatIsWrongIsToldLineByLine() throws IOException {
        var file =
                Files.write(
                        temp.resolve("t.docx"),
                        Made.document(
                                        Made.paragraphs("For {{clinet}}")
                                                + "<w:p><w:r><w:t>{{da</w:t></w:r><w:r><w:t>te}}</w:t></w:r></w:p>"
                                                + Made.paragraphs("{{sections}}"))
                                .bytes());
        var ran =
                firebreak("template", "check", file)
                        .refused(
                                4,
                                "body, paragraph 1: {{clinet}}",
                                "{{client}}",
                                "\"For {{clinet}}\"",
                                "One thing has to be put right");
        assertThat(ran.out()).contains("body, paragraph 2: {{date}}").contains("in pieces");
        var told = firebreak("template", "check", file, "--json");
        assertThat(told.exit()).isEqualTo(4);
        var json = told.json();
        assertThat(json.at("/usable").asBoolean()).isFalse();
        assertThat(json.at("/remarks/0/kind").asString()).isEqualTo("unknown");
        assertThat(json.at("/remarks/0/paragraph").asInt()).isEqualTo(1);
        assertThat(json.at("/remarks/1/stops").asBoolean()).isFalse();
        firebreak("template", "check", temp.resolve("none")).refused(4, "There is no file");
    }

    @Test
    void documentsAreMadeOfATemplate() throws IOException {
        var directory = Ran.assessment(temp);
        var template =
                Files.write(
                        temp.resolve("t.docx"),
                        Made.document(
                                        Made.paragraphs(
                                                "Our cover for {{client}} by {{firm}}",
                                                "{{classification}}",
                                                "{{sections}}"))
                                .bytes());
        var out = temp.resolve("out");
        var written =
                firebreak(
                                "report",
                                directory,
                                out,
                                "--only",
                                "word",
                                "--template",
                                template,
                                "--firm",
                                "Meridian",
                                "--classification",
                                "Top secret")
                        .done()
                        .out()
                        .strip();
        try (var in = Files.newInputStream(Path.of(written));
                var document = new XWPFDocument(in)) {
            assertThat(document.getParagraphs().get(0).getText())
                    .startsWith("Our cover for ")
                    .endsWith(" by Meridian");
            assertThat(document.getParagraphs().get(1).getText()).isEqualTo("Top secret");
        }
    }

    @Test
    void aTemplateThatWontDoStopsTheReport() throws IOException {
        var directory = Ran.assessment(temp);
        var out = temp.resolve("out");
        var text = Files.writeString(temp.resolve("t.docx"), "no template");
        firebreak("report", directory, out, "--template", text)
                .refused(4, "t.docx is not a Word document");
        firebreak("report", directory, out, "--logo", text).refused(4, "PNG nor a JPEG");
        firebreak("report", directory, out, "--template", temp.resolve("none"))
                .refused(4, "There is no file");
        firebreak("report", directory, out, "--accent", "blue").refused(2, "not a colour");
        assertThat(out).doesNotExist();
    }
}
