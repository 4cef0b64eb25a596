package firebreak.analysis.findings;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of pictures by their ids, and the picture of each.
public final class FigureIndex {
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Picture.Kind> kinds = new LinkedHashMap<>();

    public FigureIndex(List<Picture> pictures) {
        for (var picture : pictures)
            for (var figure : picture.figures()) {
                figures.put(figure.id(), figure);
                kinds.put(figure.id(), picture.kind());
            }
    }

    /// A figure by its id; empty where no picture of this slice has it.
    public Optional<Figure> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    /// The picture that shows a figure.
    public Optional<Picture.Kind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /// All figures in the order of the pictures.
    public List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /// Those whose ids have one more part between a beginning and an end, such as the share of each
    /// origin, by that part.
    Map<String, Figure> between(String beginning, String end) {
        var found = new LinkedHashMap<String, Figure>();
        for (var figure : new ArrayList<>(figures.values())) {
            var id = figure.id();
            if (!id.startsWith(beginning) || !id.endsWith(end)) continue;
            int last = id.length() - end.length();
            if (last <= beginning.length()) continue;
            found.put(id.substring(beginning.length(), last), figure);
        }
        return found;
    }
}
