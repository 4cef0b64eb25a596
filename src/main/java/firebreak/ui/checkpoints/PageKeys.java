package firebreak.ui.checkpoints;

import firebreak.domain.process.Verdict;
import firebreak.ui.checkpoints.CheckpointsViewModel.Tab;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do. They act only where no text is being typed. Letters are taken as typed, not as
/// pressed, so that they are right on every keyboard layout.
final class PageKeys {
    private final CheckpointsViewModel model;
    private final Answering answering;
    private final EvidenceViewModel evidence;
    private final Parts parts;

    /// What keys reach beside the models.
    record Parts(CheckpointList list, AnswerPane answer, TeamStrip teams, SidePane side) {}

    PageKeys(
            CheckpointsViewModel model,
            Answering answering,
            EvidenceViewModel evidence,
            Parts parts) {
        this.model = model;
        this.answering = answering;
        this.evidence = evidence;
        this.parts = parts;
    }

    void follow(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, root));
        root.addEventFilter(KeyEvent.KEY_TYPED, e -> typed(e, root));
    }

    private boolean rests(Node root) {
        var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return model.tab().get() != Tab.ANSWERS
                || model.checkpoint().isEmpty()
                || (owner instanceof TextInputControl field && field.isEditable());
    }

    private void pressed(KeyEvent e, Node root) {
        if (rests(root) || e.isShortcutDown() || e.isAltDown()) return;
        var owner = root.getScene().getFocusOwner();
        boolean acts =
                switch (e.getCode()) {
                    case ENTER -> !ownsEnter(owner) && !e.isShiftDown();
                    case BACK_SPACE -> !e.isShiftDown();
                    case DELETE -> true;
                    case ESCAPE -> parts.answer().besides().asksTarget() || model.wide().get();
                    default -> false;
                };
        if (!acts) return;
        if (e.getCode() == KeyCode.ENTER) model.next();
        else if (e.getCode() == KeyCode.BACK_SPACE) model.back();
        else if (e.getCode() == KeyCode.DELETE) answering.clear(e.isShiftDown());
        else if (parts.answer().besides().asksTarget()) parts.answer().besides().askTarget(false);
        else model.wide().set(false);
        e.consume();
    }

    private static boolean ownsEnter(Node owner) {
        return owner instanceof ButtonBase
                || owner instanceof ComboBoxBase<?>
                || (owner != null && "stoppedHere".equals(owner.getId()));
    }

    private void typed(KeyEvent e, Node root) {
        if (rests(root) || e.isControlDown() || e.isMetaDown() || e.isAltDown()) return;
        var typed = e.getCharacter();
        if (typed.length() != 1) return;
        if (act(typed.charAt(0), e.isShiftDown())) e.consume();
    }

    private boolean act(char key, boolean shiftDown) {
        var capsLock = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        boolean shift =
                Character.isLetter(key) && (shiftDown || (Character.isUpperCase(key) && !capsLock));
        char letter = Character.toLowerCase(key);
        var besides = parts.answer().besides();
        if (besides.asksTarget()) {
            var target = Keys.rating(letter);
            besides.askTarget(false);
            target.ifPresent(answering::target);
            if (target.isPresent()) return true;
        }
        var verdict = Keys.verdict(letter);
        if (verdict.isPresent()) {
            if (verdict.get() == Verdict.NOT_APPLICABLE) parts.answer().reason().ask(shift);
            else answering.say(shift, verdict.get());
            return true;
        }
        if (key >= '1' && key <= '5') {
            answering.confidence(key - '0');
            return true;
        }
        return beside(letter, shift);
    }

    private boolean beside(char key, boolean shift) {
        switch (key) {
            case Keys.PARK -> answering.park();
            case Keys.TARGET -> parts.answer().besides().askTarget(true);
            case Keys.EVIDENCE -> evidence.add(!shift);
            case Keys.NOTE -> parts.answer().note().toggle();
            case Keys.REASON -> parts.answer().reason().write();
            case Keys.HOLDS -> answering.stillHolds();
            case Keys.INCIDENTS -> parts.side().openAll();
            case Keys.EARLIER -> {
                var now = model.round().get();
                if (now == null || now.rounds().size() < 2) return false;
                answering.showEarlier(!now.round().showEarlier());
            }
            case Keys.WIDE -> model.wide().set(!model.wide().get());
            case Keys.MODE -> model.seen().set(!model.seen().get());
            case Keys.SEARCH -> {
                model.wide().set(false);
                parts.list().find();
            }
            case Keys.TEAM_BEFORE -> model.turnTeam(-1);
            case Keys.TEAM_NEXT -> model.turnTeam(1);
            case Keys.TEAM_ADD -> parts.teams().add();
            default -> {
                return false;
            }
        }
        return true;
    }
}
