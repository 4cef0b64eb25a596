package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.LeftOutReason;
import firebreak.analysis.NumberTable;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportions;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The escape funnel: how many preventable incidents could already have been stopped at each stage
/// and slipped past it. An incident slips past the stage at which it could first have been
/// prevented, past all later ones, as it reached production, and past those that somebody named.
public final class EscapesPicture {
    private static final int HERE = 0;
    private static final int BEFORE = 1;
    private static final int NAMED = 2;
    private static final int KINDS = 3;

    private final Facts facts;
    private final Columns columns;
    private final List<String> stages;
    private final Map<String, Integer> places = new HashMap<>();
    private final Rows counted;
    private final int[][] slipped;
    private final int[] told;
    private final int tellers;

    private EscapesPicture(Facts facts) {
        this.facts = facts;
        columns = facts.columns();
        stages = facts.stageLabels();
        for (var stage : columns.stages()) places.put(stage.id(), places.size());
        counted = facts.rows(this::unescaped);
        slipped = new int[KINDS][stages.size()];
        told = new int[stages.size()];
        int anyTold = 0;
        for (int i : counted.places()) {
            int place = columns.stage(i);
            slipped[HERE][place]++;
            var names = new HashSet<Integer>();
            for (var id : facts.slipped(i)) {
                var named = places.get(id);
                if (named != null && names.add(named)) told[named]++;
            }
            for (int named : names) if (named < place) slipped[NAMED][named]++;
            if (!names.isEmpty()) anyTold++;
        }
        int before = 0;
        for (int c = 0; c < stages.size(); c++) {
            slipped[BEFORE][c] = before;
            before += slipped[HERE][c];
        }
        tellers = anyTold;
    }

    /// What escaped the stages that could have stopped it, of the incidents of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new EscapesPicture(facts).picture();
    }

    /// Why it is nothing that the process could have stopped at a stage that is named.
    private int unescaped(int incident) {
        int how = columns.preventability(incident);
        if (how == Preventability.NOT.ordinal()) return LeftOutReason.NOT_PREVENTABLE.ordinal();
        return how == Preventability.NOT_ENOUGH_INFORMATION.ordinal()
                ? LeftOutReason.NOT_ENOUGH_INFORMATION.ordinal()
                : columns.unstaged(incident);
    }

    private Picture picture() {
        return new Picture(Picture.Kind.ESCAPES, List.of(funnel(), told()), limits(), figures());
    }

    private boolean namedEarlier() {
        for (int n : slipped[NAMED]) if (n > 0) return true;
        return false;
    }

    private int past(int stage) {
        return slipped[HERE][stage] + slipped[BEFORE][stage] + slipped[NAMED][stage];
    }

    private ChartText text(String title, String reading) {
        return new ChartText(
                title,
                Text.of("picture.axis.stage"),
                Text.of("analysis.chart.axis.incidents"),
                Text.of("analysis.chart.unit"),
                reading,
                PatternCharts.basisLine(counted.basis()));
    }

    private Picture.View funnel() {
        var series = new ArrayList<ChartSpec.Series>();
        var rows = NumberTable.of(slipped);
        series.add(new ChartSpec.Series(Text.of("picture.escapes.here"), 0, rows.get(HERE)));
        series.add(new ChartSpec.Series(Text.of("picture.escapes.before"), 1, rows.get(BEFORE)));
        if (namedEarlier())
            series.add(new ChartSpec.Series(Text.of("picture.escapes.named"), 3, rows.get(NAMED)));
        var spec =
                new ChartSpec.StackedBars(
                        text(Text.of("picture.escapes.title"), reading()), stages, series);
        var name = Text.of("picture.escapes.view.funnel");
        if (counted.n() < 2) return Picture.View.instead("funnel", name, spec, tooFew());
        int only = only();
        if (only >= 0 && !namedEarlier())
            return Picture.View.instead(
                    "funnel",
                    name,
                    spec,
                    Text.of(
                            "picture.escapes.one",
                            counted.n(),
                            stages.get(only),
                            stages.size() - 1 - only));
        return Picture.View.of(
                "funnel",
                name,
                spec,
                facts.behind(
                        counted,
                        (i, kind, stage) ->
                                switch (kind) {
                                    case HERE -> columns.stage(i) == stage;
                                    case BEFORE -> columns.stage(i) < stage;
                                    default -> stage < columns.stage(i) && told(i, stage);
                                }));
    }

    private boolean told(int incident, int stage) {
        return facts.slipped(incident).contains(columns.stages().get(stage).id());
    }

    /// The only stage at which all could first have been prevented; below 0 where there are more.
    private int only() {
        for (int c = 0; c < stages.size(); c++) if (slipped[HERE][c] == counted.n()) return c;
        return -1;
    }

    private Picture.View told() {
        var spec =
                new ChartSpec.StackedBars(
                        text(Text.of("picture.escapes.told.title"), toldReading()),
                        stages,
                        List.of(
                                new ChartSpec.Series(
                                        Text.of("picture.escapes.told"),
                                        3,
                                        NumberTable.of(new int[][] {told}).getFirst())));
        var name = Text.of("picture.escapes.view.told");
        if (tellers < 2)
            return Picture.View.instead(
                    "told", name, spec, counted.n() < 2 ? tooFew() : toldReading());
        return Picture.View.of(
                "told", name, spec, facts.behind(counted, (i, _, stage) -> told(i, stage)));
    }

    private String tooFew() {
        return Text.of("picture.escapes.tooFew", counted.n(), PatternCharts.FEWEST_TO_READ);
    }

    /// By which stage at least half could have been stopped.
    private int half() {
        int reached = 0;
        for (int c = 0; c < stages.size(); c++) {
            reached += slipped[HERE][c];
            if (2 * reached >= counted.n()) return c;
        }
        return stages.size() - 1;
    }

    private String reading() {
        int n = counted.n();
        if (n < PatternCharts.FEWEST_TO_READ) return tooFew();
        int stage = half();
        int by = slipped[HERE][stage] + slipped[BEFORE][stage];
        return Text.of(
                "picture.escapes.reading",
                by,
                n,
                PatternCharts.interval(Proportions.wilson(by, n)),
                stages.get(stage),
                stages.size() - 1 - stage,
                stage);
    }

    private String toldReading() {
        if (tellers == 0) return Text.of("picture.escapes.told.none", counted.n());
        int most = 0;
        for (int c = 0; c < told.length; c++) if (told[c] > told[most]) most = c;
        int highest = told[most];
        var leaders = new ArrayList<String>();
        for (int c = 0; c < told.length; c++) if (told[c] == highest) leaders.add(stages.get(c));
        return tellers < PatternCharts.FEWEST_TO_READ
                ? Text.of(
                        "picture.escapes.told.tooFew",
                        tellers,
                        counted.n(),
                        PatternCharts.FEWEST_TO_READ)
                : Text.of(
                        "picture.escapes.told.reading",
                        tellers,
                        counted.n(),
                        PatternCharts.listed(leaders),
                        highest);
    }

    private List<String> limits() {
        return new Cautions(facts)
                .add(counted.n() > 0, Text.of("picture.limit.inferredEscape"))
                .add(
                        tellers > 0 && tellers < counted.n(),
                        Text.of("picture.limit.toldBySome", tellers, counted.n()))
                .add(namedEarlier(), Text.of("picture.limit.namedEarlier"))
                .add(counted.n() > 0, Text.of("picture.limit.hindsight"))
                .judged(counted)
                .sentences();
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (int c = 0; c < stages.size(); c++) {
            var stage = columns.stages().get(c);
            figures.add(
                    Figure.share(
                            "escapes." + stage.id() + ".slipped",
                            Text.of("picture.figure.slipped", stage.label()),
                            Proportions.wilson(past(c), counted.n())));
            figures.add(
                    Figure.share(
                                    "escapes." + stage.id() + ".told",
                                    Text.of("picture.figure.told", stage.label()),
                                    Proportions.wilson(told[c], tellers))
                            .in("told"));
        }
        return figures;
    }
}
