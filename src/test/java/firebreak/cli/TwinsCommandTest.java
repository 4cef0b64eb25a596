package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.StoreFixture;
import firebreak.store.TwoTools;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class TwinsCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        try (var file = StoreFixture.create(directory)) {
            TwoTools.tickets(file);
        }
    }

    @Test
    void ofOneSourceThereIsNothingToList() {
        assertThat(firebreak("twins", directory).done().out())
                .isEqualTo(
                        "No two incidents of different sources seem to be one."
                                + System.lineSeparator());
        assertThat(firebreak("twins", directory, "--json").done().json().path("pairs").size())
                .isZero();
    }

    @Test
    void pairsAreListedWithTheirReasons() {
        try (var file = StoreFixture.open(directory)) {
            TwoTools.pages(file);
        }
        var revision = Ran.revision(directory);
        assertThat(firebreak("twins", directory).done().out())
                .contains("Jira OPS-101: Customers in Norway cannot pay by card")
                .contains("PagerDuty PD7781: CardPayments: DeclineRate above 20 % (Norway)")
                .contains("  OPS-101 names PD7781 in its text")
                .contains("  Exactly 2 hours apart: a time zone may be wrong");
        var pairs = firebreak("twins", directory, "--json").done().json().path("pairs");
        assertThat(pairs.size()).isEqualTo(3);
        var first = pairs.get(0);
        assertThat(first.at("/first/source").asString()).isEqualTo("Jira");
        assertThat(first.at("/first/key").asString()).isEqualTo("OPS-101");
        assertThat(first.at("/second/key").asString()).isEqualTo("PD7781");
        assertThat(first.at("/reasons/0/kind").asString()).isEqualTo("key_named");
        assertThat(first.at("/reasons/0/by").asString()).isEqualTo("first");
        assertThat(first.at("/reasons/0/place").asString()).isEqualTo("text");
        assertThat(first.at("/reasons/1/kind").asString()).isEqualTo("times_near");
        assertThat(first.at("/reasons/1/minutes").intValue()).isEqualTo(-2);
        assertThat(Ran.revision(directory)).isEqualTo(revision);
    }
}
