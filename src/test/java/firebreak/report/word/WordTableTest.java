package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.report.model.SlideModels;
import firebreak.report.model.TypeWidth;
import firebreak.work.Progress;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Columns of tables, as wide as their words need.
class WordTableTest {
    @TempDir private Path folder;

    @Test
    void noHeadOfTheSampleTearsAWord() throws Exception {
        var file = folder.resolve("sample.docx");
        PatternDocument.write(SlideModels.sample(folder), file, Progress.NONE);
        try (var document = read(file)) {
            var heads = 0;
            for (var table : document.getTables())
                if (isHead(table)) {
                    assertThat(torn(table)).isEmpty();
                    heads++;
                }
            assertThat(heads).isGreaterThan(20);
        }
    }

    @Test
    void aColumnGetsWhatItsHeadNeedsFromOthers() throws Exception {
        var table = table(new int[] {8354, 1000}, List.of("What", "Requirements"), "a");
        assertThat(torn(table)).isEmpty();
        assertThat(sum(table)).isEqualTo(9354);
        assertThat(size(table.getRow(0).getCell(1))).isEqualTo(9.5);
    }

    @Test
    void aColumnGetsWhatItsCellsNeedWhereOthersHaveRoom() throws Exception {
        var table = table(new int[] {8354, 1000}, List.of("What", "Who"), "Commissioning");
        assertThat(width(table.getRow(1).getCell(1)))
                .isGreaterThan(TypeWidth.longestWord("Commissioning", 9.5, false) + 9);
        var none = table(new int[] {8354, 1000}, List.of("What", "Who"), "x".repeat(400));
        assertThat(width(none.getRow(1).getCell(1))).isEqualTo(50);
    }

    @Test
    void whereColumnsAreManyLettersGetSmallerAndThenStandUpright() throws Exception {
        var eight = table(even(8), Collections.nCopies(8, "Requirement"), "a");
        assertThat(torn(eight)).isEmpty();
        assertThat(size(eight.getRow(0).getCell(1))).isLessThan(9);
        var twenty = table(even(20), Collections.nCopies(20, "Implementation"), "a");
        assertThat(upright(twenty.getRow(0).getCell(0))).isFalse();
        assertThat(upright(twenty.getRow(0).getCell(19))).isTrue();
        assertThat(torn(twenty)).isEmpty();
    }

    private static int[] even(int columns) {
        var widths = new int[columns];
        Arrays.fill(widths, Manuscript.PORTRAIT / columns);
        return widths;
    }

    private XWPFTable table(int[] widths, List<String> head, String last) throws IOException {
        var manuscript = Manuscript.begin();
        var kinds = new WordTable.Column[widths.length];
        Arrays.fill(kinds, WordTable.Column.TEXT);
        var table = manuscript.table(widths, kinds);
        table.head(head);
        var cells = new ArrayList<>(Collections.nCopies(widths.length - 1, "a"));
        cells.add(last);
        table.row(cells);
        table.described("Table", "Table");
        var file = folder.resolve("table.docx");
        manuscript.write(file, () -> {});
        try (var document = read(file)) {
            return document.getTables().getLast();
        }
    }

    private static XWPFDocument read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static boolean isHead(XWPFTable table) {
        var properties = table.getRow(0).getCtRow().getTrPr();
        return properties != null && properties.sizeOfTblHeaderArray() > 0;
    }

    /// Words of the head that are wider than the inside of their cells in a font of the widest.
    private static List<String> torn(XWPFTable table) {
        return table.getRow(0).getTableCells().stream()
                .filter(c -> !upright(c))
                .filter(c ->
                        TypeWidth.longestWordInAnyFont(c.getText(), size(c), true)
                                > width(c) - WordTable.AROUND)
                .map(XWPFTableCell::getText)
                .toList();
    }

    private static boolean upright(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr().isSetTextDirection();
    }

    private static double width(XWPFTableCell cell) {
        return ((BigInteger) cell.getCTTc().getTcPr().getTcW().getW()).intValue() / 20.0;
    }

    private static double sum(XWPFTable table) {
        return 20
                * table.getRow(0).getTableCells().stream().mapToDouble(WordTableTest::width).sum();
    }

    private static double size(XWPFTableCell cell) {
        var size = cell.getParagraphs().getFirst().getRuns().getFirst().getFontSizeAsDouble();
        return size == null ? 9.5 : size;
    }
}
