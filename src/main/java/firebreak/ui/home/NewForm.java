package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.ui.kit.NewPassphrase;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a new assessment needs: the client's name, a folder, a passphrase.
final class NewForm extends VBox {
    private final HomeViewModel model;
    private final NewPassphrase passphrase;

    NewForm(HomeViewModel model) {
        super(12);
        this.model = model;
        setId("newForm");
        getStyleClass().add("card-surface");
        var client = new TextField();
        client.setId("client");
        client.textProperty().bindBidirectional(model.client());
        client.setPromptText(Text.of("home.new.client.prompt"));
        var folder = new TextField();
        folder.setId("folder");
        folder.textProperty().bindBidirectional(model.folder());
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = Page.button("chooseFolder", Text.of("home.new.choose"), model::chooseFolder);
        passphrase =
                new NewPassphrase(
                        "newPassphrase", Text.of("home.new.passphrase"), model.passphrase());
        var plain = new CheckBox(Text.of("home.new.plain"));
        plain.setId("plain");
        plain.getStyleClass().add("quiet");
        plain.selectedProperty().bindBidirectional(model.plain());
        passphrase.visibleProperty().bind(model.plain().not());
        passphrase.managedProperty().bind(passphrase.visibleProperty());
        client.setOnAction(e -> next());
        folder.setOnAction(e -> next());
        passphrase.onEnter(this::create);
        var row = new HBox(16, names(client, folder, choose));
        getChildren().addAll(row, passphrase, said(), buttons(plain));
        visibleProperty().bind(model.naming());
        managedProperty().bind(model.naming());
        model.naming()
                .subscribe(shown -> {
                    if (shown) client.requestFocus();
                    else passphrase.forget();
                });
    }

    private static Node[] names(TextField client, TextField folder, Node choose) {
        var left = field(Text.of("home.new.client"), client, client);
        var right = field(Text.of("home.new.folder"), folder, new HBox(8, folder, choose));
        left.setPrefWidth(320);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new Node[] {left, right};
    }

    /// What it means, so that nobody has to guess.
    private Node said() {
        var words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("muted", "small");
        model.plain()
                .subscribe(
                        p -> words.setText(Text.of(p ? "home.new.plain.means" : "home.new.means")));
        return words;
    }

    private Node buttons(CheckBox plain) {
        var create = Page.button("create", Text.of("home.new.create"), this::create);
        create.getStyleClass().add("accent");
        create.disableProperty().bind(model.busy());
        var cancel =
                Page.button("cancelNew", Text.of("kit.cancel"), () -> model.naming().set(false));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, plain, space, cancel, create);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void next() {
        if (model.plain().get()) create();
        else passphrase.focus();
    }

    private void create() {
        if (model.create(passphrase.first(), passphrase.again())) passphrase.forget();
    }

    private static VBox field(String name, TextField field, Node row) {
        var label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(4, label, row);
    }
}
