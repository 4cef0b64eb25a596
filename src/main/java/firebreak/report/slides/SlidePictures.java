package firebreak.report.slides;

import static firebreak.report.slides.SlidePage.LEFT;
import static firebreak.report.slides.SlidePage.WIDTH;
import static firebreak.report.slides.SlidePage.box;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartText;
import firebreak.report.charts.ShadedChart;
import firebreak.report.model.CleanText;
import firebreak.report.model.Shade;
import firebreak.report.slides.SlidePage.Line;
import firebreak.report.slides.SlideTable.Cell;
import firebreak.report.slides.SlideTable.Column;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// A slide for each picture that has most to say: the sentence that reads it is the title, and what
/// it stands on is below it. One that can't be drawn has no slide.
public final class SlidePictures {
    /// Which come first where there is no room for all.
    private static final List<Picture.Kind> FIRST =
            List.of(
                    Picture.Kind.ORIGIN_BY_STAGE,
                    Picture.Kind.FACTORS,
                    Picture.Kind.FREQUENCY,
                    Picture.Kind.ESCAPES,
                    Picture.Kind.RECURRENCE,
                    Picture.Kind.LEADERSHIP,
                    Picture.Kind.RECOVERY,
                    Picture.Kind.PREVENTABLE,
                    Picture.Kind.MONTHS,
                    Picture.Kind.SEVERITY,
                    Picture.Kind.TEAMS,
                    Picture.Kind.SERVICES,
                    Picture.Kind.WHEN,
                    Picture.Kind.PUBLISHED);

    /// More bars can't be named on a slide.
    private static final int BARS = 8;

    private static final double NAME = 20;
    private static final int NAME_SIZE = 13;
    private static final int COLUMNS = 14;

    private final Slides slides;

    SlidePictures(Slides slides) {
        this.slides = slides;
    }

    /// Those that can be drawn, at most so many, in their usual order.
    static List<Picture> chosen(List<Picture> pictures, int most) {
        return pictures.stream()
                .filter(p -> drawn(p.views().getFirst()))
                .sorted(Comparator.comparingInt(p -> FIRST.indexOf(p.kind())))
                .limit(most)
                .sorted(Comparator.comparing(Picture::kind))
                .toList();
    }

    private static boolean drawn(Picture.View view) {
        return view.instead().isEmpty() && !view.spec().empty();
    }

    /// The title of a picture as its slide has it, below the sentence.
    public static String name(ChartText text) {
        return SlideType.cut(CleanText.line(text.title()), NAME_SIZE, WIDTH, 1, false);
    }

    void write(Picture picture) throws IOException {
        var spec = picture.views().getFirst().spec();
        var text = spec.text();
        var notes = new ArrayList<String>();
        notes.add(text.reading());
        notes.add(text.basis());
        notes.addAll(picture.limits());
        var others =
                picture.views().stream()
                        .skip(1)
                        .filter(SlidePictures::drawn)
                        .map(v -> v.spec().text().reading())
                        .toList();
        if (!others.isEmpty())
            notes.add(Text.of("report.slides.notes.also", String.join(" ", others)));
        var page = slides.page(SlideBase.Layout.PICTURE, text.reading(), notes);
        page.words(box(LEFT, page.top(), WIDTH, NAME), List.of(Line.muted(name(text), NAME_SIZE)));
        var said = draw(page, spec);
        page.basis(said.isEmpty() ? text.basis() : said + " · " + text.basis());
        page.finish();
    }

    /// What is to be said below beside the basis.
    private String draw(SlidePage page, ChartSpec spec) throws IOException {
        var place = below(page);
        var chart = new SlideCharts(slides.show(), page, place);
        return switch (spec) {
            case ChartSpec.StackedBars bars -> {
                chart.draw(bars);
                yield "";
            }
            case ChartSpec.Pareto pareto -> {
                chart.draw(first(pareto));
                yield pareto.categories().size() <= BARS
                        ? ""
                        : Text.of("report.slides.first", BARS, pareto.categories().size());
            }
            case ChartSpec.ControlLine line -> {
                chart.draw(line);
                yield "";
            }
            case ChartSpec.Lines lines -> {
                chart.draw(lines);
                yield "";
            }
            case ChartSpec.Estimates estimates -> {
                chart.draw(estimates);
                yield "";
            }
            case ChartSpec.HeatMap heat -> heat(page, heat);
            case ChartSpec.Spreads spreads -> {
                spreads(page, spreads);
                yield "";
            }
        };
    }

    /// The room below the name of the picture.
    private static Rectangle2D below(SlidePage page) {
        var room = page.room();
        return box(LEFT, room.getY() + NAME + 2, room.getWidth(), room.getHeight() - NAME - 6);
    }

    private static ChartSpec.Pareto first(ChartSpec.Pareto all) {
        if (all.categories().size() <= BARS) return all;
        return new ChartSpec.Pareto(
                all.text(),
                all.categories().subList(0, BARS),
                all.counts().subList(0, BARS),
                all.cumulativeShares().subList(0, BARS));
    }

    private static String heat(SlidePage page, ChartSpec.HeatMap across) {
        var heat =
                across.columns().size() > COLUMNS && across.rows().size() <= COLUMNS
                        ? ShadedChart.turned(across)
                        : across;
        var columns = heat.columns().size();
        var shares = new double[columns + 1];
        Arrays.fill(shares, 1);
        shares[0] = columns > 9 ? 1.6 : 1.9;
        var kinds = new ArrayList<>(Collections.nCopies(columns + 1, Column.MIDDLE));
        kinds.set(0, Column.TEXT);
        var head = new ArrayList<String>();
        head.add(heat.text().verticalAxis());
        head.addAll(heat.columns());
        var size =
                heat.rows().size() > 14 ? 9.0 : columns > 9 ? 10 : heat.rows().size() > 8 ? 11 : 14;
        var table = new SlideTable(below(page), shares, kinds, size, 2, head);
        var highest = heat.values().stream().flatMap(List::stream).mapToInt(n -> n).max().orElse(0);
        for (var r = 0; r < heat.rows().size(); r++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(heat.rows().get(r)));
            for (var c = 0; c < columns; c++) {
                int value = heat.values().get(r).get(c);
                cells.add(
                        new Cell(
                                ShadedChart.marked(
                                        Text.of("report.number", value),
                                        heat.marks().get(r).get(c)),
                                Shade.of(value, highest),
                                value > 0));
            }
            table.row(cells);
        }
        if (heat.rows().size() <= 8) table.tall(36);
        table.draw(page, heat.text().title(), heat.text().title() + ". " + heat.text().reading());
        var signs = new ArrayList<String>();
        for (var mark : CellMark.values())
            if (mark != CellMark.NONE && heat.has(mark)) signs.add(ShadedChart.meaning(mark));
        return String.join(" · ", signs);
    }

    private static void spreads(SlidePage page, ChartSpec.Spreads spreads) {
        var head = ShadedChart.head(spreads);
        var kinds = new ArrayList<>(Collections.nCopies(head.size(), Column.MIDDLE));
        kinds.set(0, Column.TEXT);
        var table =
                new SlideTable(below(page), new double[] {2, 1, 1, 1, 1, 1, 1}, kinds, 13, 2, head);
        var all = spreads.spreads().stream().map(ShadedChart::numbers).toList();
        for (var r = 0; r < all.size(); r++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(spreads.categories().get(r)));
            cells.add(Cell.of(Text.of("report.number", spreads.spreads().get(r).count())));
            for (var i = 0; i < all.get(r).length; i++) {
                var column = i;
                var longest = all.stream().mapToDouble(n -> n[column]).max().orElse(0);
                cells.add(
                        new Cell(
                                ChartNumbers.duration(all.get(r)[i]),
                                Shade.of(Math.round(all.get(r)[i]), Math.round(longest)),
                                i == 2));
            }
            table.row(cells);
        }
        if (all.size() <= 8) table.tall(26);
        table.draw(
                page,
                spreads.text().title(),
                spreads.text().title() + ". " + spreads.text().reading());
    }
}
