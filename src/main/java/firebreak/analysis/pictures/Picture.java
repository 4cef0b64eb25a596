package firebreak.analysis.pictures;

import firebreak.domain.chart.ChartSpec;

import java.util.List;
import java.util.Optional;

/// One picture: ways of looking at it, what can and can't be concluded from it, and its figures.
///
/// @param views one or more; the first is shown first
/// @param limits sentences that say what the counts can't say
public record Picture(Kind kind, List<View> views, List<String> limits, List<Figure> figures) {
    /// The pictures in the order in which they are shown.
    public enum Kind {
        ORIGIN_BY_STAGE,
        FACTORS,
        PREVENTABLE,
        FREQUENCY,
        MONTHS,
        RECURRENCE,
        ESCAPES,
        WHEN,
        SERVICES,
        TEAMS,
        RECOVERY,
        LEADERSHIP,
        SEVERITY,
        PUBLISHED
    }

    /// One way of looking, such as by count or by leadership minutes.
    ///
    /// @param id names it for tests and links, unique within its picture
    /// @param name on the switch between views
    /// @param instead the sentence that stands in place of the chart; empty where there is a chart
    public record View(String id, String name, ChartSpec spec, String instead, Behind behind) {
        /// A view that has something to draw.
        public static View of(String id, String name, ChartSpec spec, Behind behind) {
            return new View(id, name, spec, "", behind);
        }

        /// A view that is drawn, or else stands as the sentence that its reading is.
        static View either(boolean drawn, String id, String name, ChartSpec spec, Behind behind) {
            return drawn
                    ? of(id, name, spec, behind)
                    : instead(id, name, spec, spec.text().reading());
        }

        /// What stands where nothing can be drawn.
        public static View instead(String id, String name, ChartSpec spec, String sentence) {
            return new View(id, name, spec, sentence, Behind.NOTHING);
        }
    }

    /// A figure of this picture by its id.
    public Optional<Figure> figure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// The view that shows a figure of this picture; the first where it has no such figure.
    public View viewOf(String figureId) {
        return figure(figureId).flatMap(f -> view(views, f.view())).orElse(views.getFirst());
    }

    private static Optional<View> view(List<View> views, String id) {
        return views.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    public Picture {
        views = List.copyOf(views);
        limits = List.copyOf(limits);
        figures = List.copyOf(figures);
        if (views.isEmpty()) throw new IllegalArgumentException("A picture has a view");
        for (var figure : figures) {
            if (!figure.view().isEmpty() && view(views, figure.view()).isEmpty())
                throw new IllegalArgumentException("No view shows " + figure.id());
            if ((figure.unit() == Figure.Unit.RATE) != (figure.exposure() != null))
                throw new IllegalArgumentException(
                        "A rate, and nothing else, is one per exposure: " + figure.id());
        }
    }
}
