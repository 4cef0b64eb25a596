package firebreak.ui.votes;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.store.VoteStore;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class VotesScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private VoteStore votes;
    private VotesScreen screen;
    private Stage stage;
    private VoteSubject subject;

    private void open(String name) {
        file = StoreFixture.create(folder.resolve(name));
        file.journal().listen(desk.changes::tell);
        begin();
    }

    private void begin() {
        votes = file.process().sessions().votes();
        var first = file.process().checkpoints().bank().asked().getFirst();
        subject = new VoteSubject.OfPoint(Point.checkpoint(first.id()));
        screen =
                Stagehand.fx(() ->
                        new VotesScreen(
                                file,
                                desk.desk(),
                                "tester",
                                desk.keys,
                                Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC)));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    private void shut() {
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        file.journal().forget(desk.changes::tell);
        file.close();
    }

    @AfterEach
    void nothingFailed() {
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    private RoomVote vote() {
        return votes.all().getFirst();
    }

    private void vote(VoteSubject of) {
        Stagehand.run(() -> screen.open(of));
        Stagehand.settle();
    }

    /// Everything that the window holds for eyes, ears and tests.
    private String dump() {
        var words = new StringBuilder();
        Stagehand.run(() -> {
            dump(stage.getScene().getRoot(), words);
            var owner = stage.getScene().getFocusOwner();
            words.append("focus ").append(owner == null ? "" : owner.getId());
            words.append(stage.getTitle());
        });
        words.append(file.journal().lines(100))
                .append(file.journal().undoLabel())
                .append(file.journal().redoLabel());
        return words.toString();
    }

    private static void dump(Node node, StringBuilder words) {
        if (!node.isVisible()) return;
        words.append(node.getClass().getSimpleName())
                .append(node.getId())
                .append(node.getStyleClass())
                .append(
                        node.getPseudoClassStates().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList())
                .append(node.getAccessibleText())
                .append(node.getAccessibleHelp())
                .append(node.getUserData());
        if (node instanceof Labeled labeled) words.append(labeled.getText());
        if (node instanceof TextInputControl field) words.append(field.getText());
        if (node instanceof Control control && control.getTooltip() != null)
            words.append(control.getTooltip().getText());
        words.append('\n');
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> dump(child, words));
    }

    private String played(String name, boolean round, String cards) {
        open(name);
        vote(subject);
        if (round) Stagehand.type("p");
        for (var card : cards.split("")) {
            if (round) Stagehand.press(KeyCode.ENTER);
            Stagehand.type(card);
        }
        var dump = dump();
        shut();
        return dump;
    }

    /// What two rooms chose can't be told apart before it is revealed, by nothing that is shown.
    @Test
    void nothingTellsHowTheRoomVotesBeforeItIsRevealed() {
        for (var round : new boolean[] {false, true}) {
            var first = played("a" + round, round, "110");
            assertThat(first).contains(round ? "3 ballots are in" : "3 ballots are in. They stay");
            assertThat(played("b" + round, round, "434")).isEqualTo(first);
        }
    }

    /// Such a test would be worth nothing if what is compared could not differ.
    @Test
    void onceRevealedItCanBeToldApart() {
        var dumps = new ArrayList<String>();
        for (var cards : List.of("112", "443")) {
            open(cards);
            vote(subject);
            for (var card : cards.split("")) Stagehand.type(card);
            Stagehand.type("r");
            dumps.add(dump());
            shut();
        }
        assertThat(dumps.getFirst()).isNotEqualTo(dumps.getLast()).contains("n = 3");
    }

    @Test
    void aRoundFromCardsIsRevealedHeldAgainAndDecided() {
        open("a");
        vote(subject);
        Stagehand.type("1");
        Stagehand.type("2");
        Stagehand.click("card-0");
        Stagehand.click("takeBack");
        Stagehand.type("2");
        Stagehand.type("r");
        assertThat(vote().rounds()).containsExactly(new Ballots(Map.of("N", 1, "P", 2)));
        assertThat(Stagehand.shows("round-1")).isTrue();
        Stagehand.type("a");
        Stagehand.type("3");
        Stagehand.type("2");
        Stagehand.type("2");
        assertThat(Stagehand.shows("round-1")).isFalse();
        Stagehand.type("r");
        assertThat(vote().rounds()).hasSize(2);
        assertThat(Stagehand.shows("round-2")).isTrue();
        Stagehand.type("d");
        TextField dissent = Stagehand.node("decisionDissent");
        assertThat(dissent.getText()).isEqualTo("1 for L · Largely achieved");
        Stagehand.type("3");
        assertThat(dissent.getText()).isEqualTo("2 for P · Partially achieved");
        Stagehand.type("2");
        Stagehand.click("decisionReason");
        Stagehand.type("Only two teams do it");
        Stagehand.press(KeyCode.ENTER);
        assertThat(vote().decision())
                .isEqualTo(
                        new RoomDecision(
                                "P", "Only two teams do it", "1 for L · Largely achieved"));
        var point = ((VoteSubject.OfPoint) subject).point();
        assertThat(file.process().answers().of(1).get(point).claimed()).isEqualTo(Verdict.P);
        Stagehand.run(() -> file.journal().undo());
        Stagehand.settle();
        assertThat(vote().decision()).isNull();
        assertThat(file.process().answers().of(1)).doesNotContainKey(point);
        assertThat(Stagehand.shows("decision")).isFalse();
        shut();
    }

    @Test
    void theLaptopGoesRoundAndEachBallotIsHiddenAtOnce() {
        open("a");
        vote(subject);
        Stagehand.type("p");
        assertThat(Stagehand.shows("cards")).isFalse();
        Stagehand.click("readyToVote");
        assertThat(Stagehand.shows("cards")).isTrue();
        // Whoever votes can neither reveal nor take back what another chose.
        assertThat(Stagehand.shows("revealVote")).isFalse();
        assertThat(Stagehand.shows("takeBack")).isFalse();
        Stagehand.type("r");
        Stagehand.press(KeyCode.BACK_SPACE);
        Stagehand.click("card-2");
        assertThat(Stagehand.shows("cards")).isFalse();
        // A slip is put right before the laptop goes on, and only then.
        Stagehand.press(KeyCode.BACK_SPACE);
        assertThat(Stagehand.shows("cards")).isTrue();
        Stagehand.type("3");
        assertThat(votes.gathering().values()).containsExactly(1);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("0");
        Stagehand.type("r");
        assertThat(vote().rounds()).containsExactly(new Ballots(Map.of("L", 1, "?", 1)));
        shut();
    }

    @Test
    void leavingTheScreenHidesTheCardsAndKeepsTheBallots() {
        open("a");
        vote(subject);
        Stagehand.type("p");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.type("1");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.run(screen::hidden);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        assertThat(Stagehand.shows("cards")).isFalse();
        assertThat(votes.gathering().values()).containsExactly(1);
        Stagehand.press(KeyCode.BACK_SPACE);
        assertThat(votes.gathering().values()).containsExactly(1);
        shut();
    }

    @Test
    void aDecisionOnATagIsNotedWithOnesOwnTaggingAndChangesNoJudgement() {
        open("a");
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(StoreFixture.draft("INC-1", "Down"))),
                        Progress.NONE);
        var incident = file.incidents().idsByKey().get("INC-1").getFirst();
        file.taggings()
                .save(
                        "Tag",
                        List.of(
                                StoreFixture.tagging(incident, "tester", Origin.DEPLOYMENT),
                                StoreFixture.tagging(incident, "Ann", Origin.DEPLOYMENT)));
        Stagehand.click("pick-incident");
        Stagehand.click("aspect-origin");
        Stagehand.click("beginVote");
        assertThat(vote().subject())
                .isEqualTo(new VoteSubject.OfTag(new ReportKey("Test", "INC-1"), TagAspect.ORIGIN));
        Stagehand.type("1");
        Stagehand.type("1");
        Stagehand.type("3");
        Stagehand.type("r");
        Stagehand.type("d");
        Stagehand.click("takeOver");
        Stagehand.click("keepDecision");
        var taggings = file.taggings().of(incident);
        assertThat(taggings).allMatch(t -> t.origin() == Origin.DEPLOYMENT);
        assertThat(taggings)
                .filteredOn(t -> !t.further().memo().isEmpty())
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.coder()).isEqualTo("tester");
                    assertThat(t.further().memo())
                            .isEqualTo(
                                    "Vote on INC-1: Origin: decided Requirements"
                                            + " (Requirements: 2, Deployment: 1)");
                });
        shut();
    }

    @Test
    void aVoteThatIsOpenIsGoneOnWithAndAnotherIsFoundByItsWords() {
        open("a");
        vote(subject);
        Stagehand.type("1");
        vote(subject);
        assertThat(votes.all()).hasSize(1);
        Stagehand.click("newVote");
        var other = file.process().checkpoints().bank().asked().get(5);
        Stagehand.run(() -> {
            TextField search = Stagehand.node("voteSearch");
            search.setText(other.question());
        });
        Stagehand.click("voteSearch");
        Stagehand.press(KeyCode.ENTER);
        assertThat(votes.all())
                .extracting(RoomVote::subject)
                .containsExactlyInAnyOrder(
                        subject, new VoteSubject.OfPoint(Point.checkpoint(other.id())));
        Stagehand.click("removeVote");
        assertThat(votes.all()).hasSize(1);
        Stagehand.run(() -> file.journal().undo());
        assertThat(votes.all()).hasSize(2);
        shut();
    }
}
