package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What is tested and how well: the sheet of risk areas and types of test.
public final class CoverageScreen extends Screen {
    private final CoverageViewModel model;
    private final AreaDecisions decide;
    private final EvidenceDecisions evidence;
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private final Region room = new Region();
    private final HBox bar = new HBox(8);
    private @Nullable SheetPage sheet;
    private @Nullable Proposals proposals;

    public CoverageScreen(AssessmentFile file, Desk desk) {
        super("coverage", Text.of("coverage.title"), "fth-grid");
        this.model = new CoverageViewModel(file, desk);
        this.decide = new AreaDecisions(file, desk, model);
        this.evidence = new EvidenceDecisions(file, desk, model);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        flush();
        model.hidden();
    }

    /// Keeps what is typed and not kept yet.
    public void flush() {
        if (sheet != null) sheet.flush();
    }

    @Override
    protected Parent build() {
        subtitle.setId("coverageScore");
        sheet = new SheetPage(model, decide, evidence);
        proposals = new Proposals(icon(), decide);
        HBox.setHgrow(room, Priority.ALWAYS);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren()
                .setAll(
                        room,
                        advance(),
                        Page.button(
                                "addArea", "fth-plus", Text.of("coverage.areas.add"), decide::add),
                        Page.button(
                                "addType",
                                "fth-plus",
                                Text.of("coverage.types.add"),
                                decide::addType));
        VBox.setVgrow(place, Priority.ALWAYS);
        var page = Page.of(title(), subtitle, new VBox(12, bar, place));
        page.setId("coverage");
        page.getStyleClass().add("coverage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        CoverageScreen.class.getResource(
                                                "/firebreak/ui/coverage.css"))
                                .toExternalForm());
        model.loaded().subscribe(_ -> refresh());
        return page;
    }

    private Node advance() {
        var box = new ComboBox<Advance>();
        box.setId("advance");
        box.getItems().setAll(Advance.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Advance value) {
                        return value == null ? "" : Text.of(value);
                    }

                    @Override
                    public Advance fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        box.setValue(model.advance().get());
        box.setOnAction(_ -> model.advance().set(Objects.requireNonNull(box.getValue())));
        var label = new Label(Text.of("coverage.advance"));
        label.setLabelFor(box);
        box.setAccessibleText(Text.of("coverage.advance"));
        label.getStyleClass().add("muted");
        var row = new HBox(8, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void refresh() {
        var now = model.loaded().get();
        if (sheet == null || proposals == null) return;
        bar.setVisible(now != null && now.sheet().rows() > 0);
        bar.setManaged(bar.isVisible());
        if (now == null) {
            only(loading());
            return;
        }
        if (now.sheet().rows() == 0) {
            subtitle.setText(Text.of("coverage.subtitle"));
            proposals.show(now);
            only(proposals);
            return;
        }
        var scores = now.round().scores();
        subtitle.setText(
                Text.of(
                        "coverage.headline",
                        RatingWords.bounds(scores.overall()),
                        RatingWords.stand(scores.overall())));
        boolean first = !place.getChildren().contains(sheet);
        only(sheet);
        if (first) sheet.focusSheet();
    }

    private void only(Node node) {
        if (!place.getChildren().equals(List.of(node))) place.getChildren().setAll(node);
    }

    private static Node loading() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(32, 32);
        spinner.setAccessibleText(Text.of("coverage.loading"));
        return spinner;
    }
}
