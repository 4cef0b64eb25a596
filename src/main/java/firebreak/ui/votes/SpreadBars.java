package firebreak.ui.votes;

import firebreak.analysis.session.Scales;
import firebreak.analysis.session.VoteNames;
import firebreak.domain.Text;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.RoomVote;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A revealed round: a bar for each card with its number, where the middle lies in words, and the
/// same in one sentence.
final class SpreadBars extends VBox {
    private static final double BAR = 14;

    /// @param round counts from 0
    SpreadBars(RoomVote vote, int round, VoteNames names) {
        super(8);
        setId("round-" + (round + 1));
        getStyleClass().add("spread");
        var spread = Scales.spread(vote, round);
        var heading = new Label(Text.of("votes.round.heading", round + 1, spread.cast()));
        heading.getStyleClass().add("pane-heading");
        var grid = new GridPane(8, 6);
        var name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setHgrow(Priority.SOMETIMES);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        var count = new ColumnConstraints();
        count.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(name, bars, count);
        int most = Math.max(1, spread.bars().stream().mapToInt(b -> b.ballots()).max().orElse(1));
        int row = 0;
        for (var bar : spread.bars()) {
            var label = new Label(names.card(vote.subject(), bar.card()));
            label.getStyleClass().add("spread-name");
            boolean middle = spread.median().contains(bar.card());
            var number =
                    new Label(
                            middle
                                    ? Text.of("votes.bar.middle", bar.ballots())
                                    : Text.of("votes.bar", bar.ballots()));
            number.getStyleClass().add("spread-number");
            if (middle) number.getStyleClass().add("spread-middle");
            grid.addRow(
                    row++,
                    label,
                    bar(bar.ballots() / (double) most, bar.card().equals(Ballots.UNSURE)),
                    number);
        }
        var sentence = new Label(names.middle(vote, spread));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setId("middle-" + (round + 1));
        grid.setAccessibleText(names.round(vote, spread));
        getChildren().addAll(heading, grid, sentence);
        if (spread.cast() < 3) {
            var few = new Label(Text.of("votes.few"));
            few.getStyleClass().addAll("muted", "small");
            few.setWrapText(true);
            few.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(few);
        }
    }

    private static StackPane bar(double share, boolean unsure) {
        var fill = new Region();
        fill.getStyleClass().add("spread-bar");
        if (unsure) fill.getStyleClass().add("unsure");
        fill.setMinHeight(BAR);
        fill.setMaxHeight(BAR);
        var track = new StackPane(fill);
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(40);
        track.setPrefWidth(120);
        track.getStyleClass().add("spread-track");
        fill.setMinWidth(0);
        fill.maxWidthProperty().bind(track.widthProperty().multiply(share));
        return track;
    }
}
