package firebreak.ui.patterns;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.room.RoomSubject;
import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.ChartExports;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The slice, or two of them, above; the pictures by name at the left; one of them, or those that
/// matter most, in the middle.
final class PatternsBoard extends BorderPane {
    private final PatternsViewModel model;
    private final PatternPictures overview;
    private final PictureDetail detail;
    private final SliceComparisonPane comparison;
    private final PictureList list = new PictureList();
    private final StackPane place = new StackPane();
    private final SliceBar only;
    private final SliceBar first;
    private final SliceBar second;
    private final VBox bars = new VBox(8);

    PatternsBoard(
            PatternsViewModel model, ChartExports exports, ObservableValue<ChartTheme> colours) {
        this.model = model;
        overview = new PatternPictures(model, exports, colours);
        detail = new PictureDetail(model, exports, colours);
        comparison = new SliceComparisonPane(model);
        only = new SliceBar("slice", "", model.slice());
        first = new SliceBar("sliceA", Text.of("slice.first"), model.slice());
        second = new SliceBar("sliceB", Text.of("slice.second"), model.other());
        bars.setPadding(new Insets(0, 0, 12, 0));
        setTop(bars);
        setLeft(list);
        setMargin(list, new Insets(0, 16, 0, 0));
        setCenter(place);
        setId("patternsBoard");
        list.getSelectionModel().selectedItemProperty().subscribe(this::open);
        list.choose(null);
        model.scope()
                .subscribe(scope -> {
                    if (scope == null) return;
                    for (var bar : new SliceBar[] {only, first, second}) bar.show(scope);
                });
        model.sides().subscribe(this::refresh);
    }

    /// The figures and pictures of the first page.
    void show(PatternsState.Ready ready) {
        overview.show(ready);
    }

    /// Opens a picture by name.
    void open(Picture.Kind kind) {
        list.choose(kind);
        list.scrollTo(Optional.of(kind));
    }

    /// Lets go of everything that it shows.
    void putAway() {
        overview.putAway();
        detail.putAway();
        for (var bar : new SliceBar[] {only, first, second}) bar.putAway();
    }

    /// The picture that is looked at now; empty on the first page.
    Optional<RoomSubject> looked(String slice) {
        var kind = list.getSelectionModel().getSelectedItem();
        return kind == null
                ? Optional.empty()
                : kind.map(k -> RoomSubject.picture(k.name(), detail.looked(k), slice));
    }

    private void open(Optional<Picture.Kind> kind) {
        if (kind != null && kind.isPresent()) detail.show(kind.get());
        refresh();
    }

    private void refresh() {
        var sides = model.sides().get();
        var two = sides.size() > 1;
        if (!sides.isEmpty()) {
            only.tell(sides.getFirst());
            first.tell(sides.getFirst());
            second.tell(sides.getLast());
        }
        if (two) bars.getChildren().setAll(first, second);
        else bars.getChildren().setAll(only);
        model.takeLooked()
                .ifPresent(looked -> {
                    detail.point(looked.getKey(), looked.getValue());
                    open(looked.getKey().kind());
                });
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.isPresent()) place.getChildren().setAll(detail);
        else if (two) place.getChildren().setAll(comparison);
        else place.getChildren().setAll(overview);
    }
}
