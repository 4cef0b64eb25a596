package firebreak.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraWikiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    h2. What happened                          ; What happened
                    bq. It was the cache                       ; It was the cache
                    * one                                      ; • one
                    ## two                                     ; • two
                    The *checkout* was _slow_ and +new+        ; The checkout was slow and new
                    {{config.yaml}} was wrong                  ; config.yaml was wrong
                    see [the runbook|https://x.example/r]      ; see the runbook (https://x.example/r)
                    see [https://x.example/r]                  ; see https://x.example/r
                    the log [^app.log]                         ; the log app.log
                    !image-1.png|width=541,alt="x"!            ; image-1.png
                    ||Time||What||                             ; Time | What
                    |10:00|down|                               ; 10:00 | down
                    {color:red}down{color} again               ; down again
                    {panel:title=Note}careful{panel}           ; careful
                    \\{not a block\\}                          ; {not a block}
                    """)
    void markupIsTakenOff(String wiki, String plain) {
        assertThat(JiraWiki.plain(wiki.strip())).isEqualTo(plain.strip());
    }

    @Test
    void codeStaysAsItIs() {
        assertThat(JiraWiki.plain("before\n{code:java}\nint *a* = _b_;\n{code}\n*after*"))
                .isEqualTo("before\n\nint *a* = _b_;\n\nafter");
        assertThat(JiraWiki.plain("{noformat}a *b*")).isEqualTo("a *b*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snake_case_name and other_name",
                "2 * 3 * 4 = 24",
                "Wow! Great! The file.txt! No",
                "a-b-c - d",
                "mail [~accountid:712020:ab] please",
                "array[0] and map[key]",
            })
    void whatMayBeSomethingElseStays(String text) {
        assertThat(JiraWiki.plain(text)).isEqualTo(text);
    }

    @Property(tries = 300, seed = "20261101")
    void anyTextIsTaken(@ForAll String text) {
        assertThat(JiraWiki.plain(text)).isNotNull();
    }
}
