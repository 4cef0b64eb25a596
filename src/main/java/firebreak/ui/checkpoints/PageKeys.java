package firebreak.ui.checkpoints;

import firebreak.domain.process.Verdict;
import firebreak.ui.checkpoints.CheckpointsViewModel.Tab;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Stroke;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do. They act only where no text is being typed.
final class PageKeys {
    private final CheckpointsViewModel model;
    private final Answering answering;
    private final EvidenceViewModel evidence;
    private final Keys keys;
    private final Parts parts;

    /// What keys reach beside the models.
    record Parts(
            CheckpointList list,
            AnswerPane answer,
            TeamStrip teams,
            SidePane side,
            Runnable stages,
            KeysOverlay card) {}

    PageKeys(
            CheckpointsViewModel model,
            Answering answering,
            EvidenceViewModel evidence,
            Keys keys,
            Parts parts) {
        this.model = model;
        this.answering = answering;
        this.evidence = evidence;
        this.keys = keys;
        this.parts = parts;
    }

    void follow(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, root));
        root.addEventFilter(KeyEvent.KEY_TYPED, e -> typed(e, root));
        keys.acts(this::can, this::act);
    }

    private boolean can(Act act) {
        var now = model.round().get();
        if (now == null || model.checkpoint().isEmpty()) return false;
        return switch (act) {
            case STAGES -> model.tab().get() != Tab.QUESTIONS;
            case EARLIER -> model.tab().get() == Tab.ANSWERS && now.rounds().size() > 1;
            default -> model.tab().get() == Tab.ANSWERS;
        };
    }

    private boolean rests(Node root) {
        var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return model.tab().get() != Tab.ANSWERS
                || model.checkpoint().isEmpty()
                || (owner instanceof TextInputControl field && field.isEditable());
    }

    private void pressed(KeyEvent e, Node root) {
        if (parts.card().isVisible()) {
            parts.card().pressed(e);
            return;
        }
        if (e.getCode() == KeyCode.ESCAPE && leavesStages()) {
            e.consume();
            return;
        }
        if (rests(root)) return;
        if (e.getCode() == KeyCode.ESCAPE) {
            if (escaped()) e.consume();
            return;
        }
        if (e.getCode() == KeyCode.ENTER && ownsEnter(root.getScene().getFocusOwner())) return;
        if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean escaped() {
        var besides = parts.answer().besides();
        if (besides.asksTarget()) besides.askTarget(false);
        else if (model.wide().get()) model.wide().set(false);
        else return false;
        return true;
    }

    private boolean leavesStages() {
        if (model.tab().get() != Tab.STAGES) return false;
        model.tab().set(Tab.ANSWERS);
        parts.list().focus();
        return true;
    }

    private static boolean ownsEnter(Node owner) {
        return owner instanceof ButtonBase
                || owner instanceof ComboBoxBase<?>
                || (owner != null && "stoppedHere".equals(owner.getId()));
    }

    private void typed(KeyEvent e, Node root) {
        if (parts.card().isVisible()) {
            parts.card().typed(e);
            return;
        }
        if (model.tab().get() == Tab.STAGES
                && Stroke.typed(e).flatMap(keys::at).filter(a -> a == Act.STAGES).isPresent()
                && leavesStages()) {
            e.consume();
            return;
        }
        if (rests(root) || e.isAltDown()) return;
        if (Stroke.typed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        char sign = key.word().length() == 1 ? key.word().charAt(0) : 0;
        if (sign == Keys.CARD) {
            parts.card().toggle();
            return true;
        }
        if (sign >= '1' && sign <= '5') {
            answering.confidence(sign - '0');
            return true;
        }
        var besides = parts.answer().besides();
        if (besides.asksTarget()) {
            var target = keys.rating(key);
            besides.askTarget(false);
            target.ifPresent(answering::target);
            if (target.isPresent()) return true;
        }
        return keys.screen().at(key).map(keys.screen()::act).orElse(false);
    }

    private void act(Act act) {
        switch (act) {
            case SAY_N,
                    SAY_P,
                    SAY_L,
                    SAY_F,
                    SAY_UNKNOWN,
                    SAY_NOT_APPLICABLE,
                    SEE_N,
                    SEE_P,
                    SEE_L,
                    SEE_F,
                    SEE_UNKNOWN,
                    SEE_NOT_APPLICABLE ->
                    say(act);
            case PARK -> answering.park();
            case CLEAR -> answering.clear(model.seen().get());
            case TARGET -> parts.answer().besides().askTarget(true);
            case REASON -> parts.answer().reason().write();
            case EVIDENCE_FOR -> evidence.add(true);
            case EVIDENCE_AGAINST -> evidence.add(false);
            case NOTE -> parts.answer().note().toggle();
            case HOLDS -> answering.stillHolds();
            case NEXT -> model.next();
            case BACK -> model.back();
            case INCIDENTS -> parts.side().openAll();
            case EARLIER -> {
                var now = model.round().get();
                if (now != null) answering.showEarlier(!now.round().showEarlier());
            }
            case TAKE_OVER -> answering.takeOver();
            case MODE -> model.seen().set(!model.seen().get());
            case WIDE -> model.wide().set(!model.wide().get());
            case STAGES -> {
                if (!leavesStages()) parts.stages().run();
            }
            case SEARCH -> {
                model.wide().set(false);
                parts.list().find();
            }
            case TEAM_BEFORE -> model.turnTeam(-1);
            case TEAM_NEXT -> model.turnTeam(1);
            case TEAM_ADD -> parts.teams().add();
            case VOTE -> model.vote();
        }
    }

    private void say(Act act) {
        var verdict = act.verdict();
        if (verdict == Verdict.NOT_APPLICABLE) parts.answer().reason().ask(act.seen());
        else if (verdict != null) answering.say(act.seen(), verdict);
    }
}
