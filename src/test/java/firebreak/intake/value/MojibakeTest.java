package firebreak.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class MojibakeTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Yesterdayâ€™s outage            | Yesterday’s outage
                    CafÃ© closed                     | Café closed
                    Ã¼ber                           | über
                    FlowdockÂ\u00a0â€“ Outage        | Flowdock\u00a0– Outage
                    ÃƒÂ© twice                      | é twice
                    a ðŸ”¥ fire                       | a 🔥 fire
                    He said â€œdownâ€_x009d_ again   | He said “down” again
                    tab_x0009_bed                    | tab\tbed
                    """)
    void damagedTextIsRepaired(String damaged, String meant) {
        assertThat(Mojibake.repaired(damaged)).isEqualTo(meant);
    }

    @Test
    void endsOfLinesComeOnce() {
        assertThat(Mojibake.repaired("one_x000D_\ntwo_x000d_three_x000A_four"))
                .isEqualTo("one\ntwo\nthree\nfour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Café, Müller, señor, 東京",
                "“quoted” – and dashed",
                "À propos",
                "_x0041_ and x_x000_y",
                // A character that no byte led to stands beside the damage: nothing is certain
                // then.
                "Donâ€™t, said 東京",
                "lost â€ its end",
                "alone _x009d_ here",
            })
    void whatIsNotCertainStays(String text) {
        assertThat(Mojibake.repaired(text)).isNull();
    }

    @Property(tries = 300, seed = "20261101")
    void damageOfAnyTextIsUndone(@ForAll String text) {
        var damaged = new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
        var repaired = Mojibake.repaired(damaged);
        // Some bytes have no character, and some texts are rightly left alone; none becomes
        // another.
        if (repaired != null && Mojibake.repaired(text) == null && !damaged.contains("\uFFFD"))
            assertThat(repaired).isEqualTo(text);
    }

    @Property(tries = 300, seed = "20261101")
    void everyRepairLeadsBack(@ForAll String text) {
        var repaired = Mojibake.repaired(text);
        if (repaired != null && !text.contains("_x00"))
            assertThat(back(text, repaired)).as(text).isTrue();
    }

    /// Whether damaging the repaired text once or more gives the text again.
    private static boolean back(String text, String repaired) {
        var now = repaired;
        for (var i = 0; i < 3; i++) {
            now = damaged(now);
            if (now.equals(high(text))) return true;
        }
        return false;
    }

    /// The same with the characters of windows-1252 for bytes that stand for themselves.
    private static String high(String text) {
        var out = new StringBuilder();
        for (var c : text.toCharArray())
            out.append(
                    c >= 0x80 && c <= 0x9F && decoded((byte) c) != '\uFFFD'
                            ? decoded((byte) c)
                            : c);
        return out.toString();
    }

    private static char decoded(byte b) {
        return new String(new byte[] {b}, WINDOWS).charAt(0);
    }

    private static String damaged(String text) {
        var out = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = decoded(b);
            out.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
        }
        return out.toString();
    }
}
