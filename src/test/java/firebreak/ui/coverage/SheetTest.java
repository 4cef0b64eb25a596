package firebreak.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.Judgements;
import firebreak.deeds.CoverageRound;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Answer;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Round;
import firebreak.domain.process.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SheetTest {
    private static Sheet sheet(int rows, int columns) {
        var areas = new ArrayList<RiskArea>();
        for (int i = 0; i < rows; i++)
            areas.add(
                    new RiskArea(
                            new UUID(1, i),
                            AreaKind.COMPONENT,
                            "Area " + (i + 1),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            ""));
        var types = new ArrayList<TestType>();
        for (int i = 0; i < columns; i++)
            types.add(new TestType("t" + i, "Type " + (i + 1), "", List.of(), List.of(), false));
        return Sheet.of(
                new CoverageRound(
                        new ProcessFacts(
                                new Codebook(1, List.of(), List.of()),
                                new QuestionBank("", 0, "", List.of()),
                                new Round(1, "", Instant.EPOCH, true),
                                Map.of(),
                                List.of(),
                                ProcessMap.EMPTY,
                                List.of(),
                                List.of(),
                                new ProcessFacts.Coverage(areas, types, List.of(), List.of())),
                        Map.of(),
                        List.of(),
                        CoverageScores.of(areas, types, Judgements.of(1, List.of(), List.of())),
                        Map.of(),
                        Map.of()));
    }

    private static Sheet with(Sheet sheet, List<Answer> answers) {
        return Sheet.of(sheet.round().with(answers));
    }

    private static final Block ALL = new Block(0, 0, 2, 3);

    @Test
    void copyingAndPastingGivesTheSameBlock() {
        var sheet = sheet(3, 4);
        sheet = with(sheet, sheet.rate(new Block(0, 0, 1, 1), Layer.SAID, Verdict.L));
        sheet = with(sheet, sheet.rate(new Block(0, 1, 0, 1), Layer.SAID, Verdict.UNKNOWN));
        sheet = with(sheet, sheet.rate(new Block(1, 0, 1, 0), Layer.SAID, Verdict.NOT_APPLICABLE));
        var text = sheet.text(new Block(0, 0, 1, 1), Layer.SAID);
        assertThat(text).isEqualTo("L\t?\nn/a\tL");
        var taken = taken(sheet.paste(Block.at(new Spot(1, 2)), text, Layer.SAID));
        assertThat(taken.block()).isEqualTo(new Block(1, 2, 2, 3));
        sheet = with(sheet, taken.answers());
        assertThat(sheet.text(new Block(1, 2, 2, 3), Layer.SAID)).isEqualTo(text);
        assertThat(sheet.text(ALL, Layer.SEEN)).isEqualTo("\t\t\t\n\t\t\t\n\t\t\t");
    }

    private static Sheet.Pasted.Taken taken(Sheet.Pasted pasted) {
        return switch (pasted) {
            case Sheet.Pasted.Taken taken -> taken;
            case Sheet.Pasted.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    @Test
    void aSpreadsheetsBlockIsTakenWithItsLastLineBreak() {
        var sheet = sheet(3, 4);
        var taken = taken(sheet.paste(Block.at(new Spot(0, 0)), "n\tP\r\nf\t\r\n", Layer.SEEN));
        sheet = with(sheet, taken.answers());
        assertThat(sheet.text(new Block(0, 0, 1, 1), Layer.SEEN)).isEqualTo("N\tP\nF\t");
    }

    @Test
    void anUnknownWordIsRefusedWithItsCell() {
        var sheet = sheet(3, 4);
        assertThat(sheet.paste(Block.at(new Spot(1, 1)), "N\tgreen\nF\tL", Layer.SAID))
                .isEqualTo(
                        new Sheet.Pasted.Refused(
                                "\"green\" for Area 2: Type 3 is no rating. Use N, P, L, F, U or"
                                        + " n/a. Nothing was changed."));
    }

    @Test
    void aBlockThatDoesNotFitIsRefused() {
        var sheet = sheet(3, 4);
        assertThat(sheet.paste(Block.at(new Spot(2, 3)), "N\tP", Layer.SAID))
                .isInstanceOf(Sheet.Pasted.Refused.class);
        assertThat(sheet.paste(Block.at(new Spot(0, 0)), "", Layer.SAID))
                .isInstanceOf(Sheet.Pasted.Refused.class);
    }

    @Test
    void aSingleRatingFillsTheChosenBlock() {
        var sheet = sheet(3, 4);
        var taken = taken(sheet.paste(ALL, "p", Layer.SAID));
        assertThat(taken.answers()).hasSize(12);
        assertThat(with(sheet, taken.answers()).text(ALL, Layer.SAID))
                .isEqualTo("P\tP\tP\tP\nP\tP\tP\tP\nP\tP\tP\tP");
    }

    @Test
    void fillingDownAndRightTakesTheFirstOfTheBlockOrTheOneBefore() {
        var sheet = sheet(3, 4);
        sheet = with(sheet, sheet.rate(Block.at(new Spot(0, 0)), Layer.SAID, Verdict.F));
        var filled = with(sheet, sheet.fillDown(new Block(0, 0, 2, 0), Layer.SAID));
        assertThat(filled.text(ALL, Layer.SAID)).isEqualTo("F\t\t\t\nF\t\t\t\nF\t\t\t");
        filled = with(filled, filled.fillRight(new Block(1, 1, 1, 1), Layer.SAID));
        assertThat(filled.text(ALL, Layer.SAID)).isEqualTo("F\t\t\t\nF\tF\t\t\nF\t\t\t");
        assertThat(sheet.fillDown(Block.at(new Spot(0, 0)), Layer.SAID)).isEmpty();
    }

    @Test
    void clearingLeavesTheOtherAnswerAndRatingSettlesWhatWasPutOff() {
        var sheet = sheet(1, 1);
        var one = Block.at(new Spot(0, 0));
        sheet = with(sheet, sheet.rate(one, Layer.SAID, Verdict.F));
        sheet = with(sheet, sheet.rate(one, Layer.SEEN, Verdict.P));
        sheet = with(sheet, sheet.park(one));
        assertThat(sheet.answer(new Spot(0, 0)).parked()).isTrue();
        sheet = with(sheet, sheet.rate(one, Layer.SAID, null));
        assertThat(sheet.answer(new Spot(0, 0)).evidenced()).isEqualTo(Verdict.P);
        assertThat(sheet.answer(new Spot(0, 0)).parked()).isTrue();
        sheet = with(sheet, sheet.rate(one, Layer.SAID, Verdict.L));
        assertThat(sheet.answer(new Spot(0, 0)).parked()).isFalse();
        assertThat(sheet.rate(one, Layer.SAID, Verdict.L)).isEmpty();
    }
}
