package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.domain.report.Consultant;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// Who makes the documents.
final class ConsultantCard extends StackPane {
    private static final double LOGO_WIDTH = 112;
    private static final double LOGO_HEIGHT = 32;

    private final SettingsViewModel model;
    private Runnable takes = () -> {};

    ConsultantCard(SettingsViewModel model) {
        this.model = model;
        setId("consultantCard");
        var name = text("consultantName", "settings.who.name", Consultant::name, model::name);
        var firm = text("consultantFirm", "settings.who.firm", Consultant::firm, model::firm);
        var accent = colour();
        var choose = Page.button("chooseLogo", Text.of("settings.who.choose"), model::chooseLogo);
        choose.setAccessibleText(Text.of("kit.logo.choose"));
        var card =
                new Rows()
                        .row(Text.of("settings.who.name"), name)
                        .row(Text.of("settings.who.firm"), firm)
                        .row(Text.of("settings.who.accent"), accent)
                        .row(Text.of("settings.who.logo"), choose, logo(choose))
                        .card(Text.of("settings.who"), Text.of("settings.who.says"));
        getChildren().add(card);
    }

    /// Keeps what is typed and not taken yet.
    void keep() {
        takes.run();
    }

    /// What is typed is taken with Enter, or when a person goes on; Escape puts back what stood.
    private TextField text(
            String id, String words, Function<Consultant, String> get, Consumer<String> set) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(Text.of(words));
        Runnable take =
                () -> {
                    if (!field.getText().strip().equals(get.apply(model.consultant().get())))
                        set.accept(field.getText());
                };
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) take.run();
                });
        field.setOnAction(_ -> take.run());
        field.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            field.setText(get.apply(model.consultant().get()));
            e.consume();
        });
        model.consultant()
                .subscribe(now -> {
                    if (!field.isFocused()) field.setText(get.apply(now));
                });
        var before = takes;
        takes =
                () -> {
                    before.run();
                    take.run();
                };
        return field;
    }

    private Node colour() {
        var picker = new ColorPicker();
        picker.setId("accentColour");
        picker.setAccessibleText(Text.of("settings.who.accent"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setOnAction(_ -> {
            var c = picker.getValue();
            model.accent(
                    String.format(
                            Locale.ROOT,
                            "%02X%02X%02X",
                            Math.round(c.getRed() * 255),
                            Math.round(c.getGreen() * 255),
                            Math.round(c.getBlue() * 255)));
        });
        model.consultant().subscribe(now -> picker.setValue(Color.web("#" + now.accent())));
        return picker;
    }

    private Node logo(Node choose) {
        var picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(LOGO_WIDTH);
        picture.setFitHeight(LOGO_HEIGHT);
        // Documents are white, and so is what lies behind it here.
        var paper = new StackPane(picture);
        paper.getStyleClass().add("logo-paper");
        paper.managedProperty().bind(paper.visibleProperty());
        var name = new Label();
        name.setId("logoName");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var remove =
                Page.iconButton(
                        "removeLogo", "fth-x", Text.of("settings.who.remove"), model::removeLogo);
        remove.managedProperty().bind(remove.visibleProperty());
        model.consultant()
                .subscribe(now -> {
                    var logo = now.logo();
                    var image = logo == null ? null : image(logo);
                    picture.setImage(image);
                    paper.setVisible(image != null);
                    remove.setVisible(logo != null);
                    // Beside its picture there is little room for a name.
                    Tooltip.install(
                            paper,
                            new Tooltip(logo == null ? "" : String.valueOf(logo.getFileName())));
                    name.setText(
                            logo == null
                                    ? Text.of("settings.who.noLogo")
                                    : image == null
                                            ? Text.of("settings.who.lostLogo", logo.getFileName())
                                            : String.valueOf(logo.getFileName()));
                });
        var row = new HBox(8, paper, name, remove, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static @Nullable Image image(Path logo) {
        var image = new Image(logo.toUri().toString(), 2 * LOGO_WIDTH, 2 * LOGO_HEIGHT, true, true);
        return image.isError() ? null : image;
    }
}
