package firebreak.ui.coverage;

import firebreak.domain.process.Verdict;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Stroke;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Objects;

/// What keys do on the sheet. Moving and the clipboard are as in every sheet; the rest a person can
/// give other keys.
final class SheetKeys {
    private final CoverageViewModel model;
    private final SheetView sheet;
    private final Commands<SheetAct> commands;
    private final Around around;

    /// What keys reach beside the sheet.
    ///
    /// @param detail goes into the pane of what the cursor is at
    /// @param why asks why the chosen cells do not apply
    /// @param card shows all keys
    /// @param vote lets the room vote on the cell
    record Around(Runnable detail, Runnable why, Runnable card, Runnable vote) {}

    SheetKeys(
            CoverageViewModel model, SheetView sheet, Commands<SheetAct> commands, Around around) {
        this.model = model;
        this.sheet = sheet;
        this.commands = commands;
        this.around = around;
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sheet.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        commands.acts(_ -> shown(), this::act);
    }

    /// Whether there is a sheet before the person.
    private boolean shown() {
        return sheet.getScene() != null && model.loaded().get() != null;
    }

    private void pressed(KeyEvent e) {
        if (e.getTarget() != sheet) return;
        var acts =
                e.isShortcutDown()
                        ? command(e.getCode(), e.isShiftDown())
                        : !e.isAltDown()
                                && (move(e.getCode(), e.isShiftDown())
                                        || Stroke.pressed(e).map(this::act).orElse(false)
                                        || usual(e.getCode()));
        if (acts) e.consume();
    }

    /// Where they are given to nothing else, they do what they do in every sheet.
    private boolean usual(KeyCode code) {
        switch (code) {
            case BACK_SPACE -> model.clear();
            case F2 -> around.detail().run();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean command(KeyCode code, boolean shift) {
        var at = model.cursor().get();
        switch (code) {
            case A -> model.chooseAll();
            case C -> {
                var text = model.copied();
                if (!text.isEmpty()) Copied.text(text);
            }
            case X -> {
                var text = model.copied();
                if (text.isEmpty()) return false;
                Copied.text(text);
                model.clear();
            }
            case V ->
                    model.paste(
                            Objects.requireNonNullElse(
                                    Clipboard.getSystemClipboard().getString(), ""));
            case D -> model.fillDown();
            case R -> model.fillRight();
            case HOME -> model.move(new Spot(0, 0), shift);
            case END -> model.move(LAST, shift);
            case LEFT -> model.move(new Spot(at.row(), 0), shift);
            case RIGHT -> model.move(new Spot(at.row(), LAST.column()), shift);
            case UP -> model.move(new Spot(0, at.column()), shift);
            case DOWN -> model.move(new Spot(LAST.row(), at.column()), shift);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static final Spot LAST = new Spot(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private boolean move(KeyCode code, boolean shift) {
        var at = model.cursor().get();
        switch (code) {
            case UP -> model.step(-1, 0, shift);
            case DOWN -> model.step(1, 0, shift);
            case LEFT -> model.step(0, -1, shift);
            case RIGHT -> model.step(0, 1, shift);
            case HOME -> model.move(new Spot(at.row(), 0), shift);
            case END -> model.move(new Spot(at.row(), LAST.column()), shift);
            case PAGE_UP ->
                    model.move(new Spot(Math.max(0, at.row() - sheet.page()), at.column()), shift);
            case PAGE_DOWN -> model.step(sheet.page(), 0, shift);
            case ESCAPE -> model.move(at, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void typed(KeyEvent e) {
        if (e.getTarget() != sheet || e.isControlDown() || e.isMetaDown()) return;
        if (Stroke.typed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        if (key.equals(Commands.CARD)) {
            around.card().run();
            return true;
        }
        char sign = key.word().length() == 1 ? key.word().charAt(0) : 0;
        if (sign >= '1' && sign <= '5') {
            model.sure(sign - '0');
            return true;
        }
        return commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private void act(SheetAct act) {
        switch (act) {
            case RATE_N, RATE_P, RATE_L, RATE_F, RATE_UNKNOWN -> {
                var verdict = act.verdict();
                if (verdict != null) model.rate(verdict);
            }
            case RATE_NOT_APPLICABLE -> {
                model.rate(Verdict.NOT_APPLICABLE);
                around.why().run();
            }
            case TARGET_N, TARGET_P, TARGET_L, TARGET_F -> model.target(act.target());
            case CLEAR -> model.clear();
            case PARK -> model.park();
            case LAYER -> model.layer().set(model.layer().get().other());
            case INCIDENTS -> model.openIncidents();
            case DETAIL -> around.detail().run();
            case VOTE -> around.vote().run();
        }
    }
}
