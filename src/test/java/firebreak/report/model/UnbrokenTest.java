package firebreak.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnbrokenTest {
    /// `_` stands for a space at which no line ends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "until 20_November_2026 at the latest",
                "20_Nov_2026, 14:05",
                "week of 24_Nov_25",
                "on 7_May they met",
                "since November_2026",
                "12_% of 206_hours, 90_days or 1.5_GB",
                "in 350_ms, for 1,200_€",
                "as Table_3 and Figure_12 say (Section_2.1, Appendix_B)",
                "停止了 12_% 的时间",
            })
    void whatBelongsTogetherStaysTogether(String wanted) {
        assertThat(Unbroken.text(wanted.replace('_', ' ')))
                .isEqualTo(wanted.replace('_', '\u00a0'));
        assertThat(Unbroken.text(wanted.replace('_', '\u00a0')))
                .isEqualTo(wanted.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12 incidents in 3 teams",
                "INC-1042 May have come back",
                "version 2 sold well",
                "Team 5 ops",
                "Vegetable 3",
                "20 Marches",
                "Notable 4 hoursglass",
                "An Appendix behind it",
                "March was quiet",
                "Harbour May 25",
                "2026 11 20",
                "二〇二六年 11 月 20 日",
                "障害 12 件",
                "שלום 12 עולם",
            })
    void everythingElseStays(String text) {
        assertThat(Unbroken.text(text)).isEqualTo(text);
    }

    @Test
    void aLabelKeepsItsNumber() {
        assertThat(Unbroken.labelled("Table", "3")).isEqualTo("Table\u00a03");
    }
}
