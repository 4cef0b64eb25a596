package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

/// On which page things are thought to fall, by the rules by which Word breaks pages.
class PageEstimateTest {
    private final PageEstimate pages = new PageEstimate();

    @Test
    void whatIsKeptTogetherMovesTogether() {
        pages.block(600);
        heading();
        pages.block(90);
        assertThat(pages.marked(0)).isEqualTo(2);
        assertThat(pages.page()).isEqualTo(2);
        pages.block(560);
        assertThat(pages.page()).isEqualTo(2);
    }

    @Test
    void whatIsNotKeptStays() {
        pages.block(600);
        pages.block(20);
        pages.mark();
        pages.block(90);
        assertThat(pages.marked(0)).isEqualTo(1);
        assertThat(pages.page()).isEqualTo(2);
    }

    @Test
    void aChainThatNoPageHoldsIsTorn() {
        pages.block(200);
        heading();
        pages.block(460);
        pages.keepNext();
        pages.block(400);
        assertThat(pages.marked(0)).isEqualTo(1);
        assertThat(pages.page()).isEqualTo(2);
    }

    @Test
    void aShortTableTakesItsHeadingWithIt() {
        pages.block(620);
        heading();
        pages.beginTable();
        for (var i = 0; i < 6; i++) row("One", 1);
        pages.wholeTable();
        assertThat(pages.marked(0)).isEqualTo(2);
    }

    @Test
    void ofTwoDistancesTheLargerOneStands() {
        pages.block(0, 300, 20);
        pages.block(20, 380, 0);
        assertThat(pages.page()).isEqualTo(1);
        pages.block(10);
        assertThat(pages.page()).isEqualTo(2);
    }

    @Test
    void onlyRowsThatWouldLeaveAHoleAreTorn() {
        assertThat(row("A line", 10)).isTrue();
        assertThat(row("A line", 40)).isFalse();
        assertThat(pages.page()).isEqualTo(1);
    }

    @Test
    void lettersOfChineseAndJapaneseAreWide() {
        var other = new PageEstimate();
        for (var i = 0; i < 40; i++) {
            pages.paragraph("\u652f\u6255\u3044\u304c".repeat(50), 10, 8000, 0);
            other.paragraph("abcd".repeat(50), 10, 8000, 0);
        }
        assertThat(pages.page()).isGreaterThan(other.page());
    }

    @Test
    void aPageThatHasJustBegunIsNotLeftForAnother() {
        pages.block(90);
        pages.nextPage();
        pages.freshPage();
        pages.block(90);
        assertThat(pages.page()).isEqualTo(2);
        pages.freshPage();
        pages.block(90);
        assertThat(pages.page()).isEqualTo(3);
    }

    @Test
    void theHeadStandsAgainOnEachPageOfATable() {
        var headless = new PageEstimate();
        for (var estimate : List.of(pages, headless)) {
            estimate.beginTable();
            if (estimate == pages) estimate.head(List.of("Name"), new int[] {9000}, 9.5, 75);
            else estimate.row(List.of("Name\n\n\n\n\n"), new int[] {9000}, 9.5);
            for (var i = 0; i < 80; i++) estimate.row(List.of("One"), new int[] {9000}, 9.5);
            estimate.block(520);
        }
        // 80 rows of 17 points on pages of 707: the head takes 75 of each.
        assertThat(headless.page()).isEqualTo(3);
        assertThat(pages.page()).isEqualTo(4);
    }

    @Test
    void linesBreakBetweenWords() {
        // Two words of six tenths of a line each need a line for each.
        var word = "n".repeat(60);
        for (var i = 0; i < 29; i++) pages.paragraph(word + " " + word, 10, 10_400, 0);
        assertThat(pages.page()).isEqualTo(2);
        var other = new PageEstimate();
        for (var i = 0; i < 29; i++) other.paragraph("n ".repeat(60), 10, 10_400, 0);
        assertThat(other.page()).isEqualTo(1);
    }

    private void heading() {
        pages.block(14, 16.5, 5);
        pages.keepNext();
        pages.mark();
    }

    private boolean row(String line, int lines) {
        return pages.row(
                List.of(String.join("\n", Collections.nCopies(lines, line))),
                new int[] {9000},
                9.5);
    }
}
