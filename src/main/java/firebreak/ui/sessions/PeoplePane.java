package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.WorkSession;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Notices;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who came, what was decided, what was put off.
final class PeoplePane extends ScrollPane {
    private final SessionDecisions decide;
    private final Notices notices;
    private final VBox roles = new VBox(8);
    private final VBox decisions = new VBox(12);
    private final VBox parked = new VBox(12);
    private final Label noRoles = hint("sessions.people.none");
    private final Label noDecisions = hint("sessions.decisions.none");
    private final Label noParked = hint("sessions.parked.none");
    private final ToggleButton names = new ToggleButton(Text.of("sessions.people.names"));
    private final Map<UUID, RoleRow> roleRows = new HashMap<>();
    private final Map<UUID, OutcomeRow> outcomeRows = new HashMap<>();

    PeoplePane(SessionDecisions decide, Notices notices, Commands<SessionAct> commands) {
        this.decide = decide;
        this.notices = notices;
        names.setId("showNames");
        names.getStyleClass().addAll("small", "filter-chip");
        names.selectedProperty()
                .subscribe(shown -> roleRows.values().forEach(r -> r.showNames(shown)));
        var content =
                new VBox(
                        24,
                        part(
                                Text.of("sessions.people"),
                                roles,
                                noRoles,
                                commands.button(
                                        "addRole",
                                        SessionAct.ROLE,
                                        Text.of("sessions.people.add"),
                                        this::addRole),
                                names),
                        part(
                                Text.of("sessions.decisions"),
                                decisions,
                                noDecisions,
                                commands.button(
                                        "addDecision",
                                        SessionAct.DECISION,
                                        Text.of("sessions.decisions.add"),
                                        () -> addOutcome(OutcomeKind.DECISION))),
                        part(
                                Text.of("sessions.parked"),
                                parked,
                                noParked,
                                commands.button(
                                        "addParked",
                                        SessionAct.PARK,
                                        Text.of("sessions.parked.add"),
                                        () -> addOutcome(OutcomeKind.PARKED))));
        content.getStyleClass().add("people");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    private static Label hint(String key) {
        var hint = new Label(Text.of(key));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private static VBox part(
            String title, VBox rows, Label none, Button add, ToggleButton... more) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, heading, space);
        head.getChildren().addAll(more);
        head.getChildren().add(add);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, head, none, rows);
    }

    void addRole() {
        flush();
        decide.addRole();
        if (!roles.getChildren().isEmpty() && roles.getChildren().getLast() instanceof RoleRow row)
            row.write();
    }

    void addOutcome(OutcomeKind kind) {
        flush();
        decide.addOutcome(kind);
        var rows = kind == OutcomeKind.DECISION ? decisions : parked;
        if (!rows.getChildren().isEmpty() && rows.getChildren().getLast() instanceof OutcomeRow row)
            row.write();
    }

    void show(WorkSession session) {
        var shown = new ArrayList<Node>();
        for (var attendance : session.attendance()) {
            var row = roleRows.computeIfAbsent(attendance.id(), _ -> new RoleRow(decide));
            row.show(attendance, shown.size() + 1);
            row.showNames(names.isSelected());
            shown.add(row);
        }
        rows(roles, shown, noRoles);
        outcomes(session, OutcomeKind.DECISION, decisions, noDecisions);
        outcomes(session, OutcomeKind.PARKED, parked, noParked);
        roleRows.keySet()
                .removeIf(id -> session.attendance().stream().noneMatch(a -> a.id().equals(id)));
        outcomeRows
                .keySet()
                .removeIf(id -> session.outcomes().stream().noneMatch(o -> o.id().equals(id)));
    }

    private void outcomes(WorkSession session, OutcomeKind kind, VBox box, Label none) {
        var shown = new ArrayList<Node>();
        for (var outcome : session.outcomes(kind)) {
            var row =
                    outcomeRows.computeIfAbsent(
                            outcome.id(), _ -> new OutcomeRow(decide, kind, notices));
            row.show(outcome, shown.size() + 1);
            shown.add(row);
        }
        rows(box, shown, none);
    }

    private static void rows(VBox box, List<Node> shown, Label none) {
        if (!box.getChildren().equals(shown)) box.getChildren().setAll(shown);
        none.setVisible(shown.isEmpty());
        none.setManaged(shown.isEmpty());
    }

    /// Keeps what is typed.
    void flush() {
        List.copyOf(roleRows.values()).forEach(RoleRow::flush);
        List.copyOf(outcomeRows.values()).forEach(OutcomeRow::flush);
    }

    /// Names are to be asked for again.
    void hideNames() {
        names.setSelected(false);
    }

    void putAway() {
        hideNames();
        roleRows.clear();
        outcomeRows.clear();
        List.of(roles, decisions, parked).forEach(b -> b.getChildren().clear());
    }
}
