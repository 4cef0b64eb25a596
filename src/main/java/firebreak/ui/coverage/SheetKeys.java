package firebreak.ui.coverage;

import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.ui.kit.Copied;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Objects;

/// The keys of the sheet. Letters are taken as typed, so that they are right on every keyboard.
final class SheetKeys {
    static final char PARK = 'k';
    static final char LAYER = 'e';
    static final char INCIDENTS = 'o';

    private final CoverageViewModel model;
    private final SheetView sheet;
    private final Runnable detail;
    private final Runnable why;

    /// @param detail goes into the pane of what the cursor is at
    /// @param why asks why the chosen cells do not apply
    SheetKeys(CoverageViewModel model, SheetView sheet, Runnable detail, Runnable why) {
        this.model = model;
        this.sheet = sheet;
        this.detail = detail;
        this.why = why;
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sheet.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent e) {
        if (e.getTarget() != sheet) return;
        var acts =
                e.isShortcutDown()
                        ? command(e.getCode(), e.isShiftDown())
                        : !e.isAltDown() && move(e.getCode(), e.isShiftDown());
        if (acts) e.consume();
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
            case DELETE, BACK_SPACE -> model.clear();
            case ENTER, F2 -> detail.run();
            case ESCAPE -> model.move(at, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void typed(KeyEvent e) {
        if (e.getTarget() != sheet || e.isControlDown() || e.isMetaDown()) return;
        var typed = e.getCharacter();
        if (typed.length() != 1) return;
        if (act(Character.toLowerCase(typed.charAt(0)), e.isShiftDown())) e.consume();
    }

    private boolean act(char key, boolean shift) {
        var verdict = RatingLetters.typed(key);
        if (verdict.isPresent()) {
            if (shift) return target(verdict.get());
            model.rate(verdict.get());
            if (verdict.get() == Verdict.NOT_APPLICABLE) why.run();
            return true;
        }
        if (key >= '1' && key <= '5') {
            model.sure(key - '0');
            return true;
        }
        switch (key) {
            case PARK -> model.park();
            case LAYER -> model.layer().set(model.layer().get().other());
            case INCIDENTS -> model.openIncidents();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// With Shift a rating says what the cells should become.
    private boolean target(Verdict verdict) {
        Rating rating = verdict.rating().orElse(null);
        if (rating == null) return false;
        model.target(rating);
        return true;
    }
}
