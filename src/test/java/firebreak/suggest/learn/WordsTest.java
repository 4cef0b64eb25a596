package firebreak.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordsTest {
    private static List<String> parts(String text) {
        return Words.of(text).parts().stream().map(Word::form).toList();
    }

    private static List<String> compounds(String text) {
        return Words.of(text).compounds().stream().map(Word::form).toList();
    }

    @Test
    void compoundsCountInPartsAndAsAWhole() {
        assertThat(parts("NullPointerException in max_open_files, HTTPServer v2"))
                .containsExactly(
                        "null",
                        "pointer",
                        "exception",
                        "in",
                        "max",
                        "open",
                        "files",
                        "http",
                        "server",
                        "v",
                        "2");
        assertThat(compounds("NullPointerException in max_open_files"))
                .containsExactly("nullpointerexception", "max_open_files");
    }

    @Test
    void anApostropheJoins() {
        assertThat(parts("Can't read the users' files: don’t"))
                .containsExactly("cant", "read", "the", "users", "files", "dont");
    }

    @Test
    void scriptsWithoutSpacesGiveCharacters() {
        assertThat(parts("数据库 down")).containsExactly("数", "据", "库", "down");
        assertThat(parts("تعطل الخادم")).containsExactly("تعطل", "الخادم");
        assertThat(parts("Ошибка сервера")).containsExactly("ошибка", "сервера");
    }

    @Property(tries = 300, seed = "20261101")
    void everyWordStandsWhereItSays(@ForAll String text) {
        var words = Words.of(text);
        int before = 0;
        for (var w : words.parts()) {
            assertThat(w.start()).isGreaterThanOrEqualTo(before);
            assertThat(w.end()).isGreaterThan(w.start()).isLessThanOrEqualTo(text.length());
            before = w.end();
        }
    }
}
