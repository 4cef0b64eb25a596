package firebreak.report.slides;

import static firebreak.report.slides.SlidePage.BOTTOM;
import static firebreak.report.slides.SlidePage.LEFT;
import static firebreak.report.slides.SlidePage.WIDTH;
import static firebreak.report.slides.SlidePage.box;

import firebreak.analysis.findings.GapReach;
import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.domain.report.Section;
import firebreak.report.check.TableCheck.Sentence;
import firebreak.report.model.Actions;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportFinding;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.report.slides.SlidePage.Line;

import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;

import java.util.ArrayList;
import java.util.List;

/// What the room is asked to decide, and what it may bring; and what was concluded.
public final class SlideDecisions {
    private static final int MOST = 3;
    private static final double GAP = 14;
    private static final double EFFECT = 76;
    private static final double[] SIZES = {20, 18, 16, 15, 14, 13};
    private static final int FINDINGS = 7;

    private final Slides slides;
    private final ReportModel model;

    SlideDecisions(Slides slides, ReportModel model) {
        this.slides = slides;
        this.model = model;
    }

    /// @param about where it comes from, and who it concerns
    private record Decision(String what, String about) {}

    /// Nothing where there is nothing to decide on.
    void decisions() {
        // Those that the Word document asks about.
        var gaps = Actions.of(model).asked();
        var decisions = decisions(model, gaps);
        if (decisions.isEmpty()) return;
        var effect = effect(model, gaps);
        var notes = new ArrayList<String>();
        decisions.forEach(d -> notes.add((d.what() + " " + d.about()).strip()));
        if (!effect.isEmpty()) notes.add(effect);
        var page = slides.page(SlideBase.Layout.PICTURE, title(decisions), notes);
        var top = page.top();
        var bottom = effect.isEmpty() ? BOTTOM : BOTTOM - EFFECT - GAP;
        var height = Math.min(116, (bottom - top - (MOST - 1) * GAP) / MOST);
        for (var i = 0; i < decisions.size(); i++)
            card(page, top + i * (height + GAP), height, i + 1, decisions.get(i));
        if (!effect.isEmpty()) {
            var place = box(LEFT, BOTTOM - EFFECT, WIDTH, EFFECT);
            var lines = new ArrayList<Line>();
            lines.add(Line.bold(Text.of("report.decision.reach"), 14));
            var fitted =
                    SlideType.fit(
                            effect, new double[] {16, 15, 14, 13, 12}, WIDTH, EFFECT - 20, false);
            lines.add(Line.of(fitted.text(), fitted.size()));
            page.words(place, lines);
        }
        page.finish();
    }

    private static String title(List<Decision> decisions) {
        return Text.of("report.slides.decisions.title", decisions.size());
    }

    /// What the slide, or its notes, must say once it is written: the consultant's own words, with
    /// the figures of the ledger in the place of their fields, and what the gaps could reach.
    public static List<Sentence> told(ReportModel model) {
        var gaps = Actions.of(model).asked();
        var title = title(decisions(model, gaps));
        var own = Text.of("report.check.own", Names.section(model, Section.DECISION));
        var told = new ArrayList<Sentence>();
        DecisionWords.of(model).stream()
                .limit(MOST)
                .forEach(words -> told.add(new Sentence(title, own, words)));
        var effect = effect(model, gaps);
        if (!effect.isEmpty())
            told.add(new Sentence(title, Text.of("report.decision.reach"), effect));
        return told;
    }

    private void card(SlidePage page, double y, double height, int number, Decision decision) {
        var inner = WIDTH - 70 - 2 * SlidePage.INSET;
        var about = SlideType.cut(CleanText.line(decision.about()), 14, inner, 2, false);
        var below = SlideType.lines(about, 14, inner, false) * 14 * SlideType.LEADING;
        var what =
                SlideType.fit(
                        CleanText.line(decision.what()),
                        SIZES,
                        inner,
                        height - 2 * SlidePage.INSET - below - 2,
                        true);
        page.card(box(LEFT, y, WIDTH, height), List.of());
        page.words(
                box(LEFT + 20, y, 40, height),
                List.of(new Line(Text.of("report.number", number), 30, true, SlidePage.MUTED)),
                TextAlign.LEFT,
                VerticalAlignment.MIDDLE);
        page.words(
                box(LEFT + 64, y + SlidePage.INSET, inner, height - 2 * SlidePage.INSET),
                about.isEmpty()
                        ? List.of(Line.bold(what.text(), what.size()))
                        : List.of(Line.bold(what.text(), what.size()), Line.muted(about, 14)),
                TextAlign.LEFT,
                VerticalAlignment.MIDDLE);
    }

    /// What the consultant wrote counts; else what comes first among gaps, else among findings.
    private static List<Decision> decisions(ReportModel model, List<Gap> gaps) {
        var written = DecisionWords.of(model);
        if (!written.isEmpty())
            return written.stream().limit(MOST).map(w -> new Decision(w, "")).toList();
        return gaps.isEmpty() ? ofFindings(model) : ofGaps(model, gaps);
    }

    private static List<Decision> ofGaps(ReportModel model, List<Gap> gaps) {
        var process = model.process();
        if (process == null) return List.of();
        var words = new GapWords(process.findings().facts());
        var decisions = new ArrayList<Decision>();
        for (var gap : gaps) {
            var about = new ArrayList<String>();
            var where = words.where(gap);
            if (!where.isBlank()) about.add(where);
            process.findings()
                    .rank(gap.id())
                    .ifPresent(r ->
                            about.add(
                                    Text.of(
                                            "report.slides.decision.incidents",
                                            r.factors().incidents())));
            var due = gap.due();
            about.add(
                    gap.owner().isBlank()
                            ? Text.of("report.slides.decision.nobody")
                            : due == null
                                    ? Text.of("report.slides.decision.owner", gap.owner())
                                    : Text.of(
                                            "report.slides.decision.owner.due",
                                            gap.owner(),
                                            Shown.day(due)));
            var title = CleanText.line(gap.title());
            if (!gap.remedy().isBlank()) about.addFirst(title);
            decisions.add(
                    new Decision(
                            gap.remedy().isBlank()
                                    ? Text.of("report.slides.decision.gap", title)
                                    : gap.remedy(),
                            String.join(" · ", about)));
        }
        return decisions;
    }

    private static List<Decision> ofFindings(ReportModel model) {
        return model.findings().stream()
                .limit(MOST)
                .map(f ->
                        new Decision(f.finding().told(), Text.of("report.slides.decision.finding")))
                .toList();
    }

    /// The sentence of the Word document; empty where nothing is known.
    private static String effect(ReportModel model, List<Gap> gaps) {
        var process = model.process();
        if (process == null || gaps.isEmpty()) return "";
        var reach = GapReach.of(process.findings(), gaps.stream().map(Gap::id).toList());
        if (reach.isEmpty() || reach.getLast().soFar().n() == 0) return "";
        return Actions.reached(gaps.size(), reach.getLast().soFar());
    }

    /// The findings in their order. Nothing where none is accepted.
    void findings() {
        var findings = model.findings();
        if (findings.isEmpty()) return;
        var shown = findings.stream().limit(FINDINGS).toList();
        var more = findings.size() - shown.size();
        var notes = new ArrayList<String>();
        findings.forEach(f -> notes.add(f.told()));
        notes.add(ReportFinding.about(findings));
        var page =
                slides.page(
                        SlideBase.Layout.TEXT,
                        Text.of("report.slides.findings.title", findings.size()),
                        notes);
        var body = Slides.holder(page.slide(), Placeholder.BODY);
        var place = page.room();
        body.setAnchor(place);
        var shared =
                SlideLists.share(
                        shown.stream().map(ReportFinding::told).toList(),
                        place.getWidth() - 30,
                        place.getHeight() - 10,
                        new double[] {20, 18, 16, 14, 13, 12});
        body.clearText();
        for (var text : shared.texts()) {
            var paragraph = body.addNewTextParagraph();
            SlidePage.run(paragraph, Line.of(text, shared.size()));
            paragraph.setLeftMargin(30.0);
            paragraph.setIndent(-30.0);
            paragraph.setSpaceBefore(-6.0);
            paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, 1);
            SlidePage.turn(paragraph, text, TextAlign.LEFT);
        }
        page.basis(
                more == 0
                        ? ReportFinding.about(findings)
                        : Text.of("report.slides.findings.more", more)
                                + " "
                                + ReportFinding.about(findings));
        page.finish();
    }
}
