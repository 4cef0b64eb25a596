package firebreak.report;

import firebreak.analysis.findings.Pinning;
import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Ledger;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.report.Section;
import firebreak.report.check.TableCheck.Row;
import firebreak.report.check.TableCheck.Sentence;
import firebreak.report.check.TableCheck.Told;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.report.prose.Block;
import firebreak.report.prose.Prose;
import firebreak.report.slides.SlideDecisions;
import firebreak.report.slides.SlidePictures;
import firebreak.report.slides.SlideSummary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where documents tell figures of the number ledger in tables and sentences, so that these can be
/// held against it after writing.
final class ToldFigures {
    private ToldFigures() {}

    static List<Told> tables(ReportModel model, Ledger ledger) {
        var origins = new HashMap<String, Row>();
        for (var origin : Origin.values())
            ledger.figure("origin." + origin.id() + ".share")
                    .filter(f -> f.value() != null)
                    .ifPresent(f -> origins.put(Text.of(origin), row(f, 1)));
        var factors = new HashMap<String, Row>();
        for (var factor : model.patterns().factors().factors())
            ledger.figure("factor." + factor.factor().id() + ".share")
                    .filter(f -> f.value() != null)
                    .ifPresent(
                            f -> factors.put(CleanText.line(factor.factor().label()), row(f, 2)));
        return List.of(
                new Told(head("origin", "incidents", "share", "interval"), origins),
                new Told(
                        head("factor", "origin", "incidents", "share", "interval", "cumulative"),
                        factors));
    }

    /// The count and, behind it, the share.
    private static Row row(Figure figure, int place) {
        var cells = new HashMap<Integer, String>();
        if (figure.numerator() != null)
            cells.put(place, Text.of("report.number", figure.numerator()));
        cells.put(place + 1, figure.shown());
        return new Row(figure.id(), cells);
    }

    private static List<String> head(String... columns) {
        return Stream.of(columns).map(c -> Text.of("report.column." + c)).toList();
    }

    /// The sentences of the document that have figures: accepted findings, what the summary says of
    /// the numbers, how pictures read, and the consultant's own words where they have fields.
    static List<Sentence> sentences(ReportModel model) {
        var told = new ArrayList<Sentence>();
        for (int i = 0; i < model.findings().size(); i++)
            told.add(
                    new Sentence(
                            Text.of("report.findings"),
                            Text.of("report.finding", i + 1),
                            CleanText.plain(model.findings().get(i).finding().told())));
        var report = model.pictures();
        if (report == null) return told;
        summary(model, report.ledger(), told);
        for (var picture : report.pictures())
            for (var view : picture.views()) {
                var text = view.spec().text();
                told.add(new Sentence(text.title(), text.title(), text.reading()));
            }
        for (var section : model.plan().sections()) own(model, section, report.ledger(), told);
        return told;
    }

    /// The same of the slides, with the notes below them: accepted findings, what could be
    /// prevented, the leading origin, how the pictures read, and what is to be decided. A slide
    /// cuts a long sentence; its notes have it whole.
    static List<Sentence> spoken(ReportModel model) {
        var told = new ArrayList<Sentence>();
        var findings = model.findings();
        for (int i = 0; i < findings.size(); i++)
            told.add(
                    new Sentence(
                            Text.of("report.slides.findings.title", findings.size()),
                            Text.of("report.finding", i + 1),
                            CleanText.plain(findings.get(i).finding().told())));
        told.addAll(SlideDecisions.told(model));
        var report = model.pictures();
        if (report == null) return told;
        if (model.patterns().progress().done() > 0) {
            var numbers = SlideSummary.origins(model).text().title();
            preventable(report.ledger(), numbers).ifPresent(told::add);
            leading(report.ledger(), numbers).ifPresent(told::add);
        }
        for (var picture : report.pictures()) {
            var text = picture.views().getFirst().spec().text();
            told.add(new Sentence(SlidePictures.name(text), text.title(), text.reading()));
        }
        return told;
    }

    private static Optional<Sentence> preventable(Ledger ledger, String where) {
        return ledger.figure("preventable.share")
                .filter(f -> f.value() != null)
                .map(f ->
                        new Sentence(
                                where,
                                f.id(),
                                Text.of(
                                        "report.preventable",
                                        Objects.requireNonNull(f.numerator()),
                                        Objects.requireNonNull(f.denominator()),
                                        Shown.percent(Objects.requireNonNull(f.value())),
                                        range(f))));
    }

    private static void summary(ReportModel model, Ledger ledger, List<Sentence> told) {
        if (model.patterns().progress().done() == 0) return;
        preventable(ledger, Names.section(model, Section.SUMMARY)).ifPresent(told::add);
        leading(ledger, Text.of("report.shares")).ifPresent(told::add);
    }

    /// Of the origin that most incidents have, where one is alone in that.
    private static Optional<Sentence> leading(Ledger ledger, String where) {
        var ranked =
                Arrays.stream(Origin.values())
                        .flatMap(o -> ledger.figure("origin." + o.id() + ".share").stream())
                        .filter(f -> f.value() != null && f.numerator() != null)
                        .sorted(
                                Comparator.comparingDouble(
                                                (Figure f) -> Objects.requireNonNull(f.value()))
                                        .reversed())
                        .toList();
        if (ranked.size() < 2 || Objects.equals(ranked.get(0).value(), ranked.get(1).value()))
            return Optional.empty();
        var first = ranked.getFirst();
        return Arrays.stream(Origin.values())
                .filter(o -> first.id().equals("origin." + o.id() + ".share"))
                .findFirst()
                .map(o ->
                        new Sentence(
                                where,
                                first.id(),
                                Text.of(
                                        "report.origins",
                                        Text.of(o),
                                        Objects.requireNonNull(first.numerator()),
                                        Objects.requireNonNull(first.denominator()),
                                        Shown.percent(Objects.requireNonNull(first.value())),
                                        range(first))));
    }

    /// As sentences tell intervals; figures have theirs in brackets.
    private static String range(Figure figure) {
        var interval = figure.interval();
        return interval == null
                ? Text.of("report.none")
                : Shown.range(interval.low(), interval.high());
    }

    /// Marks what has a figure in it; no text has this sign.
    private static final String MARK = "\u0001";

    /// The paragraphs, points and cells with fields, filled from the ledger.
    private static void own(
            ReportModel model, Section section, Ledger ledger, List<Sentence> told) {
        var blocks =
                Prose.of(
                        model.plan().words(section),
                        words ->
                                FindingWords.fields(words).isEmpty()
                                        ? words
                                        : MARK
                                                + FindingWords.filled(
                                                        words,
                                                        id -> ledger.figure(id).map(Pinning::of)));
        for (var block : blocks)
            for (var text : texts(block))
                if (text.contains(MARK))
                    told.add(
                            new Sentence(
                                    Names.section(model, section),
                                    Text.of("report.check.own", Names.section(model, section)),
                                    CleanText.plain(text.replace(MARK, ""))));
    }

    private static List<String> texts(Block block) {
        return switch (block) {
            case Block.Heading(_, var spans) -> List.of(Block.text(spans));
            case Block.Paragraph(var spans) -> List.of(Block.written(spans));
            case Block.Quote(var spans) -> List.of(Block.written(spans));
            case Block.Item item -> List.of(Block.written(item.spans()));
            case Block.Table table ->
                    Stream.concat(Stream.of(table.head()), table.rows().stream())
                            .flatMap(List::stream)
                            .map(Block::text)
                            .toList();
        };
    }
}
