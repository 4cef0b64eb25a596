package firebreak.ui.votes;

import firebreak.analysis.session.VoteNames;
import firebreak.domain.Text;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.VoteSubject;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A revealed vote: how each round spread, and what the room decided.
final class RevealedPane extends VBox {
    private final VotesViewModel model;
    private final VoteDecisions decide;
    private final Commands<VoteAct> commands;
    private final DecisionForm form;
    private @Nullable UUID deciding;

    RevealedPane(VotesViewModel model, VoteDecisions decide, Commands<VoteAct> commands) {
        this.model = model;
        this.decide = decide;
        this.commands = commands;
        this.form = new DecisionForm(decide, this::over);
        setSpacing(16);
        getStyleClass().add("revealed");
    }

    void show(RoomVote vote, VoteNames names) {
        if (!vote.id().equals(deciding)) deciding = null;
        var round = new Label(names.title(vote.subject()));
        round.getStyleClass().add("muted");
        var question = new Label(names.question(vote.subject()));
        question.setId("voteQuestion");
        question.getStyleClass().add("vote-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.setFocusTraversable(true);
        var rounds = new HBox(32);
        // The last two are told side by side; what came before is in the minutes.
        for (int i = Math.max(0, vote.rounds().size() - 2); i < vote.rounds().size(); i++) {
            var bars = new SpreadBars(vote, i, names);
            bars.setPrefWidth(100);
            bars.setMaxWidth(560);
            HBox.setHgrow(bars, Priority.ALWAYS);
            rounds.getChildren().add(bars);
        }
        var below = below(vote, names);
        // What is written comes first, so that a low window shows it.
        if (below == form) getChildren().setAll(round, question, form, rounds);
        else getChildren().setAll(round, question, rounds, below);
    }

    private Node below(RoomVote vote, VoteNames names) {
        if (deciding != null) return form;
        var decision = vote.decision();
        var again =
                commands.button("voteAgain", VoteAct.AGAIN, Text.of("votes.again"), model::again);
        var subject =
                commands.button(
                        "openSubject",
                        VoteAct.SUBJECT,
                        Text.of(
                                vote.subject() instanceof VoteSubject.OfPoint
                                        ? "votes.open.point"
                                        : "votes.open.incident"),
                        model::openSubject);
        var begin =
                commands.button(
                        "decideVote",
                        VoteAct.DECIDE,
                        Text.of(decision == null ? "votes.decide" : "votes.decide.other"),
                        this::begin);
        var row = new HBox(8, begin, again, subject);
        if (decision == null) {
            begin.getStyleClass().add("accent");
            return row;
        }
        row.getChildren().add(Page.button("undecide", Text.of("votes.undecide"), decide::undecide));
        var what =
                new Label(Text.of("votes.decided", names.card(vote.subject(), decision.choice())));
        what.setId("decision");
        what.getStyleClass().add("section-title");
        var card = Page.card(what);
        line(card, decision.reason(), "votes.decided.why");
        line(card, decision.dissent(), "votes.decided.dissent");
        var box = new VBox(16, card, row);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    private static void line(VBox card, String words, String key) {
        if (words.isBlank()) return;
        var line = new Label(Text.of(key, words));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        card.getChildren().add(line);
    }

    /// Takes the focus, unless a person writes.
    void rest() {
        if (deciding == null) getChildren().get(1).requestFocus();
    }

    /// Lets a person write down what the room decided.
    void begin() {
        var vote = model.selected().get();
        var board = model.board().get();
        if (vote == null || board == null || vote.rounds().isEmpty()) return;
        deciding = vote.id();
        form.show(vote, board.names());
        show(vote, board.names());
        form.focus();
    }

    private void over() {
        deciding = null;
        var vote = model.selected().get();
        var board = model.board().get();
        if (vote != null && board != null) show(vote, board.names());
    }

    void putAway() {
        deciding = null;
        getChildren().clear();
        form.putAway();
    }

    /// Chooses a card of the form by its number; whether a form is open.
    boolean choose(int number) {
        if (deciding == null) return false;
        var vote = model.selected().get();
        if (vote != null && number >= 1 && number <= vote.choices().size())
            form.choose(vote.choices().get(number - 1));
        return true;
    }
}
