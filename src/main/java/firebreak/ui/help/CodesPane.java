package firebreak.ui.help;

import firebreak.domain.Text;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Page;
import firebreak.work.Jobs;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What a code means, how often it was met, where the log lies; then what refusals mean.
final class CodesPane extends VBox {
    private final Jobs jobs;
    private final Path log;
    private final Consumer<Throwable> fault;
    private final TextField code = new TextField();
    private final Label met = new Label();
    private final VBox others = new VBox(2);
    private List<FaultLog.Met> known = List.of();

    CodesPane(Jobs jobs, Path log, VBox page, Consumer<Throwable> fault) {
        super(12);
        this.jobs = jobs;
        this.log = log;
        this.fault = fault;
        setId("codes");
        code.setId("faultCode");
        code.setPromptText(Text.of("help.codes.prompt"));
        var label = new Label(Text.of("help.codes.field"));
        label.setLabelFor(code);
        met.setId("codeMet");
        met.setWrapText(true);
        met.setMinHeight(Region.USE_PREF_SIZE);
        met.getStyleClass().add("help-meaning");
        var place = new Label(Text.of("help.codes.log", log));
        place.setWrapText(true);
        place.setMinHeight(Region.USE_PREF_SIZE);
        place.getStyleClass().addAll("muted", "small");
        var copy =
                Page.button(
                        "copyLogPlace",
                        "fth-copy",
                        Text.of("help.codes.copy"),
                        () -> Copied.text(log.toString()));
        others.setId("codesInLog");
        getChildren().addAll(new VBox(4, label, code), met, others, place, copy, page);
        code.textProperty().subscribe(_ -> say());
    }

    void show(String asked) {
        code.setText(asked);
        say();
        jobs.background("", _ -> FaultLog.read(log), this::known, fault);
    }

    private void known(List<FaultLog.Met> found) {
        known = found;
        others.getChildren().clear();
        if (!found.isEmpty()) {
            var heading = new Label(Text.of("help.codes.inLog"));
            heading.getStyleClass().add("help-heading");
            others.getChildren().add(heading);
        }
        for (var one : found.stream().limit(6).toList())
            others.getChildren()
                    .add(
                            HelpText.link(
                                    Text.of("help.codes.one", one.code(), one.last(), one.times()),
                                    () -> code.setText(one.code())));
        say();
    }

    private void say() {
        var asked = code.getText().strip().toUpperCase(Locale.ROOT);
        met.setText(words(asked));
    }

    private String words(String asked) {
        if (asked.isEmpty()) return Text.of("help.codes.nothing");
        if (!asked.matches("FB-[A-Z0-9]{1,6}")) return Text.of("help.codes.none", asked);
        return known.stream()
                .filter(m -> m.code().equals(asked))
                .findFirst()
                .map(m -> Text.of("help.codes.met", m.code(), m.times(), m.last()))
                .orElse(Text.of("help.codes.notMet", asked));
    }
}
