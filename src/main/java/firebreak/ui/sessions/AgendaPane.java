package firebreak.ui.sessions;

import firebreak.analysis.session.TimeWords;
import firebreak.domain.Text;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.WorkSession;
import firebreak.ui.kit.Commands;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The agenda of a session: what it is at, its items with their times, one of them at the right,
/// and what it still takes.
final class AgendaPane extends VBox {
    private static final double FORM = 288;

    private final SessionsViewModel model;
    private final SessionDecisions decide;
    private final ClockStrip strip;
    private final ListView<AgendaItem> list = new ListView<>();
    private final ItemForm form;
    private final Label left = new Label();
    private boolean setting;

    AgendaPane(SessionsViewModel model, SessionDecisions decide, Commands<SessionAct> commands) {
        this.model = model;
        this.decide = decide;
        this.strip = new ClockStrip(model, decide, commands);
        this.form = new ItemForm(decide, list::requestFocus);
        setSpacing(12);
        list.setId("agenda");
        list.setAccessibleText(Text.of("sessions.agenda"));
        list.setCellFactory(_ -> new ItemCell(model));
        var none = new Label(Text.of("sessions.agenda.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(i -> {
                    if (i != null && !setting) model.selectItem(i.id());
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        var add =
                commands.button(
                        "addItem", SessionAct.ITEM, Text.of("sessions.item.add"), this::add);
        var items = new VBox(8, list, add);
        items.setMinWidth(0);
        HBox.setHgrow(items, Priority.ALWAYS);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(FORM);
        scroll.setPrefWidth(FORM);
        scroll.setMaxWidth(FORM);
        var both = new HBox(16, items, scroll);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        left.setId("timeLeft");
        left.setWrapText(true);
        left.setMinHeight(Region.USE_PREF_SIZE);
        left.getStyleClass().add("muted");
        getChildren().addAll(strip, both, left);
        model.now()
                .subscribe(_ -> {
                    list.refresh();
                    told();
                });
    }

    void show(WorkSession session) {
        strip.show();
        setting = true;
        if (!list.getItems().equals(session.agenda())) list.getItems().setAll(session.agenda());
        var item = model.item().orElse(null);
        if (item == null) list.getSelectionModel().clearSelection();
        else list.getSelectionModel().select(item);
        setting = false;
        list.refresh();
        form.show(item);
        told();
    }

    private void told() {
        var any = model.session().map(s -> !s.agenda().isEmpty()).orElse(false);
        left.setText(any ? TimeWords.of(model.left()) : "");
        left.setVisible(any);
        left.setManaged(any);
    }

    private void pressed(KeyEvent e) {
        if (!e.isAltDown()) return;
        switch (e.getCode()) {
            case UP -> decide.move(-1);
            case DOWN -> decide.move(1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    void add() {
        form.flush();
        decide.addItem();
        form.nameIt();
    }

    void write() {
        form.write();
    }

    void rest() {
        list.requestFocus();
    }

    void flush() {
        form.flush();
    }

    void putAway() {
        form.putAway();
        list.getItems().clear();
    }
}
