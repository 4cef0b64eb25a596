package firebreak.analysis.pictures;

import firebreak.analysis.Proportions;
import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.tagging.TaggingState;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What DORA's metrics of delivery come to, as far as weekly deployments and the changes that
/// incidents name can tell. A change that no incident names, and a failure that made no incident,
/// are not in.
final class DeliveryFigures {
    private static final Pattern APART = Pattern.compile(";");

    private DeliveryFigures() {}

    static List<Figure> of(History history, LocalTimes times, RecoverySpans spans) {
        var weeks = Weeks.of(history.watched());
        var deployments = Deployments.of(history.series(), weeks);
        var frequency = Text.of("recovery.dora.frequency");
        var failed = Text.of("recovery.dora.failed");
        var recovery = Text.of("recovery.dora.recovery");
        if (!(deployments.sum() > 0)) {
            var why = Text.of("frequency.why.deployments");
            return List.of(
                    Figure.none("recovery.dora.frequency", frequency, Figure.Unit.RATE, why)
                            .per(Figure.Exposure.WEEKS),
                    Figure.none("recovery.dora.failed", failed, Figure.Unit.SHARE, why),
                    Figure.none("recovery.dora.recovery", recovery, Figure.Unit.MINUTES, why));
        }
        var changes = new HashSet<String>();
        var minutes = new Amounts();
        for (int i = 0; i < times.day().length; i++) {
            var incident = history.incidents().get(i);
            var change = incident.tagged().changeReference();
            if (change.isBlank()
                    || incident.tagged().state() == TaggingState.DISCARDED
                    || times.day()[i] == LocalTimes.NONE) continue;
            int week = weeks.place(times.day()[i]);
            if (week < 0 || Double.isNaN(deployments.amounts()[week])) continue;
            for (var each : APART.split(change, -1)) if (!each.isBlank()) changes.add(each.strip());
            if (spans.has(i, Clock.RESOLVED)) minutes.add(spans.resolved(i));
        }
        int sum = (int) Math.min(Integer.MAX_VALUE, Math.floor(deployments.sum()));
        return List.of(
                Figure.of(
                                "recovery.dora.frequency",
                                frequency,
                                Figure.Unit.RATE,
                                deployments.sum() / deployments.known(),
                                null,
                                deployments.known())
                        .per(Figure.Exposure.WEEKS),
                changes.size() > sum
                        ? Figure.none(
                                "recovery.dora.failed",
                                failed,
                                Figure.Unit.SHARE,
                                Text.of("recovery.dora.more", changes.size(), sum))
                        : Figure.share(
                                "recovery.dora.failed",
                                failed,
                                Proportions.wilson(changes.size(), sum)),
                RecoveryPicture.median("recovery.dora.recovery", recovery, minutes.headline()));
    }
}
