package firebreak.suggest.search;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.suggest.search.Hits.Place;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

class HitsTest {
    private static Hits asked(String typed, boolean similar) {
        return Hits.of(
                SearchQuery.parse(typed, ZoneOffset.UTC, new Codebook(0, List.of(), List.of())),
                similar);
    }

    /// The text with what is marked in brackets.
    private static String marked(Hits hits, Place place, String text) {
        var shown = new StringBuilder();
        int done = 0;
        for (var span : hits.in(place, text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(done).isLessThan(span.end());
            shown.append(text, done, span.start()).append('[');
            shown.append(text, span.start(), span.end()).append(']');
            done = span.end();
        }
        return shown.append(text.substring(done)).toString();
    }

    private static String marked(String typed, String text) {
        return marked(asked(typed, false), Place.TEXT, text);
    }

    private static String similar(String typed, String text) {
        return marked(asked(typed, true), Place.TEXT, text);
    }

    @Test
    void wordsAreMarkedAsTheyAreSearchedFor() {
        assertThat(marked("queue gr", "The queue, the QUEUE grew. Queues?"))
                .isEqualTo("The [queue], the [QUEUE] [gr]ew. Queues?");
        assertThat(marked("pay* late ", "Payments later, late"))
                .isEqualTo("[Pay]ments later, [late]");
        assertThat(marked("\"disk full\"", "full disk; Disk  full, full"))
                .isEqualTo("full disk; [Disk  full], full");
        assertThat(marked("com.example", "com.example.Ledger and example"))
                .isEqualTo("[com.example].Ledger and example");
        assertThat(marked("down -again", "down again")).isEqualTo("[down] again");
        assertThat(marked("paymnt~ x", "payment paymnets pay"))
                .isEqualTo("[payment] [paymnets] pay");
        assertThat(marked("", "words")).isEqualTo("words");
        assertThat(asked("origin:deployment -x", false).nothing()).isTrue();
    }

    @Test
    void fieldsAreMarkedInTheirPlaceOnly() {
        var hits = asked("title:pay queue", false);
        assertThat(marked(hits, Place.TITLE, "Pay the queue")).isEqualTo("[Pay] the [queue]");
        assertThat(marked(hits, Place.TEXT, "Pay the queue")).isEqualTo("Pay the [queue]");
        assertThat(marked(asked("inc-11", false), Place.KEY, "INC-1190")).isEqualTo("[INC-11]90");
    }

    @Test
    void whereSimilarWordsWereTakenTheyAreMarked() {
        assertThat(similar("certifcate", "The certificate was old"))
                .isEqualTo("The [certificate] was old");
        assertThat(similar("cert xyz", "Recertified")).isEqualTo("Re[cert]ified");
        assertThat(similar("\"certifcate\"", "certificate")).isEqualTo("certificate");
    }

    @Test
    void everyScriptIsMarkedWhereItStands() {
        assertThat(marked("strasse ", "Die Straße")).isEqualTo("Die [Straße]");
        assertThat(marked("cafe", "Au caf\u00e9, cafe\u0301s"))
                .isEqualTo("Au [caf\u00e9], [cafe\u0301]s");
        assertThat(marked("office ", "the o\ufb03ce was")).isEqualTo("the [o\ufb03ce] was");
        assertThat(marked("東京", "今日東京都で")).isEqualTo("今日[東京]都で");
        assertThat(marked("京 ", "東京都")).isEqualTo("東[京]都");
        assertThat(marked("\ufcf2", "\u0e01\ufcf2 word")).isEqualTo("\u0e01\ufcf2 word");
        assertThat(similar("\ufcf2", "\u0e01\ufcf2 word")).isEqualTo("\u0e01\ufcf2 word");
        assertThat(marked("שלום", "אמר שלום לך")).isEqualTo("אמר [שלום] לך");
        assertThat(marked("end", "\ud83d\ude80 end \ufb01 end"))
                .isEqualTo("\ud83d\ude80 [end] \ufb01 [end]");
    }

    @Test
    void aTextOfAMegabyteIsMarkedAtItsBeginning() {
        assertThat(asked("word", false).in(Place.TEXT, "word ".repeat(200_000))).hasSize(2000);
    }

    @Property(tries = 300, seed = "20261101")
    void nothingThatCanBeTypedOrReadFails(
            @ForAll String typed, @ForAll String text, @ForAll boolean similar) {
        for (var place : Place.values()) marked(asked(typed, similar), place, text + typed);
    }
}
