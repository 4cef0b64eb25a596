package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The rows of each file, where several tell of one incident.
class FileLedgersTest {
    private static final String HEADER = "Issue key,Issue id,Summary,Status,Created\n";

    @TempDir Path folder;

    private IntakeResult.Taken read(Path... paths) {
        var files = new ArrayList<SourceFile>();
        for (var path : paths)
            for (var table : Fixtures.tables(path)) files.add(Fixtures.readable(table));
        var results = Fixtures.readAll(files, ZoneOffset.UTC, Progress.NONE);
        assertThat(results).hasSize(1);
        return (IntakeResult.Taken) results.getFirst();
    }

    private Path file(String name, String rows) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, HEADER + rows);
    }

    private static String row(String key, String status) {
        return key + ",1,Shop down," + status + ",2026-01-10 10:00\n";
    }

    @Test
    void eachFileAddsUpByItself() throws Exception {
        var a = file("a.csv", row("A-1", "Done") + row("A-2", "Done"));
        var b =
                file(
                        "b.csv",
                        row("A-1", "Cancelled") + row("A-3", "Done") + row("", "Done") + HEADER);
        var c = file("c.csv", row("A-2", "Done") + row("A-1", "Cancelled"));
        var taken = read(a, b, c);
        assertThat(taken.files())
                .containsExactly(
                        new FileRows("a.csv", "", 2, ScopeCounts.of(ScopeRule.CANCELLED, 1), 0),
                        new FileRows(
                                "b.csv",
                                "",
                                4,
                                ScopeCounts.sum(
                                        List.of(
                                                ScopeCounts.of(ScopeRule.CANCELLED, 1),
                                                ScopeCounts.of(ScopeRule.REPEATED_HEADER, 1))),
                                1),
                        new FileRows("c.csv", "", 2, ScopeCounts.of(ScopeRule.CANCELLED, 1), 0));
        assertThat(taken.read()).isEqualTo(8);
        assertThat(taken.drafts())
                .extracting(d -> d.facts().key() + " " + d.place().file())
                .containsExactlyInAnyOrder("A-2 c.csv", "A-3 b.csv");
    }

    @Test
    void filesOfOneNameAreOne() throws Exception {
        var taken =
                read(
                        file("jan/a.csv", row("A-1", "Done")),
                        file("feb/a.csv", row("A-2", "Done") + row("A-1", "Cancelled")));
        assertThat(taken.files())
                .containsExactly(
                        new FileRows("a.csv", "", 3, ScopeCounts.of(ScopeRule.CANCELLED, 2), 0));
    }
}
