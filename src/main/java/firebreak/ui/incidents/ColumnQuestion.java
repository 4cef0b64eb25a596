package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.Column;
import firebreak.intake.ColumnChoice;
import firebreak.intake.IncidentField;
import firebreak.intake.MadeKey;
import firebreak.intake.Question;
import firebreak.intake.SourceFile;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which column fills a field, each with some of its values; keys can also be made.
final class ColumnQuestion {
    /// What answers the question.
    private sealed interface Answer {
        record Of(Column column) implements Answer {}

        record Made(MadeKey how) implements Answer {}
    }

    private static final int ROW = 52;
    private static final int MOST_ROWS = 6;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    private ColumnQuestion() {}

    static AskPage.Asked of(
            Doubt doubt, Question.UnknownMapping unknown, SourceFile file, ImportViewModel model) {
        var field = IncidentField.ofId(doubt.id().substring(Doubt.COLUMN.length())).orElseThrow();
        var answers = new ArrayList<Answer>();
        // What a key can be made of stands first: below many columns nobody would look for it.
        if (field == IncidentField.KEY)
            unknown.keysOnOffer().forEach(how -> answers.add(new Answer.Made(how)));
        for (var column : file.columns())
            if (unknown.columnsOnOffer().contains(column.address()))
                answers.add(new Answer.Of(column));
        var list = new ListView<>(FXCollections.observableArrayList(answers));
        list.setId("answer-" + field.name().toLowerCase(Locale.ROOT));
        list.setAccessibleText(Text.of("incidents.ask.column", field.label()));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(MOST_ROWS, answers.size()) * ROW + 2.0);
        list.getStyleClass().add("ask-columns");
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable Answer item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell(item, file));
                    }
                });
        answers.stream()
                .filter(a -> chosen(file, a, field))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, to) -> {
                    switch (to) {
                        case null -> {}
                        case Answer.Of(var column) -> model.decisions().only(column, field);
                        case Answer.Made(var how) -> model.decisions().makeKeys(how);
                    }
                });
        return new AskPage.Asked(
                Text.of("incidents.ask.column", field.label()),
                field == IncidentField.KEY
                        ? Text.of("incidents.ask.column.key")
                        : Text.of("incidents.ask.column.title"),
                list);
    }

    private static boolean chosen(SourceFile file, Answer answer, IncidentField field) {
        return switch (answer) {
            case Answer.Of(var column) ->
                    new ColumnChoice.As(field)
                            .equals(file.choices().columns().get(column.address()));
            case Answer.Made(var how) -> how == file.choices().madeKey();
        };
    }

    private static VBox cell(Answer answer, SourceFile file) {
        return switch (answer) {
            case Answer.Of(var column) -> cell(column.address(), values(column, file));
            case Answer.Made(var how) ->
                    cell(
                            how.label(),
                            switch (how) {
                                case TITLE_AND_DATE -> Text.of("incidents.ask.key.titleAndDate");
                                case ROW -> Text.of("incidents.ask.key.row");
                            });
        };
    }

    private static String values(Column column, SourceFile file) {
        var values =
                file.sampleRows().stream()
                        .filter(r -> column.index() < r.size())
                        .map(r -> r.get(column.index()).strip())
                        .filter(v -> !v.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .map(v -> v.length() <= LONGEST ? v : v.substring(0, LONGEST - 1) + "…")
                        .collect(Collectors.joining(" · "));
        return values.isEmpty() ? Text.of("incidents.ask.column.empty") : values;
    }

    private static VBox cell(String title, String more) {
        var name = new Label(title);
        name.getStyleClass().add("past-files");
        var shown = new Label(more);
        shown.getStyleClass().addAll("muted", "small");
        var cell = new VBox(2, name, shown);
        // A long value is cut, not scrolled to.
        cell.setMinWidth(0);
        cell.setPrefWidth(0);
        return cell;
    }
}
