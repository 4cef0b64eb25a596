package firebreak.ui.votes;

import firebreak.analysis.session.VoteNames;
import firebreak.domain.Text;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.ShownVote;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A round that takes ballots: cards, and how many are in. It is made of a [ShownVote.Gathering],
/// which knows nothing else, and built anew for each ballot, so that no focus and no pressed button
/// tells the next person what the last one chose.
final class BallotPane extends VBox {
    private final VotesViewModel model;
    private final VoteDecisions decide;
    private final Commands<VoteAct> commands;
    private @Nullable Node resting;

    BallotPane(VotesViewModel model, VoteDecisions decide, Commands<VoteAct> commands) {
        this.model = model;
        this.decide = decide;
        this.commands = commands;
        setSpacing(16);
        getStyleClass().add("ballot");
    }

    /// Takes the focus to where it tells nothing of what was chosen.
    void rest() {
        if (resting != null) resting.requestFocus();
    }

    void show(ShownVote.Gathering vote, VoteNames names) {
        resting = null;
        var question = new Label(names.question(vote.subject()));
        question.setId("voteQuestion");
        question.getStyleClass().add("vote-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var round = new Label(Text.of("votes.round", names.title(vote.subject()), vote.round()));
        round.getStyleClass().add("muted");
        question.setFocusTraversable(true);
        resting = question;
        switch (model.phase().get()) {
            case CARDS ->
                    getChildren()
                            .setAll(round, question, cards(vote, names), count(vote), table(vote));
            case WAITING -> getChildren().setAll(round, waiting(vote));
            case BALLOT -> getChildren().setAll(round, question, secret(), cards(vote, names));
            case PICKING, REVEALED -> getChildren().clear();
        }
    }

    private Node cards(ShownVote.Gathering vote, VoteNames names) {
        var cards = new VBox(8);
        cards.setId("cards");
        int number = 1;
        for (var card : vote.cards()) {
            var unsure = card.equals(Ballots.UNSURE);
            var key = unsure ? "0" : number <= 9 ? String.valueOf(number) : "";
            number++;
            cards.getChildren()
                    .add(
                            card(
                                    key,
                                    card,
                                    names.card(vote.subject(), card),
                                    names.meaning(vote.subject(), card)));
        }
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Button card(String key, String card, String name, String meaning) {
        var title = new Label(name);
        title.getStyleClass().add("vote-card-name");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(meaning);
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(0);
        var row = new HBox(12, new KeyHint(key), title, words);
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setId("card-" + (key.isEmpty() ? card : key));
        button.setGraphic(row);
        button.getStyleClass().add("vote-card");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(
                meaning.isEmpty() ? name : Text.of("votes.card.told", name, meaning));
        button.setOnAction(_ -> model.cast(card));
        return button;
    }

    private static Label count(ShownVote.Gathering vote) {
        var count = new Label(Text.of("votes.cast", vote.cast()));
        count.setId("ballotsIn");
        count.getStyleClass().add("vote-count");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        return count;
    }

    private static Label secret() {
        var secret = new Label(Text.of("votes.secret"), new FontIcon("fth-eye-off"));
        secret.getStyleClass().add("muted");
        secret.setWrapText(true);
        secret.setMinHeight(Region.USE_PREF_SIZE);
        return secret;
    }

    private HBox table(ShownVote.Gathering vote) {
        var reveal = reveal(vote);
        var pass =
                commands.button(
                        "passRound", VoteAct.PASS, Text.of("votes.pass"), () -> model.pass(true));
        var row = new HBox(8, reveal, pass, takeBack());
        if (!vote.rounds().isEmpty())
            row.getChildren().add(Page.button("dropRound", Text.of("votes.drop"), model::drop));
        return row;
    }

    private Button reveal(ShownVote.Gathering vote) {
        var reveal =
                commands.button(
                        "revealVote", VoteAct.REVEAL, Text.of("votes.reveal"), decide::reveal);
        reveal.setDisable(vote.cast() == 0);
        return reveal;
    }

    private Button takeBack() {
        var back =
                commands.button(
                        "takeBack", VoteAct.TAKE_BACK, Text.of("votes.takeBack"), model::takeBack);
        back.setDisable(!model.canTakeBack());
        return back;
    }

    private VBox waiting(ShownVote.Gathering vote) {
        var heading =
                new Label(
                        vote.cast() == 0
                                ? Text.of("votes.first")
                                : Text.of("votes.next", vote.cast()));
        heading.setId("ballotsIn");
        heading.getStyleClass().add("vote-question");
        var how = new Label(Text.of("votes.next.how"));
        how.getStyleClass().add("muted");
        how.setWrapText(true);
        how.setMaxWidth(480);
        how.setAlignment(Pos.CENTER);
        how.getStyleClass().add("empty-text");
        var ready =
                commands.button("readyToVote", VoteAct.READY, Text.of("votes.ready"), model::ready);
        ready.getStyleClass().add("accent");
        resting = ready;
        var row =
                new HBox(
                        8,
                        takeBack(),
                        reveal(vote),
                        commands.button(
                                "stopPassing",
                                VoteAct.PASS,
                                Text.of("votes.table"),
                                () -> model.pass(false)));
        row.setAlignment(Pos.CENTER);
        var icon = new FontIcon("fth-eye-off");
        icon.getStyleClass().add("empty-icon");
        var box = new VBox(16, icon, heading, how, ready, row);
        box.setId("waiting");
        box.setAlignment(Pos.CENTER);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
