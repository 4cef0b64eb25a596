package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookWords;
import firebreak.domain.tagging.Tagging;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says why the judgement on the bench is to be looked at again: what it names was redefined,
/// divided, merged or removed since. Saving it again settles that.
final class ChangedSince extends Label {
    private final TaggingViewModel model;

    ChangedSince(TaggingViewModel model) {
        super("", new FontIcon("fth-rotate-cw"));
        this.model = model;
        setId("changedSince");
        setWrapText(true);
        setGraphicTextGap(8);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("changed-since");
        setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(this, new Insets(12, 16, 0, 20));
        model.bench().subscribe(_ -> show());
        model.history().subscribe(_ -> show());
    }

    private void show() {
        var bench = model.bench().get();
        var history = model.history().get();
        var why =
                bench == null || history == null
                        ? List.<String>of()
                        : bench.shown().map(t -> why(t, history)).orElse(List.of());
        setText(why.stream().collect(Collectors.joining("\n")));
        setVisible(!why.isEmpty());
        setManaged(!why.isEmpty());
    }

    static List<String> why(Tagging tagging, CodebookHistory history) {
        return Stream.concat(
                        why(
                                tagging,
                                history,
                                Code.Kind.FACTOR,
                                tagging.factorId(),
                                tagging.further().factorIds()),
                        why(
                                tagging,
                                history,
                                Code.Kind.STAGE,
                                tagging.earliestStageId(),
                                tagging.further().slippedStageIds()))
                .toList();
    }

    private static Stream<String> why(
            Tagging tagging,
            CodebookHistory history,
            Code.Kind kind,
            @Nullable String primary,
            List<String> further) {
        return Stream.concat(Stream.ofNullable(primary), further.stream())
                .distinct()
                .map(id -> why(tagging, history, kind, id))
                .filter(Objects::nonNull);
    }

    private static @Nullable String why(
            Tagging tagging, CodebookHistory history, Code.Kind kind, String id) {
        int version = tagging.codebookVersion();
        if (!history.lookAgain(version, kind, id)) return null;
        var label =
                history.version(version).flatMap(c -> c.code(kind, id)).map(Code::label).orElse(id);
        return Text.of(
                "tagging.changedSince",
                label,
                CodebookWords.of(history.fate(version, kind, id), kind, history));
    }
}
