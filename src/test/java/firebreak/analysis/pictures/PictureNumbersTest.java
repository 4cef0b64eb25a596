package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;
import static firebreak.analysis.pictures.Past.untagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Oracle;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The numbers of the pictures on histories that can be counted by hand.
class PictureNumbersTest {
    private static Figure figure(Picture picture, String id) {
        return picture.figures().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    private static double value(Picture picture, String id) {
        var value = figure(picture, id).value();
        assertThat(value).as(id).isNotNull();
        return value;
    }

    private static List<Past> times(int n, String name, Past one) {
        var all = new ArrayList<Past>();
        for (int i = 0; i < n; i++)
            all.add(
                    new Past(
                            name + i,
                            one.state(),
                            one.day(),
                            one.clocks(),
                            one.service(),
                            one.team(),
                            one.severity(),
                            one.leadership(),
                            one.measured(),
                            one.change(),
                            one.origin(),
                            one.factor(),
                            one.stage(),
                            one.preventability(),
                            one.slipped(),
                            one.family()));
        return all;
    }

    private static List<Past> all(List<List<Past>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static Past tagged(Origin origin, String factor, String stage) {
        return done("", "2026-01-05").tags(origin, factor, stage, Preventability.PREVENTABLE);
    }

    private static List<List<CellMark>> marks(Picture picture, int view) {
        return ((ChartSpec.HeatMap) picture.views().get(view).spec()).marks();
    }

    private static History with(List<Past> past, Codebook codebook) {
        var usual = history(past, List.of());
        return new History(
                usual.incidents(), codebook, usual.zone(), List.of(), List.of(), usual.today(), 2);
    }

    /// A table of origins by stages with reference values from R.
    @Test
    void originsAndStagesGoTogetherAsReferenceValuesSay() {
        var oracle =
                Oracle.cases("e1_association_cramers_v_fisher").stream()
                        .filter(c -> c.name().equals("category_by_stage_4x5"))
                        .findFirst()
                        .orElseThrow();
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < 5; i++) stages.add(new Stage("s" + i, "Stage " + i, ""));
        var past = new ArrayList<Past>();
        int row = 0;
        for (var line : oracle.input().get("table")) {
            int column = 0;
            for (double n : Oracle.numbers(line)) {
                past.addAll(
                        times(
                                (int) n,
                                row + "." + column + ".",
                                tagged(Origin.values()[row], null, "s" + column)));
                column++;
            }
            row++;
        }
        var history = with(past, new Codebook(1, List.of(), stages));
        var picture = OriginByStagePicture.of(history, Choices.USUAL);
        oracle.agrees("cramers_v_bias_corrected", value(picture, "origin_stage.cramers_v"), 1e-7);
        var p = figure(picture, "origin_stage.p");
        assertThat(p.shown()).isEqualTo("under 0.001");
        assertThat(figure(picture, "origin.requirements.share").numerator()).isEqualTo(20);
        assertThat(figure(picture, "stage.s0.share").numerator()).isEqualTo(17);
        var marks = marks(picture, 0);
        // 14 where 4.2 are expected, 12 where 5.2, 9 where 2.7.
        assertThat(marks.get(0).get(0)).isEqualTo(CellMark.MORE_THAN_CHANCE);
        assertThat(marks.get(2).get(3)).isEqualTo(CellMark.MORE_THAN_CHANCE);
        assertThat(marks.get(3).get(4)).isEqualTo(CellMark.MORE_THAN_CHANCE);
        // 3 where 5.7 are expected is not enough among 20 cells, and 2 where 3.5 are is thin.
        assertThat(marks.get(1).get(3)).isEqualTo(CellMark.NONE);
        assertThat(marks.get(0).get(2)).isEqualTo(CellMark.THIN);
        new PictureRules(history, Choices.USUAL).holdOfAll();
    }

    @Test
    void minutesAndWeightsAreOfTheIncidentsThatHaveThem() {
        var history =
                history(
                        done("A", "2026-01-05").leaders(40, true).with(SeverityClass.CRITICAL),
                        done("B", "2026-01-05").leaders(20, false).with(SeverityClass.LOW),
                        done("C", "2026-01-06").with(SeverityClass.HIGH),
                        done("D", "2026-01-06").with(SeverityClass.UNKNOWN),
                        done("E", "2026-01-07")
                                .tags(Origin.DEPLOYMENT, "config", "deploy", Preventability.PARTLY)
                                .leaders(5, true),
                        untagged("F", "2026-01-07").leaders(500, true));
        var picture = OriginByStagePicture.of(history, Choices.USUAL);
        assertThat(value(picture, "origin_stage.requirements.req.minutes")).isEqualTo(60);
        assertThat(figure(picture, "origin_stage.requirements.req.minutes").denominator())
                .isEqualTo(3);
        assertThat(value(picture, "origin_stage.requirements.req.weight")).isEqualTo(13);
        assertThat(figure(picture, "origin_stage.requirements.req.weight").denominator())
                .isEqualTo(15);
        assertThat(picture.views().get(1).spec().text().basis())
                .startsWith("n = 3 ")
                .contains("1 not tagged yet, 2 without known leadership time");
        assertThat(picture.views().get(2).spec().text().basis())
                .startsWith("n = 4 ")
                .contains(
                        "1 of a severity that weighs nothing",
                        "Critical 8, High 4, Moderate 2, Low 1, Unknown 0");
        assertThat(picture.limits())
                .anyMatch(l -> l.contains("adds up 2 measured and 1 estimated times"));
        assertThat(marks(picture, 1).getFirst().getFirst()).isEqualTo(CellMark.THIN);
        // What counts for how much is a choice.
        assertThat(
                        value(
                                OriginByStagePicture.of(
                                        history,
                                        Choices.USUAL.withWeight(SeverityClass.UNKNOWN, 100)),
                                "origin_stage.requirements.req.weight"))
                .isEqualTo(113);
    }

    /// The example of the help of the R package qcc: exactly 80 % after three. Limits by Wilson at
    /// 99 %, which is 95 % for five together.
    @Test
    void factorsHaveLimitsThatHoldTogether() {
        var names = List.of("price", "schedule", "supplier", "contact", "part");
        var counts = List.of(80, 27, 66, 94, 33);
        var factors = new ArrayList<Factor>();
        var past = new ArrayList<Past>();
        for (int i = 0; i < names.size(); i++) {
            factors.add(
                    new Factor(names.get(i), Origin.REQUIREMENTS, names.get(i), "", "", "", ""));
            // The rarest took the longest.
            var one = tagged(Origin.REQUIREMENTS, names.get(i), "req");
            past.addAll(times(counts.get(i), names.get(i), one.leaders(i == 1 ? 400 : 10, true)));
        }
        var picture =
                FactorsPicture.of(
                        with(past, new Codebook(1, factors, Past.CODEBOOK.stages())),
                        Choices.USUAL);
        var pareto = (ChartSpec.Pareto) picture.views().getFirst().spec();
        assertThat(pareto.categories())
                .containsExactly("contact", "price", "supplier", "part", "schedule");
        assertThat(pareto.limits().getFirst().low()).isCloseTo(300 * 0.249021809, within(1e-6));
        assertThat(pareto.limits().getFirst().high()).isCloseTo(300 * 0.385722960, within(1e-6));
        assertThat(pareto.limits().getLast().low()).isCloseTo(300 * 0.055850132, within(1e-6));
        assertThat(value(picture, "factors.vital")).isEqualTo(3);
        var leader = figure(picture, "factor.contact.share");
        assertThat(leader.value()).isCloseTo(94 / 300.0, within(1e-12));
        assertThat(leader.interval().level()).isCloseTo(0.99, within(1e-12));
        // Even those of supplier [0.1648-0.287] and part [0.072-0.1652] just overlap.
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("4 of 4 pairs") && l.contains("2 bars overlap"));
        var minutes = (ChartSpec.Pareto) picture.views().get(1).spec();
        assertThat(minutes.categories().getFirst()).isEqualTo("schedule");
        // 27 of 400 minutes and 273 of 10: 13 530 squared / 4 347 300 are 42.109 equal incidents;
        // the
        // variance of the ratio alone would allow 152. Clopper and Pearson's at 99 %: SciPy's beta.
        var longest = figure(picture, "factor.schedule.minutes.share");
        assertThat(longest.value()).isCloseTo(10_800 / 13_530.0, within(1e-12));
        assertThat(longest.denominator()).isEqualTo(300);
        assertThat(longest.interval().low()).isCloseTo(0.5985850316, within(1e-9));
        assertThat(longest.interval().high()).isCloseTo(0.9282978114, within(1e-9));
        assertThat(minutes.limits().getFirst().low())
                .isCloseTo(13_530 * 0.5985850316, within(1e-4));
        assertThat(picture.limits())
                .anyMatch(l -> l.contains("300 with known time tell as much about the total as 42"))
                .anyMatch(l -> l.startsWith("By time, 3 of 4 pairs of neighbouring factors"));
        assertThat(minutes.text().reading().replace('\u00a0', ' '))
                .startsWith("schedule took most of the leaders’ time, 80 % [60–93 %] of ")
                .contains("by count contact leads, and 5 of 5 factors change their place");
    }

    @Test
    void tiesAreMarkedAndNoChangeOfPlace() {
        var past =
                all(
                        List.of(
                                times(
                                        4,
                                        "a",
                                        tagged(Origin.REQUIREMENTS, "limits", "req")
                                                .leaders(50, true)),
                                times(
                                        2,
                                        "b",
                                        tagged(Origin.REQUIREMENTS, "untested", "req")
                                                .leaders(10, true)),
                                times(
                                        2,
                                        "c",
                                        tagged(Origin.REQUIREMENTS, "config", "req")
                                                .leaders(20, true))));
        var picture = FactorsPicture.of(history(past, List.of()), Choices.USUAL);
        assertThat(((ChartSpec.Pareto) picture.views().getFirst().spec()).tied())
                .containsExactly(false, true, true);
        assertThat(picture.limits()).anyMatch(l -> l.contains("marked as equal"));
        assertThat(picture.views().get(1).spec().text().reading()).contains("in the same order");
        // 80 % of 8 is 6.4: all three, and nothing equal is left outside.
        assertThat(value(picture, "factors.vital")).isEqualTo(3);
    }

    @Test
    void preventableSharesHaveIntervalsAndBounds() {
        var history =
                history(
                        all(
                                List.of(
                                        times(3, "p", tagged(Origin.REQUIREMENTS, null, "req")),
                                        times(
                                                2,
                                                "h",
                                                done("", null)
                                                        .tags(
                                                                Origin.CODE_QUALITY,
                                                                null,
                                                                null,
                                                                Preventability.PARTLY)),
                                        times(
                                                3,
                                                "n",
                                                done("", null)
                                                        .tags(
                                                                Origin.CODE_QUALITY,
                                                                null,
                                                                null,
                                                                Preventability.NOT)),
                                        times(
                                                2,
                                                "u",
                                                done("", null)
                                                        .tags(
                                                                Origin.CODE_QUALITY,
                                                                null,
                                                                null,
                                                                Preventability
                                                                        .NOT_ENOUGH_INFORMATION)),
                                        times(1, "t", untagged("", "2026-01-01")))),
                        List.of());
        var picture = PreventablePicture.of(history, Choices.USUAL);
        var share = figure(picture, "preventable.share");
        assertThat(share.value()).isEqualTo(5 / 8.0);
        assertThat(share.interval().low()).isCloseTo(0.305742395, within(1e-8));
        assertThat(share.interval().high()).isCloseTo(0.863155714, within(1e-8));
        assertThat(value(picture, "preventable.lowest")).isEqualTo(0.5);
        assertThat(value(picture, "preventable.highest")).isEqualTo(0.7);
        assertThat(value(picture, "preventable.code_quality.share")).isEqualTo(2 / 5.0);
        assertThat(value(picture, "preventable.code_quality.lowest")).isEqualTo(2 / 7.0);
        assertThat(value(picture, "preventable.code_quality.highest")).isEqualTo(4 / 7.0);
        assertThat(figure(picture, "preventable.deployment.share").value()).isNull();
        assertThat(value(picture, "preventable.partly.count")).isEqualTo(2);
        var estimates = (ChartSpec.Estimates) picture.views().getFirst().spec();
        assertThat(estimates.categories()).containsExactly("All", "Requirements", "Code quality");
        assertThat(estimates.estimates().get(1).thin()).isTrue();
        assertThat(picture.views().get(1).spec().text().reading().replace('\u00a0', ' '))
                .isEqualTo(
                        "Between 50 % and 70 % of all 10 tagged incidents could have been"
                                + " prevented: 2 had not enough information to judge.");
        assertThat(picture.limits())
                .anyMatch(l ->
                        l.startsWith("Fewer than 5 incidents could be judged in Requirements"));
    }

    @Test
    void theFunnelCountsTheEarliestStageTheLaterOnesAndThoseThatWereNamed() {
        var history =
                history(
                        all(
                                List.of(
                                        times(3, "r", tagged(Origin.REQUIREMENTS, null, "req")),
                                        times(
                                                4,
                                                "t",
                                                tagged(Origin.CODE_QUALITY, null, "test")
                                                        .slipped("test", "nowhere")),
                                        // Named a stage before the earliest.
                                        times(
                                                1,
                                                "d",
                                                tagged(Origin.DEPLOYMENT, null, "deploy")
                                                        .slipped("req", "deploy")),
                                        times(1, "e", tagged(Origin.DEPLOYMENT, null, "deploy")),
                                        times(
                                                1,
                                                "n",
                                                done("", null)
                                                        .tags(
                                                                Origin.DEPLOYMENT,
                                                                null,
                                                                "req",
                                                                Preventability.NOT)))),
                        List.of());
        var picture = EscapesPicture.of(history, Choices.USUAL);
        var funnel = (ChartSpec.StackedBars) picture.views().getFirst().spec();
        assertThat(funnel.series().stream().map(ChartSpec.Series::values).toList())
                .containsExactly(List.of(3, 4, 2), List.of(0, 3, 7), List.of(1, 0, 0));
        assertThat(figure(picture, "escapes.req.slipped").numerator()).isEqualTo(4);
        assertThat(figure(picture, "escapes.req.slipped").denominator()).isEqualTo(9);
        assertThat(figure(picture, "escapes.test.slipped").interval().low())
                .isCloseTo(0.452588969, within(1e-8));
        assertThat(figure(picture, "escapes.deploy.slipped").value()).isEqualTo(1);
        assertThat(figure(picture, "escapes.test.told").numerator()).isEqualTo(4);
        assertThat(figure(picture, "escapes.test.told").denominator()).isEqualTo(5);
        assertThat(funnel.text().reading().replace('\u00a0', ' '))
                .startsWith("7 of 9 preventable incidents (78 %, 95 % interval 45–94 %)")
                .endsWith("at the Testing stage or before, and slipped past 1 more stage.");
        assertThat(funnel.text().basis()).endsWith("left out: 1 not preventable");
        assertThat(picture.limits()).anyMatch(l -> l.contains("One of the two may be wrong"));
        assertThat(
                        ((ChartSpec.StackedBars) picture.views().get(1).spec())
                                .series()
                                .getFirst()
                                .values())
                .containsExactly(1, 4, 1);
    }

    @Test
    void measuredAndEstimatedTimeStayApart() {
        var past = new ArrayList<Past>();
        // Ten from logs, 10 to 100 minutes: the longest took 100 of 550.
        for (int i = 1; i <= 10; i++)
            past.add(done("log" + i, "2026-01-0" + Math.min(9, i)).leaders(10 * i, true));
        past.add(
                done("guess", "2026-02-03")
                        .leaders(45, false)
                        .tags(Origin.DEPLOYMENT, null, null, Preventability.NOT));
        past.add(untagged("open", "2026-02-04").leaders(15, false));
        past.add(done("unknown", "2026-02-05"));
        past.add(done("negative", "2026-02-05").leaders(-1, true));
        past.add(done("undated", null).leaders(7, false));
        var picture = LeadershipPicture.of(history(past, List.of()), Choices.USUAL);
        assertThat(value(picture, "leadership.measured.minutes")).isEqualTo(550);
        assertThat(value(picture, "leadership.estimated.minutes")).isEqualTo(67);
        assertThat(figure(picture, "leadership.known.share").numerator()).isEqualTo(13);
        assertThat(figure(picture, "leadership.known.share").denominator()).isEqualTo(15);
        assertThat(value(picture, "leadership.measured.longest")).isEqualTo(100 / 550.0);
        assertThat(figure(picture, "leadership.estimated.longest").value()).isNull();
        assertThat(value(picture, "leadership.measured.preventable")).isEqualTo(1);
        assertThat(value(picture, "leadership.estimated.preventable")).isEqualTo(7 / 67.0);
        assertThat(value(picture, "leadership.estimated.2026-02.minutes")).isEqualTo(60);
        assertThat(value(picture, "leadership.estimated.deployment.minutes")).isEqualTo(45);
        var period = (ChartSpec.Lines) picture.views().getFirst().spec();
        assertThat(period.lines().stream().map(ChartSpec.LineSeries::values).toList())
                .containsExactly(List.of(550.0, 0.0), List.of(0.0, 60.0));
        var origins = (ChartSpec.HeatMap) picture.views().get(1).spec();
        assertThat(origins.rows()).containsExactly("Measured", "Estimated");
        assertThat(origins.values())
                .containsExactly(List.of(550, 0, 0, 0, 0), List.of(7, 0, 45, 0, 15));
        assertThat(origins.marks().getFirst().getFirst()).isEqualTo(CellMark.NONE);
        assertThat(origins.marks().getLast().getFirst()).isEqualTo(CellMark.THIN);
        assertThat(period.text().basis())
                .contains("1 without a usable date, 2 without known leadership time");
        assertThat(picture.figures()).noneMatch(f -> f.definition().contains("mean"));
    }

    @Test
    void severitiesAreSharesOfTheKnownOnes() {
        var history =
                history(
                        all(
                                List.of(
                                        times(
                                                4,
                                                "c",
                                                done("", "2026-01-05")
                                                        .with(SeverityClass.CRITICAL)),
                                        times(
                                                2,
                                                "h",
                                                untagged("", "2026-02-05")
                                                        .with(SeverityClass.HIGH)),
                                        times(4, "m", done("", "2026-02-05")),
                                        times(2, "u", done("", null).with(SeverityClass.UNKNOWN)))),
                        List.of());
        var picture = SeverityPicture.of(history, Choices.USUAL);
        var share = figure(picture, "severity.severe.share");
        assertThat(share.value()).isEqualTo(0.6);
        assertThat(share.interval().low()).isCloseTo(0.312673770, within(1e-8));
        assertThat(value(picture, "severity.severe.lowest")).isEqualTo(0.5);
        assertThat(value(picture, "severity.severe.highest")).isEqualTo(8 / 12.0);
        assertThat(value(picture, "severity.2026-02.moderate.count")).isEqualTo(4);
        var spec = (ChartSpec.StackedBars) picture.views().getFirst().spec();
        assertThat(spec.categories()).containsExactly("Jan 26", "Feb 26");
        assertThat(spec.text().reading())
                .endsWith("were critical or high; 2 have an unknown severity.");
    }

    @Test
    void longTimesAreShownInQuartersOrYears() {
        var quarters =
                SeverityPicture.of(
                        history(done("A", "2020-12-31"), done("B", "2024-01-15")), Choices.USUAL);
        var spec = (ChartSpec.StackedBars) quarters.views().getFirst().spec();
        assertThat(spec.text().horizontalAxis()).isEqualTo("Quarter");
        assertThat(spec.categories()).hasSize(14).startsWith("Q4 2020").endsWith("Q1 2024");
        assertThat(value(quarters, "severity.2020-q4.moderate.count")).isEqualTo(1);
        var years =
                SeverityPicture.of(
                        history(done("A", "1975-12-31"), done("B", "2024-01-15")), Choices.USUAL);
        assertThat(((ChartSpec.StackedBars) years.views().getFirst().spec()).categories())
                .hasSize(50)
                .startsWith("1975")
                .endsWith("2024");
        var months =
                SeverityPicture.of(
                        history(done("A", "2021-01-31"), done("B", "2023-12-15")), Choices.USUAL);
        assertThat(((ChartSpec.StackedBars) months.views().getFirst().spec()).categories())
                .hasSize(36);
    }

    /// In St. John's clocks were set back at one minute past midnight: on 1 November 2009 the last
    /// day of October came again.
    @Test
    void aMonthThatComesAgainIsStillThere() {
        var berlin =
                history(
                        done("A", "2009-11-01T02:30:30Z"),
                        done("B", "2009-11-01T02:35:00Z"),
                        done("C", "2009-11-20T02:35:00Z"));
        var history =
                new History(
                        berlin.incidents(),
                        Past.CODEBOOK,
                        ZoneId.of("America/St_Johns"),
                        List.of(),
                        List.of(),
                        Past.TODAY,
                        2);
        var picture = MonthsPicture.of(history, Choices.USUAL);
        assertThat(value(picture, "month.2009-10.count")).isEqualTo(1);
        assertThat(value(picture, "month.2009-11.count")).isEqualTo(2);
        new PictureRules(history, Choices.USUAL).holdOfAll();
    }

    @Test
    void aPublishedDistributionIsComparedByTheMappingShown() {
        var past =
                all(
                        List.of(
                                times(5, "c", tagged(Origin.CODE_QUALITY, null, "req")),
                                times(3, "d", tagged(Origin.DEPLOYMENT, null, "req")),
                                times(2, "o", tagged(Origin.OPERATIONAL, null, "req")),
                                times(4, "r", tagged(Origin.REQUIREMENTS, null, "req"))));
        var published = PublishedMapping.distribution("teams_root_causes").orElseThrow();
        var choices =
                Choices.USUAL
                        .withPublished(published.id())
                        .withMapping(PublishedMapping.suggested(published));
        var history = history(past, List.of());
        var picture = PublishedPicture.of(history, choices);
        assertThat(value(picture, "published.code_quality.theirs")).isCloseTo(0.27, within(1e-12));
        assertThat(value(picture, "published.deployment.theirs")).isCloseTo(0.257, within(1e-12));
        assertThat(value(picture, "published.operational.theirs")).isCloseTo(0.473, within(1e-12));
        assertThat(value(picture, "published.total_variation")).isCloseTo(0.273, within(1e-12));
        assertThat(value(picture, "published.p")).isCloseTo(0.16895952578384188, within(1e-9));
        assertThat(picture.views().getFirst().spec().text().basis())
                .startsWith("n = 10 ")
                .endsWith("left out: 4 of an origin for which the source has no category");
        assertThat(picture.views().getFirst().spec().text().reading().replace('\u00a0', ' '))
                .startsWith("27 % of 10 incidents would have to change their origin")
                .endsWith("not distinguishable.");
        assertThat(picture.limits())
                .anyMatch(l -> l.contains("Code bug → Code quality"))
                .anyMatch(l -> l.contains("No source that we know has requirements"))
                .contains(published.caveat());
        // Without the infrastructure category the rest is brought to 100 %, and told.
        var fewer = new HashMap<>(choices.mapping());
        fewer.remove("teams_root_causes/Infrastructure");
        var other = PublishedPicture.of(history, choices.withMapping(fewer));
        assertThat(value(other, "published.code_quality.theirs"))
                .isCloseTo(27 / 84.2, within(1e-12));
        assertThat(other.limits())
                .anyMatch(l ->
                        l.startsWith("Compared is 84\u00a0% of the source")
                                && l.endsWith("Left out: Infrastructure."));
    }

    @Test
    void oneCoderAndRepeatsAreTold() {
        var past = new ArrayList<PastIncident>();
        for (int i = 0; i < 6; i++)
            past.add(done("A" + i, "2026-01-05").family(i < 2 ? "f" : null).build());
        var history =
                new History(past, Past.CODEBOOK, Past.ZONE, List.of(), List.of(), Past.TODAY, 1);
        for (var picture :
                List.of(
                        OriginByStagePicture.of(history, Choices.USUAL),
                        FactorsPicture.of(history, Choices.USUAL),
                        PreventablePicture.of(history, Choices.USUAL),
                        EscapesPicture.of(history, Choices.USUAL)))
            assertThat(picture.limits())
                    .as(picture.kind().name())
                    .anyMatch(l -> l.contains("one person’s reading"))
                    .anyMatch(l -> l.startsWith("2 of the 6 incidents belong to recurrence"));
    }

    @Test
    void allPicturesStandInTheirOrderWithIdsOfTheirOwn() {
        var history = history(done("A", "2026-01-05"), done("B", "2026-02-05"));
        var pictures = Pictures.of(history, Choices.USUAL);
        assertThat(pictures).isSortedAccordingTo((a, b) -> a.kind().compareTo(b.kind()));
        assertThat(Ledger.of(pictures, Slice.ALL, 3, 1).figures()).isNotEmpty();
    }
}
