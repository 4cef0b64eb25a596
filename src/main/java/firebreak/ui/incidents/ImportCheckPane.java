package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.intake.DateColumn;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.intake.container.Encoding;
import firebreak.ui.kit.Page;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// How a file is understood, with a control for every guess.
final class ImportCheckPane {
    private final ImportViewModel model;
    private final BorderPane place = new BorderPane();
    private final ImportFileList fileList;
    private final MappingTable mapping;

    ImportCheckPane(ImportViewModel model) {
        this.model = model;
        this.fileList = new ImportFileList(model);
        this.mapping = new MappingTable(model);
        model.source()
                .subscribe(now -> {
                    if (now != null) show(now);
                });
    }

    Node node() {
        return place;
    }

    private void show(SourceFile file) {
        var focused = place.getScene() == null ? null : place.getScene().getFocusOwner();
        var id = focused == null ? null : focused.getId();
        var content = new VBox(16);
        content.getChildren().addAll(RememberedBar.of(model));
        if (!model.unread().isEmpty()) content.getChildren().add(UnreadFiles.of(model.unread()));
        content.getChildren().add(settings(file));
        content.getChildren().addAll(RepairQuestion.box(file, model.decisions()));
        content.getChildren().addAll(SeverityQuestion.all(file, model.decisions()));
        content.getChildren().add(mapping.of(file));
        content.getStyleClass().add("check");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        place.setCenter(scroll);
        place.setLeft(model.files().size() > 1 ? fileList.node() : null);
        if (id != null && !id.isEmpty()) {
            var again = place.lookup("#" + id);
            if (again != null) again.requestFocus();
        }
    }

    private Node settings(SourceFile file) {
        var grid = new GridPane(16, 4);
        for (int i = 0; i < 5; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(20);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        var settings = new ArrayList<Node[]>();
        settings.add(profile(file));
        var shape = file.shape();
        if (shape != null) {
            settings.add(encoding(file, shape.encoding()));
            settings.add(delimiter(file, shape.delimiter()));
        } else if (file.table().encodable()) settings.add(encoding(file));
        settings.add(dates(file));
        settings.add(zone(file));
        for (int i = 0; i < settings.size(); i++) grid.addColumn(i, settings.get(i));
        return grid;
    }

    private Node[] profile(SourceFile file) {
        var known = model.profiles().known();
        var now =
                known.stream()
                        .filter(k -> k.id().equals(file.profile()))
                        .findFirst()
                        .orElse(known.getFirst());
        var box =
                combo(
                        new ComboBox<Intake.Known>(),
                        "profile",
                        known,
                        now,
                        model.profiles()::name,
                        k -> model.decisions().profile(k.id()));
        var setting = setting(Text.of("incidents.check.profile"), box, file.profileReason());
        var use =
                Page.button(
                        "useProfile", Text.of("incidents.profile.use"), model.profiles()::choose);
        use.setTooltip(new Tooltip(Text.of("incidents.profile.use.hint")));
        use.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "beside-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(setting[0], space, use);
        line.setAlignment(Pos.BASELINE_LEFT);
        return new Node[] {line, setting[1], setting[2]};
    }

    private Node[] encoding(SourceFile file, Encoding now) {
        var box =
                combo(
                        new ComboBox<Charset>(),
                        "encoding",
                        Checked.encodings(now.charset()),
                        now.charset(),
                        Checked::name,
                        model.decisions()::encoding);
        var texts = Checked.foreignTexts(file);
        var shown =
                texts.isEmpty()
                        ? now.reason()
                        : Text.of(
                                "incidents.check.letters", now.reason(), String.join(" · ", texts));
        return setting(Text.of("incidents.check.encoding"), box, shown);
    }

    /// Of documents, which don't say how they were read.
    private Node[] encoding(SourceFile file) {
        var now = Optional.ofNullable(file.choices().encoding());
        var offered = new LinkedHashSet<Optional<Charset>>();
        offered.add(Optional.empty());
        for (var each : Checked.encodings(now.orElse(StandardCharsets.UTF_8)))
            offered.add(Optional.of(each));
        var box =
                combo(
                        new ComboBox<Optional<Charset>>(),
                        "encoding",
                        offered,
                        now,
                        e ->
                                e.map(Checked::name)
                                        .orElse(Text.of("incidents.check.encoding.recognised")),
                        e -> model.decisions().encoding(e.orElse(null)));
        var texts = Checked.foreignTexts(file);
        var reason =
                Text.of(
                        now.isPresent()
                                ? "intake.encoding.chosen"
                                : "incidents.check.encoding.itself");
        return setting(
                Text.of("incidents.check.encoding"),
                box,
                texts.isEmpty()
                        ? reason
                        : Text.of("incidents.check.letters", reason, String.join(" · ", texts)));
    }

    private Node[] delimiter(SourceFile file, char now) {
        var offered = new LinkedHashSet<>(List.of(',', ';', '\t', '|'));
        offered.add(now);
        var box =
                combo(
                        new ComboBox<Character>(),
                        "delimiter",
                        offered,
                        now,
                        ImportCheckPane::delimiterName,
                        model.decisions()::delimiter);
        return setting(
                Text.of("incidents.check.delimiter"),
                box,
                Text.of("incidents.check.columns", file.columns().size()));
    }

    private static String delimiterName(char delimiter) {
        return switch (delimiter) {
            case ',' -> Text.of("incidents.delimiter.comma");
            case ';' -> Text.of("incidents.delimiter.semicolon");
            case '\t' -> Text.of("incidents.delimiter.tab");
            case '|' -> Text.of("incidents.delimiter.bar");
            default -> String.valueOf(delimiter);
        };
    }

    private Node[] dates(SourceFile file) {
        var ordered = file.dates().stream().filter(d -> d.order() != null).findFirst();
        var ambiguous = file.dates().stream().filter(DateColumn::ambiguous).findFirst();
        if (ambiguous.isPresent())
            return setting(
                    Text.of("incidents.check.dates"),
                    plain(Text.of("incidents.check.dates.open")),
                    ambiguous.get().reason());
        if (ordered.isPresent()) {
            var order = Objects.requireNonNull(ordered.get().order());
            return setting(
                    Text.of("incidents.check.dates"),
                    DatesQuestion.orders(order, model.decisions()::dateOrder),
                    ordered.get().reason());
        }
        var reasons = new ArrayList<String>();
        for (var date : file.dates())
            if (!reasons.contains(date.reason())) reasons.add(date.reason());
        return setting(
                Text.of("incidents.check.dates"),
                plain(
                        file.dates().isEmpty()
                                ? Text.of("incidents.check.dates.none")
                                : Text.of("incidents.check.dates.clear")),
                String.join(" ", reasons));
    }

    private static Label plain(String words) {
        var label = new Label(words);
        label.getStyleClass().add("plain-setting");
        return label;
    }

    private Node[] zone(SourceFile file) {
        var box = ZoneQuestion.box(model.zone(file), model.decisions()::zone);
        box.setId("zone");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        return setting(
                Text.of("incidents.check.zone"),
                box,
                file.choices().zone() == null
                        ? Text.of("incidents.check.zone.default")
                        : Text.of("incidents.check.zone.chosen"));
    }

    private static Node[] setting(String name, Node control, String reason) {
        var label = new Label(name);
        label.getStyleClass().add("setting-name");
        if (control.getAccessibleText() == null) control.setAccessibleText(name);
        label.setLabelFor(control);
        var why = new Label(reason);
        why.setWrapText(true);
        why.setMinHeight(52);
        why.setMaxHeight(52);
        why.setAlignment(Pos.TOP_LEFT);
        why.setTooltip(new Tooltip(reason));
        why.getStyleClass().addAll("muted", "small");
        GridPane.setValignment(why, VPos.TOP);
        return new Node[] {label, control, why};
    }

    private static <T> ComboBox<T> combo(
            ComboBox<T> box,
            String id,
            Collection<T> items,
            T now,
            Function<T, String> name,
            Consumer<T> chosen) {
        box.setId(id);
        box.setItems(FXCollections.observableArrayList(items));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T item) {
                        return item == null ? "" : name.apply(item);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.valueProperty()
                .subscribe((_, to) -> {
                    if (to != null) chosen.accept(to);
                });
        return box;
    }
}
