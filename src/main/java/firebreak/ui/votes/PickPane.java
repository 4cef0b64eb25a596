package firebreak.ui.votes;

import firebreak.domain.Text;
import firebreak.domain.session.TagAspect;
import firebreak.ui.kit.Commands;
import firebreak.ui.votes.PickViewModel.PickKind;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Choosing what the room votes on.
final class PickPane extends VBox {
    private final PickViewModel model;
    private final TextField search = new TextField();
    private final ListView<Candidate> list = new ListView<>();
    private final Label more = new Label();
    private final Label none = new Label();

    PickPane(PickViewModel model, Commands<VoteAct> commands) {
        this.model = model;
        setSpacing(12);
        var heading = new Label(Text.of("votes.pick"));
        heading.getStyleClass().add("section-title");
        var why = new Label(Text.of("votes.pick.why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        search.setId("voteSearch");
        search.setPromptText(Text.of("votes.pick.search"));
        search.setAccessibleText(Text.of("votes.pick.search"));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::fromSearch);
        HBox.setHgrow(search, Priority.ALWAYS);
        list.setId("voteCandidates");
        list.setAccessibleText(Text.of("votes.pick.list"));
        list.setItems(model.found());
        list.setCellFactory(_ -> new CandidateCell());
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) begin();
        });
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) begin();
                });
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        var aspects = aspects();
        var top = new HBox(12, kinds(), search);
        top.setAlignment(Pos.CENTER_LEFT);
        more.getStyleClass().addAll("muted", "small");
        var begin =
                commands.button("beginVote", VoteAct.BEGIN, Text.of("votes.begin"), this::begin);
        begin.getStyleClass().add("accent");
        begin.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        HBox.setHgrow(more, Priority.ALWAYS);
        more.setMaxWidth(Double.MAX_VALUE);
        var bottom = new HBox(12, more, begin);
        bottom.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, why, top, aspects, list, bottom);
        model.kind().subscribe(k -> show(aspects, k == PickKind.INCIDENT));
        model.ready().subscribe(_ -> told());
        model.search().subscribe((_, _) -> told());
    }

    private static void show(HBox box, boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }

    private void told() {
        more.setText(model.left() == 0 ? "" : Text.of("votes.pick.more", model.left()));
        var nothing =
                switch (model.kind().get()) {
                    case CHECKPOINT -> Text.of("votes.pick.noCheckpoint");
                    case CELL -> Text.of("votes.pick.noCell");
                    case INCIDENT -> Text.of("votes.pick.noIncident");
                };
        none.setText(
                !model.ready().get()
                        ? Text.of("votes.loading")
                        : model.any() ? Text.of("votes.pick.notFound") : nothing);
        if (model.ready().get() && list.getSelectionModel().isEmpty())
            list.getSelectionModel().selectFirst();
    }

    private SegmentedButton kinds() {
        var group = new ToggleGroup();
        var segments = new SegmentedButton();
        for (var kind : PickKind.values()) {
            var button = new ToggleButton(Text.of(kind));
            button.setId("pick-" + kind.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            model.kind().subscribe(k -> button.setSelected(k == kind));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.kind().set(kind);
            });
            segments.getButtons().add(button);
        }
        segments.setToggleGroup(group);
        return segments;
    }

    private HBox aspects() {
        var label = new Label(Text.of("votes.pick.aspect"));
        var row = new HBox(8, label);
        row.setAlignment(Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        for (var aspect : TagAspect.values()) {
            var button = new ToggleButton(Text.of(aspect));
            button.setId("aspect-" + aspect.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("small", "filter-chip");
            button.setToggleGroup(group);
            model.aspect().subscribe(a -> button.setSelected(a == aspect));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.aspect().set(aspect);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void fromSearch(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
            }
            case ENTER -> begin();
            default -> {
                return;
            }
        }
        e.consume();
    }

    void begin() {
        model.begin(list.getSelectionModel().getSelectedItem());
    }

    void focus() {
        search.requestFocus();
    }

    private static final class CandidateCell extends ListCell<Candidate> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final VBox box = new VBox(2, title, detail);

        CandidateCell() {
            getStyleClass().add("candidate-cell");
            title.getStyleClass().add("candidate-title");
            detail.getStyleClass().addAll("muted", "small");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Candidate item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(item.title());
            detail.setText(item.detail());
            setGraphic(box);
            setAccessibleText(item.title() + ". " + item.detail());
        }
    }
}
