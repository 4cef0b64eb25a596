package firebreak.ui.deliverables;

import firebreak.report.preview.DocumentContent;
import firebreak.report.preview.DocumentContent.Chapter;
import firebreak.report.preview.DocumentContent.Chart;
import firebreak.report.preview.DocumentContent.Paragraph;
import firebreak.report.preview.DocumentContent.Part;
import firebreak.report.preview.DocumentContent.Picture;
import firebreak.report.preview.DocumentContent.Row;
import firebreak.report.preview.DocumentContent.Sheet;
import firebreak.report.preview.DocumentContent.Table;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lays a document out on sheets, at one pixel for a point. Pages break where Word would break them
/// as far as the styles say: before chapters, not behind a heading, not within a row.
final class PageLayout {
    /// A heading and the page on which it stands, from 1.
    record Place(int level, String text, int page) {}

    private static final double SLACK = 0.5;

    /// What stands on pages as a whole.
    private record Block(
            Node node,
            double height,
            double before,
            double after,
            boolean keepNext,
            boolean newPage,
            double x,
            @Nullable Paragraph heading,
            @Nullable Table table,
            @Nullable Row row) {}

    private final List<Pane> pages = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final PageParts parts = new PageParts();
    private double used;

    private PageLayout() {}

    static PageLayout of(DocumentContent content) {
        var layout = new PageLayout();
        for (var chapter : content.chapters()) layout.chapter(chapter);
        layout.frames();
        return layout;
    }

    List<Pane> pages() {
        return List.copyOf(pages);
    }

    /// The size of each page.
    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    private void chapter(Chapter chapter) {
        page(chapter);
        var blocks = new ArrayList<Block>();
        for (var part : chapter.parts()) blocks(part, chapter.sheet(), blocks);
        for (int i = 0; i < blocks.size(); i++) place(blocks, i, chapter);
    }

    private void page(Chapter chapter) {
        var sheet = chapter.sheet();
        var page = new Pane();
        page.setPrefSize(sheet.width(), sheet.height());
        page.setMinSize(sheet.width(), sheet.height());
        page.setMaxSize(sheet.width(), sheet.height());
        page.getStyleClass().add("sheet");
        pages.add(page);
        sheets.add(sheet);
        chapters.add(chapter);
        used = 0;
    }

    private void blocks(Part part, Sheet sheet, List<Block> into) {
        switch (part) {
            case Paragraph paragraph -> {
                var format = paragraph.format();
                var node = parts.paragraph(paragraph, sheet.column());
                into.add(
                        new Block(
                                node,
                                parts.height(node, sheet.column()),
                                format.before(),
                                format.after(),
                                format.keepNext(),
                                format.newPage(),
                                0,
                                paragraph.outline() > 0 ? paragraph : null,
                                null,
                                null));
            }
            case Table table -> {
                for (int i = 0; i < table.rows().size(); i++) into.add(row(table, i));
            }
            case Chart chart -> into.add(drawn(parts.chart(chart), chart.height(), true));
            case Picture picture ->
                    into.add(drawn(parts.picture(picture), picture.height(), false));
        }
    }

    private static Block drawn(Node node, double height, boolean keepNext) {
        return new Block(node, height, 0, 4, keepNext, false, 0, null, null, null);
    }

    private Block row(Table table, int place) {
        var row = table.rows().get(place);
        var last = place == table.rows().size() - 1;
        var made = parts.row(table, row, place == 0, last);
        return new Block(
                made,
                made.getPrefHeight(),
                0,
                0,
                row.keepNext() && !last,
                false,
                0,
                null,
                table,
                row);
    }

    private void place(List<Block> blocks, int i, Chapter chapter) {
        var block = blocks.get(i);
        var room = chapter.sheet().room();
        if (block.newPage() && used > 0) page(chapter);
        double needed = 0;
        for (int k = i; k < blocks.size(); k++) {
            var next = blocks.get(k);
            needed += next.height() + next.before();
            if (!next.keepNext()) break;
            needed += next.after();
        }
        var alone = block.before() + block.height();
        if (used > 0
                && (used + alone > room + SLACK
                        || (used + needed > room + SLACK && needed <= room))) {
            page(chapter);
            repeat(block);
        }
        // Only a page that was asked for begins with a distance.
        put(
                block.node(),
                block.x(),
                used == 0 && !block.newPage() && pages.size() > 1 ? 0 : block.before());
        used += block.height() + block.after();
        var heading = block.heading();
        if (heading != null && !heading.text().isBlank())
            places.add(new Place(heading.outline(), heading.text(), pages.size()));
    }

    /// The head of a table stands again where it goes on.
    private void repeat(Block block) {
        var table = block.table();
        if (table == null || block.row() == table.rows().getFirst()) return;
        for (var row : table.rows()) {
            if (!row.head()) break;
            var again = parts.row(table, row, row == table.rows().getFirst(), false);
            put(again, 0, 0);
            used += again.getPrefHeight();
        }
    }

    private void put(Node node, double x, double before) {
        var sheet = sheets.getLast();
        used += before;
        node.setLayoutX(sheet.left() + x);
        node.setLayoutY(sheet.top() + used);
        pages.getLast().getChildren().add(node);
    }

    /// Headers and footers, now that all pages are counted.
    private void frames() {
        for (int i = 0; i < pages.size(); i++) {
            var chapter = chapters.get(i);
            var first = i == 0 || chapters.get(i - 1) != chapter;
            if (first && chapter.coverFirst()) continue;
            var sheet = sheets.get(i);
            frame(i, chapter.header(), sheet, sheet.header());
            frame(i, chapter.footer(), sheet, sheet.height() - sheet.footer() - 11);
        }
    }

    private void frame(int page, DocumentContent.Line line, Sheet sheet, double y) {
        var node = parts.frame(numbered(line.left(), page), numbered(line.right(), page), sheet);
        node.setLayoutX(sheet.left());
        node.setLayoutY(y);
        pages.get(page).getChildren().add(node);
    }

    private String numbered(String words, int page) {
        return words.replace(String.valueOf(DocumentContent.Line.PAGE), String.valueOf(page + 1))
                .replace(String.valueOf(DocumentContent.Line.PAGES), String.valueOf(pages.size()));
    }
}
