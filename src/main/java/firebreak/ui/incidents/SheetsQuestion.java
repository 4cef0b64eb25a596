package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.SourceFile;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.stream.IntStream;

/// Which sheets come in, where the client's program hides some.
final class SheetsQuestion {
    private SheetsQuestion() {}

    static AskPage.Asked of(ImportViewModel model) {
        var list = new VBox(10);
        list.setId("sheets");
        IntStream.range(0, model.files().size())
                .forEach(i -> list.getChildren().add(sheet(model, i)));
        return new AskPage.Asked(
                Text.of("incidents.ask.sheets"), Text.of("incidents.ask.sheets.why"), list);
    }

    private static Node sheet(ImportViewModel model, int place) {
        SourceFile file = model.files().get(place);
        var box = new CheckBox(ImportFiles.title(file));
        box.setId("sheet" + place);
        box.setSelected(model.takes(place));
        box.selectedProperty().subscribe((_, on) -> model.take(place, on));
        var columns = file.columns().stream().map(c -> c.address()).limit(6).toList();
        var more =
                new Label(
                        Text.of(
                                file.table().hidden()
                                        ? "incidents.ask.sheets.hidden"
                                        : "incidents.ask.sheets.shown",
                                String.join(", ", columns)));
        more.getStyleClass().addAll("muted", "small", "sheet-columns");
        return new VBox(2, box, more);
    }
}
