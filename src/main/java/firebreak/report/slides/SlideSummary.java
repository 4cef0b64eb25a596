package firebreak.report.slides;

import static firebreak.report.slides.SlidePage.BOTTOM;
import static firebreak.report.slides.SlidePage.LEFT;
import static firebreak.report.slides.SlidePage.WIDTH;
import static firebreak.report.slides.SlidePage.box;

import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Origin;
import firebreak.report.model.CleanText;
import firebreak.report.model.KeyFigures;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.report.slides.SlidePage.Line;
import firebreak.report.slides.SlideTable.Cell;
import firebreak.report.slides.SlideTable.Column;

import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

/// The slides before the pictures: the first one, what was looked at, and the numbers in brief.
public final class SlideSummary {
    private static final double LOGO_HEIGHT = 54;
    private static final double LOGO_WIDTH = 220;
    private static final double CARD = 108;
    private static final double GAP = 16;

    private final Slides slides;
    private final ReportModel model;

    SlideSummary(Slides slides, ReportModel model) {
        this.slides = slides;
        this.model = model;
    }

    void cover() throws IOException {
        var page =
                slides.page(
                        SlideBase.Layout.TITLE,
                        model.assessment().client(),
                        List.of(
                                Text.of("report.slides.notes.cover"),
                                CleanText.line(model.assessment().title()),
                                revision()));
        var below = Slides.holder(page.slide(), Placeholder.SUBTITLE);
        var words =
                SlideType.fit(
                        CleanText.line(Text.of("report.subtitle")),
                        new double[] {20, 18, 16},
                        below.getAnchor().getWidth(),
                        below.getAnchor().getHeight(),
                        false);
        SlidePage.fill(below, words.text(), words.size());
        var lines = new ArrayList<Line>();
        if (!slides.look().firm().isBlank())
            lines.add(Line.bold(one(slides.look().firm(), 14), 14));
        lines.add(Line.of(one(CleanText.line(model.assessment().title()), 14), 14));
        lines.add(
                Line.muted(
                        Text.of(
                                "report.slides.cover",
                                Shown.day(model.written(), model.assessment().zone()),
                                revision(),
                                slides.look().classification()),
                        14));
        if (model.assessment().sample())
            lines.add(Line.muted(Text.of("report.cover.sample.text"), 14));
        page.words(box(84, 366, 792, 110), lines);
        logo(page);
        page.finish();
    }

    private static String one(String text, double size) {
        return SlideType.cut(text, size, 780, 1, true);
    }

    private String revision() {
        return Text.of("report.cover.revision.of", Text.of("report.number", model.revision()));
    }

    /// At the top, in its own shape.
    private void logo(SlidePage page) throws IOException {
        var bytes = slides.look().logo();
        if (bytes == null) return;
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) return;
        var png = bytes.length > 1 && bytes[0] == (byte) 0x89;
        var data = slides.show().addPicture(bytes, png ? PictureType.PNG : PictureType.JPEG);
        var shape = page.slide().createPicture(data);
        var scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
        shape.setAnchor(box(84, 60, image.getWidth() * scale, image.getHeight() * scale));
        SlidePage.named(
                shape.getXmlObject(),
                Text.of("report.slides.logo"),
                slides.look().firm().isBlank()
                        ? Text.of("report.slides.logo")
                        : Text.of("report.slides.logo.of", CleanText.line(slides.look().firm())));
    }

    /// What was looked at on the left, and what it can't say on the right.
    void lookedAt() {
        var limits = limits();
        var page =
                slides.page(
                        SlideBase.Layout.PICTURE,
                        lookedAtWords(),
                        List.of(
                                PatternCharts.basisLine(model.patterns().preventable().basis()),
                                String.join(" ", limits)));
        var half = (WIDTH - 2 * GAP) / 2;
        var table =
                new SlideTable(
                        box(LEFT, page.top(), half, BOTTOM - page.top()),
                        new double[] {5, 3},
                        List.of(Column.TEXT, Column.NUMBER),
                        14,
                        2,
                        List.of());
        for (var fact : facts()) table.row(List.of(Cell.of(fact[0]), Cell.bold(fact[1])));
        table.tall(10);
        table.draw(page, Text.of("report.slides.lookedAt"), lookedAtWords());
        page.words(
                box(LEFT + half + 2 * GAP, page.top(), half, 24),
                List.of(Line.bold(Text.of("report.slides.limits"), 16)));
        page.list(
                box(LEFT + half + 2 * GAP, page.top() + 26, half, BOTTOM - page.top() - 26),
                limits,
                new double[] {16, 15, 14, 13, 12});
        page.finish();
    }

    private List<String[]> facts() {
        var progress = model.patterns().progress();
        var facts = new ArrayList<String[]>();
        fact(facts, "report.slides.fact.incidents", number(progress.incidents()));
        fact(facts, "report.slides.fact.tagged", number(progress.done()));
        if (progress.draft() > 0) fact(facts, "report.slides.fact.draft", number(progress.draft()));
        if (progress.pending() > 0)
            fact(facts, "report.slides.fact.pending", number(progress.pending()));
        if (progress.discarded() > 0)
            fact(facts, "report.slides.fact.discarded", number(progress.discarded()));
        fact(
                facts,
                "report.slides.fact.judged",
                number(model.patterns().preventable().share().n()));
        fact(
                facts,
                "report.slides.fact.leadership",
                number(model.patterns().leadership().basis().n()));
        var process = model.process();
        if (process != null && process.asked()) {
            var score = process.findings().checkpoints().overall();
            fact(
                    facts,
                    "report.slides.fact.checkpoints",
                    Text.of("report.of", score.rated(), score.points()));
            var traces = process.findings().facts().traces().size();
            if (traces > 0) fact(facts, "report.slides.fact.traces", number(traces));
        }
        if (process != null && process.tested()) {
            var score = process.findings().coverage().overall();
            fact(
                    facts,
                    "report.slides.fact.cells",
                    Text.of("report.of", score.rated(), score.points()));
        }
        return facts;
    }

    private static void fact(List<String[]> facts, String name, String number) {
        facts.add(new String[] {Text.of(name), number});
    }

    private List<String> limits() {
        var limits = new ArrayList<String>();
        var progress = model.patterns().progress();
        var open = progress.pending() + progress.draft();
        if (open > 0) limits.add(Text.of("report.limits.open", open));
        var p = model.patterns().preventable();
        if (p.notEnoughInformation() > 0)
            limits.add(
                    Text.of(
                            "report.preventable.unjudged",
                            p.notEnoughInformation(),
                            Shown.percent(p.lowest()),
                            Shown.percent(p.highest())));
        limits.add(Text.of("report.slides.limit.judged"));
        limits.add(Text.of("report.slides.limit.hindsight"));
        if (progress.done() > 0 && model.agreement().isEmpty())
            limits.add(Text.of("report.limits.agreement.none"));
        var process = model.process();
        if (process != null && process.asked()) limits.add(Text.of("report.slides.limit.answers"));
        return limits;
    }

    private String lookedAtWords() {
        var progress = model.patterns().progress();
        if (progress.incidents() == 0) return Text.of("report.slides.noIncidents");
        var period = Shown.period(model.patterns().months().basis());
        return Text.of(
                "report.slides.lookedAt.title", progress.incidents(), period, progress.done());
    }

    /// Four numbers, and the origins with their intervals. Nothing where nothing is tagged.
    void numbers() throws IOException {
        if (model.patterns().progress().done() == 0) return;
        var origins = origins(model);
        var share = model.patterns().preventable().share();
        var page =
                slides.page(
                        SlideBase.Layout.PICTURE,
                        share.n() == 0
                                ? origins.text().reading()
                                : Text.of(
                                        "report.preventable",
                                        share.count(),
                                        share.n(),
                                        Shown.percent(share.share()),
                                        Shown.interval(share)),
                        List.of(
                                PatternCharts.basisLine(model.patterns().preventable().basis()),
                                origins.text().reading(),
                                Text.of("report.how.interval")));
        cards(page);
        var top = page.top() + CARD + GAP;
        page.words(box(LEFT, top, WIDTH, 20), List.of(Line.bold(origins.text().title(), 14)));
        new SlideCharts(
                        slides.show(),
                        page,
                        box(LEFT, top + 22, WIDTH, BOTTOM - SlidePage.BASIS - top - 22))
                .draw(origins);
        page.basis(origins.text().basis());
        page.finish();
    }

    private void cards(SlidePage page) {
        var key = KeyFigures.of(model);
        var figures = key.figures();
        var meanings = key.meanings();
        var width = (WIDTH - 3 * GAP) / 4;
        for (var i = 0; i < figures.size(); i++)
            page.card(
                    box(LEFT + i * (width + GAP), page.top(), width, CARD),
                    List.of(
                            Line.bold(figures.get(i), 26),
                            Line.muted(
                                    SlideType.cut(
                                            meanings.get(i),
                                            12,
                                            width - 3 * SlidePage.INSET,
                                            4,
                                            false),
                                    12)));
    }

    /// The shares of origins, most frequent first.
    public static ChartSpec.Estimates origins(ReportModel model) {
        var shares = model.patterns().origins();
        var order =
                Arrays.stream(Origin.values())
                        .sorted((a, b) ->
                                Integer.compare(
                                        shares.get(b.ordinal()).count(),
                                        shares.get(a.ordinal()).count()))
                        .toList();
        var first = shares.get(order.getFirst().ordinal());
        return new ChartSpec.Estimates(
                new ChartText(
                        Text.of("report.slides.origins"),
                        Text.of("report.column.origin"),
                        Text.of("report.column.share"),
                        Text.of("analysis.chart.unit"),
                        Text.of(
                                "report.origins",
                                Text.of(order.getFirst()),
                                first.count(),
                                first.n(),
                                Shown.percent(first.share()),
                                Shown.interval(first)),
                        PatternCharts.basisLine(model.patterns().preventable().basis())),
                order.stream()
                        .map(o ->
                                Text.of(
                                        "report.slides.counted",
                                        Text.of(o),
                                        shares.get(o.ordinal()).count()))
                        .toList(),
                order.stream()
                        .map(o -> shares.get(o.ordinal()))
                        .map(p ->
                                new ChartSpec.Estimate(
                                        p.share(),
                                        p.low(),
                                        p.high(),
                                        p.count(),
                                        p.count() < PatternCharts.FEWEST_TO_READ))
                        .toList(),
                ChartSpec.Format.PERCENT);
    }

    private static String number(long number) {
        return Text.of("report.number", number);
    }
}
