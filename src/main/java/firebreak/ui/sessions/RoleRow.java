package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.domain.session.Attendance;
import firebreak.ui.kit.Page;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// How many people of a role came; who they were only where a person asks to see that.
final class RoleRow extends HBox {
    private final SessionDecisions decide;
    private final KeptField role = new KeptField("role", Text.of("sessions.role"), 200);
    private final KeptField people = new KeptField("people", Text.of("sessions.role.people"), 9);
    private final KeptField names = new KeptField("names", Text.of("sessions.role.names"), 4000);
    private final Button remove;
    private Runnable removing = () -> {};

    RoleRow(SessionDecisions decide) {
        super(8);
        this.decide = decide;
        setAlignment(Pos.CENTER_LEFT);
        people.setPrefWidth(64);
        people.setMinWidth(64);
        role.setPrefWidth(220);
        HBox.setHgrow(role, Priority.ALWAYS);
        HBox.setHgrow(names, Priority.ALWAYS);
        remove =
                Page.iconButton(
                        "removeRole",
                        "fth-x",
                        Text.of("sessions.role.remove"),
                        () -> removing.run());
        getChildren().addAll(people, role, names, remove);
    }

    void show(Attendance attendance, int number) {
        var id = attendance.id();
        setId("role-" + number);
        role.setId("roleName-" + number);
        people.setId("rolePeople-" + number);
        names.setId("roleNames-" + number);
        remove.setId("removeRole-" + number);
        role.show(
                attendance.role(),
                text -> decide.role(id, a -> a == null ? null : a.withRole(text.strip())));
        people.show(
                String.valueOf(attendance.people()),
                people.number(
                        Attendance.MOST_PEOPLE,
                        n -> decide.role(id, a -> a == null ? null : a.withPeople(n)),
                        typed -> decide.bad(typed, Attendance.MOST_PEOPLE)));
        names.show(
                attendance.names(),
                text -> decide.role(id, a -> a == null ? null : a.withNames(text.strip())));
        removing = () -> decide.role(id, _ -> null);
    }

    void showNames(boolean shown) {
        names.setVisible(shown);
        names.setManaged(shown);
    }

    /// Lets a person write; a row that was just made is in no window yet.
    void write() {
        if (getScene() != null) role.requestFocus();
        else Platform.runLater(role::requestFocus);
    }

    void flush() {
        role.flush();
        people.flush();
        names.flush();
    }
}
