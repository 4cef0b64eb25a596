package firebreak.ui.settings;

import firebreak.domain.Formats;
import firebreak.domain.Text;

import javafx.scene.layout.StackPane;

/// How days and numbers are written.
final class FormatsCard extends StackPane {
    FormatsCard(SettingsViewModel model) {
        setId("formatsCard");
        var daysWords = Text.of("settings.formats.days");
        var digitsWords = Text.of("settings.formats.digits");
        var days =
                new Choices<>(
                        "days",
                        daysWords,
                        Formats.Days.class,
                        chosen -> model.formats().set(model.formats().get().with(chosen)));
        var digits =
                new Choices<>(
                        "digits",
                        digitsWords,
                        Formats.Grouping.class,
                        chosen -> model.formats().set(model.formats().get().with(chosen)));
        model.formats()
                .subscribe(now -> {
                    days.show(now.days());
                    digits.show(now.digits());
                });
        getChildren()
                .add(
                        new Rows()
                                .row(daysWords, days)
                                .row(digitsWords, digits)
                                .card(
                                        Text.of("settings.formats"),
                                        Text.of("settings.formats.says")));
    }
}
