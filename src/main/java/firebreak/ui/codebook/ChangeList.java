package firebreak.ui.codebook;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookChange;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookWords;
import firebreak.domain.codebook.Fate;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/// What became of each code between two versions: in a few words, and where its texts changed, both
/// of them side by side.
final class ChangeList extends VBox {
    ChangeList() {
        getStyleClass().add("change-list");
    }

    /// @param before null where the texts before aren't shown
    void show(
            List<CodebookChange> changes,
            CodebookHistory history,
            @Nullable Codebook before,
            @Nullable Codebook after) {
        getChildren().clear();
        for (var change : changes) {
            var label = new Label(change.label());
            label.getStyleClass().add("change-label");
            label.setWrapText(true);
            var fate = new Label(CodebookWords.of(change.fate(), change.kind(), history));
            fate.getStyleClass().add("muted");
            fate.setWrapText(true);
            var kind = new Label(kind(change.kind()));
            kind.getStyleClass().addAll("muted", "small");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            var words = new VBox(2, label, fate);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            var row = new HBox(12, icon(change.fate()), words, kind);
            row.setAlignment(Pos.TOP_LEFT);
            var box = new VBox(8, row);
            box.getStyleClass().add("change");
            if (before != null && after != null) {
                var old = before.code(change.kind(), change.id()).orElse(null);
                var now = after.code(change.kind(), change.id()).orElse(null);
                if (old != null && now != null) box.getChildren().add(texts(old, now));
            }
            getChildren().add(box);
        }
    }

    static String kind(Code.Kind kind) {
        return switch (kind) {
            case FACTOR -> Text.of("compare.code.factor");
            case STAGE -> Text.of("compare.code.stage");
        };
    }

    private static Node icon(Fate fate) {
        var icon =
                new FontIcon(
                        switch (fate) {
                            case Fate.Added _ -> "fth-plus-circle";
                            case Fate.Kept _, Fate.Reworded _ -> "fth-type";
                            case Fate.Redefined _ -> "fth-edit-2";
                            case Fate.Merged _ -> "fth-git-merge";
                            case Fate.Split _ -> "fth-git-branch";
                            case Fate.Removed _ -> "fth-minus-circle";
                        });
        icon.getStyleClass().add(fate.lookAgain() ? "change-again" : "change-calm");
        return icon;
    }

    private static Node texts(Code old, Code now) {
        var grid = new GridPane(16, 6);
        grid.getStyleClass().add("change-texts");
        var name = new ColumnConstraints(120);
        var half = new ColumnConstraints();
        half.setPercentWidth(40);
        grid.getColumnConstraints().setAll(name, half, half);
        int row = 0;
        for (var text : CodeText.of(now.kind())) {
            var was = text.of(old);
            var is = text.of(now);
            if (was.equals(is)) continue;
            var heading =
                    new Label(Text.of("codebook.text." + text.name().toLowerCase(Locale.ROOT)));
            heading.getStyleClass().addAll("muted", "small");
            heading.setWrapText(true);
            var before = words(was);
            before.getStyleClass().add("change-before");
            grid.addRow(row++, heading, before, words(is));
        }
        grid.getChildren().forEach(n -> GridPane.setValignment(n, VPos.TOP));
        return grid;
    }

    private static Label words(String text) {
        var words = new Label(text.isEmpty() ? Text.of("codebook.noText") : text);
        words.getStyleClass().add("small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
