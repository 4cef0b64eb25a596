package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleWriter;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;

/// What `list DIR documents` says of what was written.
class ListDocumentsTest {
    @Test
    void eachKnowsItsRevisionAndWhatWasDoneSince(@TempDir Path folder) throws Exception {
        var home = folder.resolve("sample");
        ((Opening.Opened) SampleWriter.write(StoreFixture.ASSESSMENTS, home)).file().close();
        assertThat(Ran.firebreak("list", home, "documents").done().out()).isEmpty();
        var out = folder.resolve("out");
        Ran.firebreak("report", home, out, "--only", "excel").done();
        assertThat(Ran.firebreak("list", home, "documents").done().out())
                .contains(out.toString())
                .contains("nothing edited since");

        try (var file = StoreFixture.open(home)) {
            file.report().save("Name the firm", file.report().plan().withFirm("Greenwood"));
        }
        assertThat(Ran.firebreak("list", home, "documents").done().out().lines())
                .anyMatch(l -> l.contains("one edit since"))
                .anyMatch(l -> l.contains("Name the firm"));
        try (var files = Files.list(out)) {
            Files.delete(files.findFirst().orElseThrow());
        }
        assertThat(Ran.firebreak("list", home, "documents").done().out())
                .contains("no file is there any more");
        var json =
                new JsonMapper()
                        .readTree(Ran.firebreak("list", home, "documents", "--json").done().out())
                        .get("documents");
        assertThat(json.size()).isEqualTo(1);
        assertThat(json.get(0).get("edits").asInt()).isEqualTo(1);
        assertThat(json.get(0).get("there").asBoolean()).isFalse();
        assertThat(json.get(0).get("changes").size()).isPositive();
        assertThat(Ran.firebreak("list", home, "documents", "--csv").done().out())
                .startsWith("document,written,revision,edits,there,changes");
    }
}
