package firebreak.ui.patterns;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.pattern.Choices;

import java.util.List;
import java.util.Optional;

/// What one slice of the history comes to.
record Side(Slice slice, History history, PatternAnalysis analysis, List<Picture> pictures) {
    Side {
        pictures = List.copyOf(pictures);
    }

    static Side of(History whole, Slice slice, Choices choices) {
        var part = slice.of(whole);
        return new Side(slice, part, part.patterns(), Pictures.of(part, choices));
    }

    Optional<Picture> picture(Picture.Kind kind) {
        return pictures.stream().filter(p -> p.kind() == kind).findFirst();
    }
}
