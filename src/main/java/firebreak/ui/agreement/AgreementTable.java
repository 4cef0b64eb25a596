package firebreak.ui.agreement;

import firebreak.analysis.Proportion;
import firebreak.analysis.agreement.Coefficient;
import firebreak.analysis.agreement.FieldAgreement;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedField;
import firebreak.ui.kit.Explained;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Agreement field by field: the share, the coefficients with their intervals, what they bear out;
/// below them what is taken for each other most often.
final class AgreementTable {
    private static final String NONE = "–";
    private static final int CONFUSED = 2;

    /// Krippendorff (2004), Content Analysis, 2nd ed., p. 241.
    private static final double RELIABLE = 0.8;

    private static final double TENTATIVE = 0.667;

    private static final List<String> HEADINGS =
            List.of(
                    "agreement.field",
                    "agreement.n",
                    "agreement.share",
                    "agreement.alpha",
                    "agreement.kappa",
                    "agreement.weighted",
                    "agreement.ac1",
                    "agreement.reading");

    /// The words of the glossary that explain headings.
    private static final Map<String, String> WORDS =
            Map.of(
                    "agreement.n", "n",
                    "agreement.share", "agreement",
                    "agreement.alpha", "alpha",
                    "agreement.kappa", "kappa",
                    "agreement.weighted", "kappa",
                    "agreement.ac1", "ac1");

    private final GridPane grid = new GridPane(16, 6);

    AgreementTable(AgreementViewModel model) {
        grid.setId("agreementTable");
        grid.getStyleClass().addAll("card-surface", "agreement-table");
        for (int i = 0; i < HEADINGS.size(); i++) {
            var column = new ColumnConstraints();
            column.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
            if (i == 1) column.setHalignment(HPos.RIGHT);
            if (i == HEADINGS.size() - 1) column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        model.couple().subscribe(this::show);
    }

    Node node() {
        return grid;
    }

    private void show(AgreementViewModel.@Nullable Couple couple) {
        grid.getChildren().clear();
        if (couple == null) return;
        for (int i = 0; i < HEADINGS.size(); i++) {
            var heading = heading(HEADINGS.get(i));
            heading.getStyleClass().add("agreement-heading");
            heading.setMinWidth(Label.USE_PREF_SIZE);
            grid.add(heading, i, 0);
        }
        int row = 1;
        for (var field : couple.agreement().fields()) {
            var agreed = field.table().agreed();
            var cells =
                    List.of(
                            Text.of(field.field()),
                            Text.of("agreement.number", agreed.n()),
                            share(agreed),
                            value(field.alpha()),
                            value(field.kappa()),
                            plain(field.weighted()),
                            plain(field.ac1()),
                            reading(field));
            var more =
                    List.of(
                            "",
                            "",
                            "",
                            "",
                            "",
                            value(field.weighted()),
                            value(field.ac1()),
                            Text.of("agreement.reading.how", cells.get(7)));
            for (int i = 0; i < cells.size(); i++)
                grid.add(cell(cells.get(i), more.get(i), i), i, row);
            row++;
        }
        var confused = confused(couple);
        if (!confused.isEmpty()) grid.add(below(confused), 0, row, HEADINGS.size(), 1);
    }

    /// Too long for a column: it goes below the table, in as many lines as it needs.
    private static Label below(String words) {
        var below = new Label(words);
        below.setId("confused");
        below.setWrapText(true);
        below.setMinHeight(Label.USE_PREF_SIZE);
        below.getStyleClass().addAll("muted", "small");
        return below;
    }

    private static String confused(AgreementViewModel.Couple couple) {
        var fields =
                couple.agreement().fields().stream()
                        .map(f -> new String[] {Text.of(f.field()), confused(f, couple.codebook())})
                        .filter(f -> !f[1].isEmpty())
                        .map(f -> Text.of("agreement.confused.field", f[0], f[1]))
                        .collect(Collectors.joining(" · "));
        return fields.isEmpty() ? "" : Text.of("agreement.confused", fields);
    }

    private static Label heading(String key) {
        var word = WORDS.get(key);
        return word == null ? new Label(Text.of(key)) : new Explained(word, Text.of(key));
    }

    private static Label cell(String words, String more, int column) {
        var cell = new Label(words);
        cell.setMinWidth(Label.USE_PREF_SIZE);
        if (!more.isEmpty()) cell.setTooltip(new Tooltip(more));
        if (column == 0) cell.getStyleClass().add("agreement-name");
        return cell;
    }

    private static String share(Proportion agreed) {
        return agreed.n() == 0
                ? NONE
                : Text.of(
                        "agreement.percent",
                        Percent.of(agreed.share()),
                        Percent.range(agreed.low(), agreed.high()));
    }

    private static String value(@Nullable Coefficient coefficient) {
        return switch (coefficient) {
            case null -> "";
            case Coefficient.Undefined _ -> NONE;
            case Coefficient.Known known ->
                    Text.of(
                            "agreement.value",
                            two(known.value()),
                            two(known.low()),
                            two(known.high()));
        };
    }

    /// The value alone; its interval is a rest of the pointer away.
    private static String plain(@Nullable Coefficient coefficient) {
        return coefficient instanceof Coefficient.Known known
                ? two(known.value())
                : value(coefficient);
    }

    /// What alpha and its interval bear out; a value within a band says little while its interval
    /// reaches beyond.
    static String reading(FieldAgreement field) {
        return switch (field.alpha()) {
            case Coefficient.Undefined(_, var reason) ->
                    Text.of(
                            switch (reason) {
                                case NOTHING_JUDGED_TWICE -> "agreement.reading.nothing";
                                case ONE_CATEGORY -> "agreement.reading.one";
                            });
            case Coefficient.Known known -> {
                if (known.low() >= RELIABLE) yield Text.of("agreement.reading.reliable");
                if (known.high() < TENTATIVE) yield Text.of("agreement.reading.unreliable");
                if (known.low() >= TENTATIVE) yield Text.of("agreement.reading.tentative");
                yield Text.of("agreement.reading.undecided");
            }
        };
    }

    private static String confused(FieldAgreement field, Codebook codebook) {
        return field.table().confused().stream()
                .limit(CONFUSED)
                .map(c ->
                        Text.of(
                                "agreement.pair",
                                name(field.field(), c.one(), codebook),
                                name(field.field(), c.other(), codebook),
                                c.count()))
                .collect(Collectors.joining(", "));
    }

    /// What a category is to people.
    static String name(TaggedField field, @Nullable String id, Codebook codebook) {
        if (id == null) return NONE;
        return switch (field) {
            case ORIGIN ->
                    Arrays.stream(Origin.values())
                            .filter(o -> o.id().equals(id))
                            .findFirst()
                            .map(o -> Text.of(o))
                            .orElse(id);
            case FACTOR -> codebook.factor(id).map(Factor::label).orElse(id);
            case STAGE -> codebook.stage(id).map(Stage::label).orElse(id);
            case PREVENTABILITY ->
                    Arrays.stream(Preventability.values())
                            .filter(p -> p.id().equals(id))
                            .findFirst()
                            .map(p -> Text.of(p))
                            .orElse(id);
        };
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
