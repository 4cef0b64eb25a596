package firebreak.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import firebreak.analysis.Proportions;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.pattern.Choices;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeMap;

class PictureTest {
    private static Picture picture(Figure... figures) {
        var bars =
                new ChartSpec.StackedBars(
                        new ChartText("Title", "", "", "", "Reading", "Basis"),
                        List.of("a"),
                        List.of(new ChartSpec.Series("s", 0, List.of(1))));
        return new Picture(
                Picture.Kind.SERVICES,
                List.of(
                        Picture.View.of("week", "Week", bars, Behind.NOTHING),
                        Picture.View.of("deployment", "Deployment", bars, Behind.NOTHING)),
                List.of(),
                List.of(figures));
    }

    private static Figure share(String id) {
        return Figure.share(id, "A share", Proportions.wilson(1, 2));
    }

    /// A client's service may be called like a view.
    @Test
    void theFigureSaysWhichViewShowsIt() {
        var picture =
                picture(share("services.week.deployment"), share("services.x").in("deployment"));
        assertThat(picture.viewOf("services.week.deployment").id()).isEqualTo("week");
        assertThat(picture.viewOf("services.x").id()).isEqualTo("deployment");
        assertThat(picture.viewOf("services.deployment.gone").id()).isEqualTo("week");
    }

    @Test
    void aFigureNamesAViewThatIsThereAndARateItsExposure() {
        assertThatIllegalArgumentException().isThrownBy(() -> picture(share("a").in("minutes")));
        var rate = Figure.of("r", "A rate", Figure.Unit.RATE, 1, null, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> picture(rate));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> picture(share("a").per(Figure.Exposure.DAYS)));
        assertThat(picture(rate.per(Figure.Exposure.DAYS)).figures()).hasSize(1);
    }

    /// Each figure that has a view of its own, by the picture.
    @Test
    void figuresAreShownByTheViewThatDrawsThem() {
        var shown = new TreeMap<String, String>();
        for (var picture : Pictures.of(Past.history(Past.done("A", "2026-01-05")), Choices.USUAL))
            for (var figure : picture.figures())
                shown.put(figure.id(), picture.viewOf(figure.id()).id());
        assertThat(shown)
                .containsEntry("origin_stage.requirements.req.share", "count")
                .containsEntry("origin_stage.requirements.req.minutes", "minutes")
                .containsEntry("origin_stage.requirements.req.weight", "weighted")
                .containsEntry("preventable.share", "share")
                .containsEntry("preventable.lowest", "bounds")
                .containsEntry("preventable.not.count", "answers")
                .containsEntry("frequency.rate", "all")
                .containsEntry("frequency.preventable.rate", "preventable")
                .containsEntry("frequency.preventable.trend.slope", "trend")
                .containsEntry("recurrence.between.median", "between")
                .containsEntry("recurrence.crisis.ratio", "crisis")
                .containsEntry("recurrence.follow.all", "follow")
                .containsEntry("escapes.req.slipped", "funnel")
                .containsEntry("escapes.req.told", "told")
                .containsEntry("when.office.chance", "office")
                .containsEntry("when.days.release.ratio", "days")
                .containsEntry("when.release.ratio", "release")
                .containsEntry("recovery.severity.high", "severity")
                .containsEntry("leadership.measured.preventable", "preventable")
                .containsEntry("leadership.measured.requirements.minutes", "origin");
    }
}
