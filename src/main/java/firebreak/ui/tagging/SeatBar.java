package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Stream;

/// Who judges, and whether they see what others said: for a second coder on the same machine.
final class SeatBar extends VBox {
    private static final List<Integer> SHARES = List.of(20, 25, 33, 100);
    private static final int LONGEST = 200;

    private final TaggingViewModel model;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();

    SeatBar(TaggingViewModel model) {
        super(6);
        this.model = model;
        menu.setId("seat");
        menu.setGraphic(new FontIcon("fth-user"));
        menu.getStyleClass().addAll("flat", "seat");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMnemonicParsing(false);
        name.setId("coderName");
        name.setPromptText(Text.of("tagging.seat.other"));
        name.setAccessibleText(Text.of("tagging.seat.other"));
        name.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            sit(name.getText());
            e.consume();
        });
        var blind = new Label(Text.of("tagging.seat.blind"));
        blind.setId("blind");
        blind.setGraphic(new FontIcon("fth-eye-off"));
        blind.setWrapText(true);
        blind.setMaxWidth(Double.MAX_VALUE);
        blind.getStyleClass().add("blind");
        blind.managedProperty().bind(blind.visibleProperty());
        getChildren().addAll(menu, blind);
        menu.setOnShowing(_ -> model.coders(this::fill));
        model.seat()
                .subscribe(now -> {
                    fill(List.of());
                    menu.setText(now.coder());
                    menu.setAccessibleText(Text.of("tagging.seat.accessible", now.coder()));
                    blind.setVisible(now.blind());
                });
    }

    private void fill(List<String> coders) {
        var now = model.seat().get();
        menu.getItems().clear();
        Stream.concat(Stream.of(now.coder()), coders.stream())
                .distinct()
                .sorted()
                .forEach(coder -> {
                    var item = new RadioMenuItem(coder);
                    item.setMnemonicParsing(false);
                    item.setSelected(coder.equals(now.coder()));
                    item.setOnAction(_ -> sit(coder));
                    menu.getItems().add(item);
                });
        var go = Page.button("sitDown", Text.of("tagging.seat.sit"), () -> sit(name.getText()));
        var row = new HBox(6, name, go);
        row.setAlignment(Pos.CENTER_LEFT);
        var other = new CustomMenuItem(row, false);
        menu.getItems().addAll(other, new SeparatorMenuItem());
        var seeing = new RadioMenuItem(Text.of("tagging.seat.seeing"));
        seeing.setId("seeing");
        seeing.setSelected(!now.blind());
        seeing.setOnAction(_ -> model.sit(Seat.of(now.coder())));
        menu.getItems().add(seeing);
        for (int percent : SHARES) {
            var item =
                    new RadioMenuItem(
                            percent == 100
                                    ? Text.of("tagging.seat.blindAll")
                                    : Text.of("tagging.seat.blindPart", percent));
            item.setId("blind" + percent);
            double share = percent / 100.0;
            item.setSelected(now.blind() && now.share() == share);
            item.setOnAction(_ -> model.sit(new Seat(now.coder(), true, share)));
            menu.getItems().add(item);
        }
    }

    private void sit(String coder) {
        var wanted = coder.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) return;
        menu.hide();
        name.clear();
        if (!wanted.equals(model.seat().get().coder())) model.sit(Seat.of(wanted));
    }
}
