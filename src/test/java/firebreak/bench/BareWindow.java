package firebreak.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The floor of a start: JavaFX, AtlantaFX, a label and a button. With an argument it ends after a
/// second, so that a cache can be made of it.
public final class BareWindow extends Application {
    public static void main(String[] args) {
        launch(BareWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new VBox(new Label("Firebreak"), new Button("Open")), 1280, 800));
        stage.setTitle("Bare");
        stage.show();
        if (!getParameters().getRaw().isEmpty())
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000);
                        Platform.exit();
                    });
    }
}
