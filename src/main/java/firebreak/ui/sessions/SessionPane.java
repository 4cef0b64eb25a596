package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.WorkSession;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.sessions.SessionsViewModel.SessionTab;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// One session: its title, day and kind, and what of it is looked at.
final class SessionPane extends VBox {
    private static final int LONGEST = 500;

    private final SessionsViewModel model;
    private final SessionDecisions decide;
    private final KeptField title =
            new KeptField("sessionTitle", Text.of("sessions.field.title"), LONGEST);
    private final DayField day;
    private final ComboBox<SessionKind> kind = new ComboBox<>();
    private final Map<SessionTab, ToggleButton> tabs = new EnumMap<>(SessionTab.class);
    private final StackPane place = new StackPane();
    private final AgendaPane agenda;
    private final PeoplePane people;
    private final MinutesPane minutes;
    private boolean setting;

    SessionPane(
            SessionsViewModel model,
            SessionDecisions decide,
            Notices notices,
            Commands<SessionAct> commands) {
        this.model = model;
        this.decide = decide;
        this.agenda = new AgendaPane(model, decide, commands);
        this.people = new PeoplePane(decide, notices, commands);
        this.minutes = new MinutesPane(model, notices, commands);
        setSpacing(12);
        title.getStyleClass().add("session-name");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        day = new DayField("sessionDay", Text.of("sessions.field.day"), notices);
        day.setPrefWidth(144);
        day.setMinWidth(144);
        day.valueProperty()
                .subscribe(d -> {
                    if (d != null && !setting)
                        decide.change(Text.of("sessions.edit.day"), s -> s.withHeld(d));
                });
        kind.setId("sessionKind");
        kind.setAccessibleText(Text.of("sessions.field.kind"));
        kind.getItems().setAll(SessionKind.values());
        kind.setConverter(new KindWords());
        kind.setMinWidth(120);
        kind.valueProperty()
                .subscribe(k -> {
                    if (k != null && !setting)
                        decide.change(Text.of("sessions.edit.kind"), s -> s.withKind(k));
                });
        var head = new HBox(8, title, day, kind);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        getChildren().addAll(head, segments(), place);
    }

    private SegmentedButton segments() {
        var group = new ToggleGroup();
        var segments = new SegmentedButton();
        for (var tab : SessionTab.values()) {
            var button = new ToggleButton();
            button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.tab().set(tab);
            });
            tabs.put(tab, button);
            segments.getButtons().add(button);
        }
        segments.setToggleGroup(group);
        return segments;
    }

    private static final class KindWords extends StringConverter<SessionKind> {
        @Override
        public String toString(@Nullable SessionKind kind) {
            return kind == null ? "" : Text.of(kind);
        }

        @Override
        public @Nullable SessionKind fromString(String text) {
            return null;
        }
    }

    void show(WorkSession session) {
        setting = true;
        title.show(
                session.title(),
                text -> {
                    if (!text.isBlank())
                        decide.change(
                                Text.of("sessions.edit.title"), s -> s.withTitle(text.strip()));
                });
        day.setValue(session.held());
        kind.setValue(session.kind());
        setting = false;
        var tab = model.tab().get();
        tabs.forEach((of, button) -> {
            button.setSelected(of == tab);
            button.setText(
                    switch (of) {
                        case AGENDA -> Text.of("sessions.tab.agenda", session.agenda().size());
                        case PEOPLE ->
                                Text.of(
                                        "sessions.tab.people",
                                        session.people(),
                                        session.outcomes(OutcomeKind.DECISION).size(),
                                        session.outcomes(OutcomeKind.PARKED).size());
                        case MINUTES -> Text.of("sessions.tab.minutes");
                    });
        });
        switch (tab) {
            case AGENDA -> {
                agenda.show(session);
                only(agenda);
            }
            case PEOPLE -> {
                people.show(session);
                only(people);
            }
            case MINUTES -> {
                minutes.show();
                only(minutes);
            }
        }
    }

    private void only(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node)
            place.getChildren().setAll(node);
    }

    AgendaPane agenda() {
        return agenda;
    }

    PeoplePane people() {
        return people;
    }

    MinutesPane minutes() {
        return minutes;
    }

    void nameIt() {
        title.requestFocus();
        title.selectAll();
    }

    /// Keeps what is typed.
    void flush() {
        title.flush();
        agenda.flush();
        people.flush();
    }

    void putAway() {
        title.putAway();
        agenda.putAway();
        people.putAway();
        minutes.putAway();
    }
}
