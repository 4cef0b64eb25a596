package firebreak.ui.gaps;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.domain.Text;
import firebreak.domain.process.Point;

import javafx.scene.control.Control;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Where a gap was found: one of the checkpoints or coverage cells, to be searched, or nowhere.
final class PointChoice extends SearchableComboBox<PointChoice.Place> {
    /// A place and its name; no point where it is none in particular.
    record Place(@Nullable Point point, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private boolean showing;

    PointChoice(Consumer<@Nullable Point> chosen) {
        setId("gapPoint");
        setAccessibleText(Text.of("gaps.point"));
        // The skin shows a box of its own in the place of this one.
        skinProperty()
                .subscribe(_ -> {
                    if (lookup("#filtered") instanceof Control box)
                        box.setAccessibleText(Text.of("gaps.point"));
                });
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Place place) {
                        return place == null ? "" : place.name();
                    }

                    @Override
                    public Place fromString(String text) {
                        throw new UnsupportedOperationException("Nobody types a new one");
                    }
                });
        valueProperty()
                .subscribe((_, now) -> {
                    if (now != null && !showing) chosen.accept(now.point());
                });
    }

    /// @param now where the gap was found; also where that isn't asked any more
    void show(ProcessFacts facts, @Nullable Point now) {
        showing = true;
        var places = places(facts, now);
        if (!getItems().equals(places)) getItems().setAll(places);
        setValue(
                places.stream()
                        .filter(p -> Objects.equals(p.point(), now))
                        .findFirst()
                        .orElse(null));
        showing = false;
    }

    private static List<Place> places(ProcessFacts facts, @Nullable Point now) {
        var words = new GapWords(facts);
        var places = new ArrayList<Place>();
        places.add(new Place(null, Text.of("gaps.point.none")));
        for (var c : facts.bank().asked())
            places.add(
                    new Place(
                            Point.checkpoint(c.id()),
                            Text.of("gaps.point.checkpoint", c.topic(), words.stage(c.stageId()))));
        for (var area : facts.coverage().areas())
            for (var type : facts.coverage().types()) {
                if (type.retired()) continue;
                var cell = new Point.OfCell(area.id(), type.id());
                places.add(new Place(cell, words.where(cell, "")));
            }
        if (now != null && places.stream().noneMatch(p -> now.equals(p.point())))
            places.add(1, new Place(now, words.where(now, "")));
        return places;
    }
}
