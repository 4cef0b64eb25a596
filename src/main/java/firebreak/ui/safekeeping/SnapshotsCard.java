package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.store.SnapshotInfo;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.ui.kit.ChangeTree;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.SecretField;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Predicate;

/// The snapshots as a table, with what can be done with those that are selected.
final class SnapshotsCard extends VBox {
    private static final int ROW = 36;
    private static final int HEADER = 40;
    private static final int MOST_ROWS = 6;
    private static final int TREE = 240;

    private final SnapshotsViewModel model;
    private final Doing doing;
    private final TableView<SnapshotInfo> table;

    SnapshotsCard(SnapshotsViewModel model, Doing doing) {
        super(12);
        this.model = model;
        this.doing = doing;
        this.table = table();
        setId("snapshotsCard");
        getStyleClass().addAll("card-surface", "safe-card");
        FirstShown.fill(
                this,
                List.of(
                        top(),
                        keepForm(),
                        SafekeepingScreen.problem("snapshotProblem", model.problem()),
                        table,
                        none(),
                        actions(),
                        restoreForm(),
                        restored(),
                        comparison()));
    }

    private Node top() {
        var words =
                new VBox(
                        2,
                        SafekeepingScreen.heading(Text.of("safekeeping.snapshots")),
                        SafekeepingScreen.words(
                                Text.of("safekeeping.snapshots.what"), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var keep =
                Page.button(
                        "keepMoment",
                        "fth-bookmark",
                        Text.of("safekeeping.keep"),
                        () -> model.naming().set(true));
        return new HBox(16, words, keep);
    }

    private Node keepForm() {
        var name = new TextField();
        name.setId("momentName");
        name.setAccessibleText(Text.of("safekeeping.keep.name"));
        name.setPromptText(Text.of("safekeeping.keep.prompt"));
        name.textProperty().bindBidirectional(model.name());
        name.setOnAction(e -> model.keep());
        name.setMaxWidth(480);
        var label = new Label(Text.of("safekeeping.keep.name"));
        label.setLabelFor(name);
        var form =
                ProtectionCard.form(
                        "keepForm",
                        new VBox(4, label, name),
                        ProtectionCard.buttons(
                                doing,
                                "keep",
                                Page.button("keep", Text.of("safekeeping.keep.do"), model::keep),
                                () -> model.naming().set(false)));
        SafekeepingScreen.only(form, model.naming());
        model.naming()
                .subscribe(open -> {
                    if (open) name.requestFocus();
                });
        return form;
    }

    private TableView<SnapshotInfo> table() {
        var made = new TableView<>(model.all());
        made.setId("snapshots");
        made.setAccessibleText(Text.of("safekeeping.snapshots"));
        made.getStyleClass().addAll("dense", "striped");
        made.setFixedCellSize(ROW);
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        made.setPlaceholder(new Label(Text.of("safekeeping.snapshots.none")));
        Columns.add(made, Text.of("safekeeping.when"), 160, Shown::when);
        Columns.add(made, Text.of("safekeeping.why"), 170, Shown::why);
        Columns.add(made, Text.of("safekeeping.name"), 250, Shown::milestone);
        Columns.add(made, Text.of("safekeeping.revision"), 80, Shown::revision);
        Columns.add(made, Text.of("safekeeping.size"), 90, i -> Shown.size(i.bytes()));
        Columns.add(made, Text.of("safekeeping.condition"), 120, Shown::condition);
        var rows = Bindings.size(model.all());
        made.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        (double) HEADER
                                                + ROW
                                                        * Math.max(
                                                                1, Math.min(MOST_ROWS, rows.get())),
                                rows));
        made.setMinHeight(Region.USE_PREF_SIZE);
        SafekeepingScreen.only(made, Bindings.isNotEmpty(model.all()));
        return made;
    }

    private Node none() {
        var words = SafekeepingScreen.words(Text.of("safekeeping.snapshots.none"), "muted");
        words.setId("noSnapshots");
        SafekeepingScreen.only(words, Bindings.isEmpty(model.all()));
        return words;
    }

    private Node actions() {
        var row =
                new HBox(
                        8,
                        button(
                                "verify",
                                "fth-check-square",
                                Text.of("safekeeping.verify"),
                                chosen -> !chosen.isEmpty(),
                                () -> model.verify(chosen())),
                        button(
                                "compareNow",
                                "fth-git-commit",
                                Text.of("safekeeping.compare.now"),
                                chosen -> chosen.size() == 1 && whole(chosen),
                                () -> model.compare(chosen())),
                        button(
                                "compareTwo",
                                "fth-columns",
                                Text.of("safekeeping.compare.two"),
                                chosen -> chosen.size() == 2 && whole(chosen),
                                () -> model.compare(chosen())),
                        button(
                                "restore",
                                "fth-rotate-ccw",
                                Text.of("safekeeping.restore"),
                                chosen -> chosen.size() == 1 && whole(chosen),
                                () -> model.restore(chosen().getFirst())));
        row.setAlignment(Pos.CENTER_LEFT);
        SafekeepingScreen.only(row, Bindings.isNotEmpty(model.all()));
        return row;
    }

    private Button button(
            String id,
            String icon,
            String text,
            Predicate<List<SnapshotInfo>> possible,
            Runnable action) {
        var button = Page.button(id, icon, text, action);
        var selected = table.getSelectionModel().getSelectedItems();
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> doing.busy().get() || !possible.test(selected),
                                selected,
                                doing.busy()));
        return button;
    }

    private List<SnapshotInfo> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private static boolean whole(List<SnapshotInfo> chosen) {
        return chosen.stream()
                .allMatch(i ->
                        i.condition() == Condition.GOOD || i.condition() == Condition.READABLE);
    }

    private Node restoreForm() {
        var typed = new SecretField("restorePassphrase", Text.of("safekeeping.restore.passphrase"));
        var title = SafekeepingScreen.words("");
        Runnable go = () -> model.restore(typed.take());
        typed.onEnter(go);
        var form =
                ProtectionCard.form(
                        "restoreForm",
                        title,
                        ProtectionCard.labelled(Text.of("safekeeping.restore.passphrase"), typed),
                        SafekeepingScreen.words(
                                Text.of("safekeeping.restore.means"), "muted", "small"),
                        ProtectionCard.buttons(
                                doing,
                                "restoreDo",
                                Page.button("restoreDo", Text.of("safekeeping.restore.do"), go),
                                model::dropRestore));
        SafekeepingScreen.only(form, model.asking().map(a -> a.isPresent()));
        model.asking()
                .subscribe(asked -> {
                    typed.forget();
                    asked.ifPresent(i -> {
                        title.setText(Text.of("safekeeping.restore.which", Shown.name(i)));
                        typed.focus();
                    });
                });
        return form;
    }

    private Node restored() {
        var words = SafekeepingScreen.words("");
        words.setId("restored");
        words.getStyleClass().add("all-well");
        model.restored()
                .subscribe(place ->
                        words.setText(
                                place.map(p -> Text.of("safekeeping.restored", p)).orElse("")));
        SafekeepingScreen.only(words, model.restored().map(p -> p.isPresent()));
        return words;
    }

    private Node comparison() {
        var title = SafekeepingScreen.heading("");
        title.setId("comparedTitle");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var close =
                Page.iconButton(
                        "closeComparison",
                        "fth-x",
                        Text.of("safekeeping.compared.close"),
                        model::closeComparison);
        var tree = new ChangeTree("comparison", Text.of("safekeeping.compared"));
        tree.setPrefHeight(TREE);
        tree.setMinHeight(TREE);
        var same = SafekeepingScreen.words(Text.of("safekeeping.compared.same"), "muted");
        same.setId("comparedSame");
        var box = ProtectionCard.form("compared", new HBox(8, title, close), tree, same);
        SafekeepingScreen.only(box, model.compared().map(c -> c.isPresent()));
        model.compared()
                .subscribe(now ->
                        now.ifPresent(c -> {
                            title.setText(c.title());
                            var nothing = c.comparison().topics().isEmpty();
                            for (Node n : List.of(tree, same)) {
                                n.setVisible(n == same == nothing);
                                n.setManaged(n.isVisible());
                            }
                            tree.show(c.comparison());
                        }));
        return box;
    }
}
