package firebreak.ui.fit;

import firebreak.domain.Text;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Sign;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Notices;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;

/// One sign: what it means, whether it holds, what was seen of it, and what the incidents say.
final class SignRow extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final FitViewModel model;
    private final Sign sign;
    private final Map<Holding, ToggleButton> holdings = new EnumMap<>(Holding.class);
    private final Prose seen;
    private final Label measured = Prose.muted("");
    private final Label before = Prose.muted("");

    SignRow(FitViewModel model, Sign sign, Commands<FitAct> commands, Notices notices) {
        super(6);
        this.model = model;
        this.sign = sign;
        setId("sign-" + sign.id());
        getStyleClass().add("fit-sign");
        var title = new Label(Text.of("fit.sign." + sign.id()));
        title.getStyleClass().add("fit-sign-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var choice = new SegmentedButton();
        choice.setToggleGroup(null);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        for (var holding : Holding.values()) choice.getButtons().add(toggle(holding, commands));
        var head = new HBox(16, title, choice);
        head.setAlignment(Pos.CENTER_LEFT);
        seen =
                Prose.area(
                        "seen-" + sign.id(),
                        Text.of("fit.sign.seen", Text.of("fit.sign." + sign.id())),
                        notices,
                        words -> model.signSeen(sign, words));
        measured.setGraphic(new FontIcon("fth-bar-chart-2"));
        measured.setId("measured-" + sign.id());
        before.setGraphic(new FontIcon("fth-rewind"));
        getChildren().addAll(head, seen.field(), measured, before);
    }

    private ToggleButton toggle(Holding holding, Commands<FitAct> commands) {
        var toggle = new ToggleButton(Text.of(holding));
        toggle.setGraphic(commands.hint(act(holding)));
        toggle.setId(sign.id() + "-" + holding.id());
        toggle.setAccessibleText(
                Text.of("fit.sign.said", Text.of("fit.sign.short." + sign.id()), Text.of(holding)));
        toggle.setOnAction(_ -> model.judge(sign, toggle.isSelected() ? holding : null));
        holdings.put(holding, toggle);
        return toggle;
    }

    private static FitAct act(Holding holding) {
        return switch (holding) {
            case HOLDS -> FitAct.HOLDS;
            case PARTLY -> FitAct.PARTLY;
            case NOT -> FitAct.NOT;
            case UNKNOWN -> FitAct.UNKNOWN;
        };
    }

    Sign sign() {
        return sign;
    }

    void current(boolean is) {
        pseudoClassStateChanged(CURRENT, is);
    }

    void show(FitCheck check, FitCheck start, FitViewModel.Measured incidents) {
        var judged = check.sign(sign);
        holdings.forEach((holding, toggle) -> toggle.setSelected(judged.holding() == holding));
        seen.show(judged.seen());
        tell(measured, incidents.signs().getOrDefault(sign, ""));
        tell(
                before,
                model.moment().get() == Moment.END && start.signs().containsKey(sign)
                        ? before(start.sign(sign))
                        : "");
    }

    private static String before(Judged judged) {
        var holding = judged.holding();
        var said = holding == null ? Text.of("fit.notAsked") : Text.of(holding);
        return judged.seen().isBlank()
                ? Text.of("fit.before", said)
                : Text.of("fit.before.seen", said, judged.seen());
    }

    private static void tell(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    void keep() {
        seen.keep();
    }
}
