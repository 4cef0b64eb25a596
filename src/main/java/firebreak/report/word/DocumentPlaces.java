package firebreak.report.word;

import firebreak.domain.report.Section;
import firebreak.report.template.Placeholders;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which sections stand at which place of a template: those with a place of their own there, all
/// others where it says so.
final class DocumentPlaces {
    private final List<Section> placed;
    private final List<Section> upright;
    private final List<Section> across;

    /// @param places of the template, in their order
    /// @param upright sections that have something to say, in their order
    /// @param across those that lie across the page, behind the others
    DocumentPlaces(List<String> places, List<Section> upright, List<Section> across) {
        this.placed = places.stream().flatMap(p -> one(p).stream()).toList();
        this.upright = upright;
        this.across = across;
    }

    /// The sections of a place; none for one that was not chosen.
    List<Section> at(String place) {
        var all = Stream.concat(upright.stream(), across.stream());
        var own = one(place);
        return place.equals(Placeholders.SECTIONS)
                ? all.filter(s -> !placed.contains(s)).toList()
                : all.filter(s -> own.filter(s::equals).isPresent()).toList();
    }

    /// Whether a section lies across the page.
    boolean lies(Section section) {
        return across.contains(section);
    }

    private static Optional<Section> one(String place) {
        return place.startsWith(Placeholders.SECTION)
                ? Section.of(place.substring(Placeholders.SECTION.length()))
                : Optional.empty();
    }
}
