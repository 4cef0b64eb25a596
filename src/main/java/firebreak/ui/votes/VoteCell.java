package firebreak.ui.votes;

import firebreak.deeds.SessionReading;
import firebreak.domain.Text;
import firebreak.domain.session.RoomVote;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A vote in the list, with how far it is.
final class VoteCell extends ListCell<RoomVote> {
    private final VotesViewModel model;
    private final Label title = new Label();
    private final Label state = new Label();
    private final VBox box = new VBox(2, title, state);

    VoteCell(VotesViewModel model) {
        this.model = model;
        getStyleClass().add("vote-cell");
        title.getStyleClass().add("vote-title");
        state.getStyleClass().addAll("muted", "small");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RoomVote vote, boolean empty) {
        super.updateItem(vote, empty);
        setText(null);
        var board = model.board().get();
        if (empty || vote == null || board == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(board.names().title(vote.subject()));
        state.setText(state(vote, board));
        setGraphic(box);
        setAccessibleText(title.getText() + ". " + state.getText());
    }

    private static String state(RoomVote vote, SessionReading board) {
        var cast = board.gathering().get(vote.id());
        if (cast != null) return Text.of("votes.state.gathering", vote.ballotRound(), cast);
        var decision = vote.decision();
        return decision == null
                ? Text.of("votes.state.revealed", vote.rounds().size())
                : Text.of(
                        "votes.state.decided",
                        board.names().card(vote.subject(), decision.choice()));
    }
}
