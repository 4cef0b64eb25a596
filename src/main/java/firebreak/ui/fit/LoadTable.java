package firebreak.ui.fit;

import firebreak.analysis.fit.FitChange;
import firebreak.analysis.fit.LeadershipWeek;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Moment;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Standing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What incidents cost people, in numbers that they tell: at the start, at the end, and what lies
/// between; of the time of leaders also what the incidents measured.
final class LoadTable extends VBox {
    /// The nodes of one load.
    private record Line(
            Label start,
            Label end,
            TextField amount,
            Standing standing,
            Label change,
            Prose from) {}

    /// Below this, whole percent would say that nothing changed.
    private static final double LEAST = 0.005;

    private final FitViewModel model;
    private final Notices notices;
    private final Map<Load, Line> lines = new EnumMap<>(Load.class);
    private final GridPane grid = new GridPane();
    private final Label measured = Prose.muted("");

    LoadTable(FitViewModel model, Notices notices) {
        super(8);
        this.model = model;
        this.notices = notices;
        setId("fitLoads");
        grid.setHgap(16);
        grid.setVgap(8);
        for (double width : new double[] {34, 12, 12, 12, 30}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        int column = 1;
        for (var key : new String[] {"start", "end", "change", "from"}) {
            var head = Prose.muted(Text.of("fit.load.head." + key));
            grid.add(head, column++, 0);
        }
        for (var load : Load.values()) add(load, load.ordinal() + 1);
        measured.setGraphic(new FontIcon("fth-bar-chart-2"));
        measured.setId("measuredLeaders");
        var limits = Prose.muted(Text.of("fit.load.limits"));
        getChildren().addAll(grid, measured, limits);
    }

    private void add(Load load, int row) {
        var name = new Label(Text.of("fit.load." + load.id()));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var amount = new TextField();
        amount.setId("load-" + load.id());
        amount.setAccessibleText(name.getText());
        amount.setPromptText(Text.of("fit.load.prompt"));
        amount.setOnAction(_ -> keep(load));
        amount.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) keep(load);
                });
        name.setLabelFor(amount);
        var from =
                Prose.line(
                        "from-" + load.id(),
                        Text.of("fit.load.from", name.getText()),
                        notices,
                        words -> model.loadSeen(load, words));
        from.field().setPromptText(Text.of("fit.load.from.prompt"));
        var line =
                new Line(new Label(), new Label(), amount, new Standing(amount), new Label(), from);
        line.change().setId("change-" + load.id());
        lines.put(load, line);
        grid.add(name, 0, row);
        grid.add(line.change(), 3, row);
        grid.add(from.field(), 4, row);
        for (Node node : new Node[] {amount, from.field()})
            GridPane.setHgrow(node, Priority.ALWAYS);
    }

    /// A number as people write it; empty for what is none, or can't be meant.
    static Optional<Double> number(Load load, String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return value >= 0 && value <= load.most() ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A number as it stands in its field.
    static String shown(double amount) {
        return amount == Math.rint(amount)
                ? String.format(Locale.ROOT, "%.0f", amount)
                : Double.toString(amount);
    }

    private void keep(Load load) {
        var line = lines.get(load);
        if (line == null || !line.standing().typed()) return;
        var text = line.standing().take();
        if (text.isBlank()) {
            model.load(load, null);
            return;
        }
        var number = number(load, text);
        if (number.isPresent()) model.load(load, number.get());
        else {
            notices.problem(Text.of("fit.load.bad", text.strip(), shown(load.most())));
            line.standing().show(told(model.check(), load), false);
        }
    }

    private static String told(FitCheck check, Load load) {
        var amount = check.amount(load);
        return amount.isEmpty() ? "" : shown(amount.getAsDouble());
    }

    void show(FitViewModel.Answers answers, FitViewModel.Measured incidents) {
        var moment = model.moment().get();
        lines.forEach((load, line) -> {
            int row = load.ordinal() + 1;
            grid.getChildren().removeAll(line.start(), line.end(), line.amount());
            line.start().setText(orDash(told(answers.start(), load)));
            line.end().setText(orDash(told(answers.end(), load)));
            grid.add(moment == Moment.START ? line.amount() : line.start(), 1, row);
            grid.add(moment == Moment.END ? line.amount() : line.end(), 2, row);
            line.standing().show(told(answers.at(moment), load), true);
            line.from().show(answers.at(moment).load(load).seen());
            line.change().setText(change(load, answers));
        });
        var words = incidents.week(moment).map(LoadTable::told).orElse("");
        measured.setText(words);
        measured.setVisible(!words.isEmpty());
        measured.setManaged(!words.isEmpty());
    }

    private static String change(Load load, FitViewModel.Answers answers) {
        var share = FitChange.share(load, answers.start(), answers.end());
        return share.isEmpty()
                ? Text.of("fit.load.noChange")
                : Text.of(
                        Math.abs(share.getAsDouble()) < LEAST
                                ? "fit.load.same"
                                : share.getAsDouble() < 0 ? "fit.load.less" : "fit.load.more",
                        Math.round(Math.abs(share.getAsDouble()) * 100));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? Text.of("fit.load.noChange") : text;
    }

    private static String told(LeadershipWeek week) {
        return Text.of(
                "fit.load.measured",
                week.shown(),
                week.measured(),
                week.incidents(),
                DayField.shown(week.from()),
                DayField.shown(week.to()),
                ChartNumbers.number(week.weeks()));
    }

    void keep() {
        lines.forEach((load, line) -> {
            keep(load);
            line.from().keep();
        });
    }
}
