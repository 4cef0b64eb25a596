package firebreak.ui.patterns;

import firebreak.analysis.findings.SliceText;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.Text;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;
import firebreak.drawing.ChartTheme;
import firebreak.store.AssessmentFile;
import firebreak.store.WrittenCharts;
import firebreak.ui.kit.ChartExports;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where incidents begin and where they could first have been prevented: figures and pictures, from
/// each of which a person gets to the incidents behind it.
public final class PatternsScreen extends Screen {
    private final ChartExports exports;
    private final ObjectProperty<ChartTheme> colours = new SimpleObjectProperty<>();
    private final PatternsViewModel model;
    private @Nullable PatternsBoard board;

    public PatternsScreen(AssessmentFile file, Desk desk, ObservableValue<ChartTheme> colours) {
        super("patterns", Text.of("patterns.title"), "fth-bar-chart-2");
        // What listens to this one goes with it, whereas the window's would keep it for good.
        this.colours.bind(colours);
        this.exports = new ChartExports(desk, new WrittenCharts(file));
        this.model = new PatternsViewModel(file, desk);
    }

    @Override
    protected Parent build() {
        var pictures = new PatternsBoard(model, exports, colours);
        board = pictures;
        var place = new StackPane();
        model.state().subscribe(state -> place.getChildren().setAll(content(state, pictures)));
        var subtitle = new Label(Text.of("patterns.subtitle"));
        var compare =
                Page.button("compareSlices", "fth-columns", Text.of("slice.compare"), () -> {});
        compare.setOnAction(_ -> {
            if (model.other().get() == null) model.compare();
            else model.compareNoMore();
        });
        model.other()
                .subscribe(other ->
                        compare.setText(
                                Text.of(other == null ? "slice.compare" : "slice.compareNoMore")));
        model.state().subscribe(state -> compare.setVisible(state instanceof PatternsState.Ready));
        var page = Page.of(title(), subtitle, place, compare);
        page.setId("patternsPage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PatternsScreen.class.getResource(
                                                "/firebreak/ui/patterns.css"))
                                .toExternalForm());
        return page;
    }

    private Node content(PatternsState state, PatternsBoard pictures) {
        return switch (state) {
            case PatternsState.Loading _ -> loading();
            case PatternsState.NoIncidents _ ->
                    Page.empty(
                            icon(),
                            Text.of("patterns.noIncidents"),
                            Text.of("patterns.noIncidents.why"),
                            primary(
                                    Page.button(
                                            "importIncidents",
                                            Text.of("patterns.importIncidents"),
                                            model::importIncidents)));
            case PatternsState.NothingTagged(int incidents) ->
                    Page.empty(
                            icon(),
                            Text.of("patterns.nothingTagged"),
                            Text.of("patterns.nothingTagged.why", incidents),
                            primary(
                                    Page.button(
                                            "tagIncidents",
                                            Text.of("patterns.tagIncidents"),
                                            model::tagIncidents)));
            case PatternsState.Ready ready -> {
                pictures.show(ready);
                yield pictures;
            }
        };
    }

    private static Node loading() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Text.of("patterns.loading"));
        return turning;
    }

    private static Button primary(Button button) {
        button.getStyleClass().add("accent");
        return button;
    }

    @Override
    public Optional<RoomSubject> room() {
        var slice = Objects.requireNonNullElse(model.slice().get(), Slice.ALL);
        var written = slice.equals(Slice.ALL) ? "" : SliceText.written(slice);
        var looked = board == null ? Optional.<RoomSubject>empty() : board.looked(written);
        return Optional.of(looked.orElse(new RoomSubject(RoomKind.PICTURES, "", written)));
    }

    /// Shows the picture of a figure, in the part of the history that it is about.
    ///
    /// @param slice as findings keep it; where nobody can read it, all
    public void open(String figureId, String slice) {
        model.look(figureId, SliceText.read(slice).orElse(Slice.ALL));
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("slice", model::kept, model::restore));
    }

    /// Lets go of everything that was read.
    @Override
    public void putAway() {
        model.putAway();
        if (board != null) board.putAway();
    }

    @Override
    public boolean tellsJudgements() {
        return true;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
