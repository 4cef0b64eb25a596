package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.StoreFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ListGuardTest {
    @TempDir Path temp;

    @Test
    void formulasAreDisarmedInCsvOnly() {
        var directory =
                Ran.assessment(
                        temp,
                        "Jira",
                        StoreFixture.draft("=1+1", "=cmd|' /C calc'!A0"),
                        StoreFixture.draft("K-2", "+49 30"),
                        StoreFixture.draft("K-3", "-5"),
                        StoreFixture.draft("K-4", "@SUM(A1)"),
                        StoreFixture.draft("K-5", "\tx"),
                        StoreFixture.draft("K-6", "\rx"),
                        StoreFixture.draft("K-7", "a, \"b\"\nc = d"));
        var csv = firebreak("list", directory, "incidents", "--csv").done().out();
        assertThat(csv)
                .contains(
                        ",'=1+1,'=cmd|' /C calc'!A0,",
                        ",'+49 30,",
                        ",'-5,",
                        ",'@SUM(A1),",
                        "'\tx",
                        "'\rx",
                        ",\"a, \"\"b\"\"\nc = d\",");
        var json = firebreak("list", directory, "incidents", "--json").done().json();
        assertThat(json.at("/incidents/0/title").asString()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void aTableIsFreeOfControlCharactersAndCut() {
        var directory =
                Ran.assessment(
                        temp,
                        "Jira",
                        StoreFixture.draft("K-1", "red \u001b[31m\nalert " + "x".repeat(80)));
        var out = firebreak("list", directory, "incidents").done().out();
        assertThat(out).doesNotContain("\u001b").contains("red [31m alert xx", "…");
        assertThat(out.lines()).hasSize(2);
    }
}
