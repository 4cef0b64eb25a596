package firebreak.ui.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.room.PresenterPage;
import firebreak.domain.room.RoomCard;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// How one leafs through what the room sees.
class PresenterViewModelTest {
    /// Hands pages over when it is told to.
    private static final class Slow implements PresenterViewModel.Feed {
        final List<String> asked = new ArrayList<>();
        Consumer<List<RoomCard>> waiting = _ -> {};

        @Override
        public void read(String slice, Consumer<List<RoomCard>> done) {
            asked.add(slice);
            waiting = done;
        }

        @Override
        public void drop() {
            waiting = _ -> {};
        }
    }

    private final Slow feed = new Slow();
    private final PresenterViewModel model = new PresenterViewModel(feed);

    private static RoomCard card(RoomKind kind, String id) {
        return new RoomCard(kind, id, new PresenterPage.Statement("", id));
    }

    private static List<RoomCard> deck(String... findings) {
        var deck = new ArrayList<RoomCard>();
        deck.add(card(RoomKind.CHECKPOINTS, "a"));
        for (var id : findings) deck.add(card(RoomKind.FINDINGS, id));
        return deck;
    }

    private String sees() {
        return PresenterPanel.title(model.page().get());
    }

    private void show(String id) {
        model.show(new RoomSubject(RoomKind.FINDINGS, id, ""));
        feed.waiting.accept(deck("1", "2", "3"));
    }

    @Test
    void nothingIsSeenUntilTheFirstPageIsMade() {
        model.show(RoomSubject.first(RoomKind.FINDINGS));
        assertThat(model.open().get()).isTrue();
        assertThat(model.reading().get()).isTrue();
        assertThat(model.page().get()).isEqualTo(PresenterPage.BLANK);
        feed.waiting.accept(deck("1", "2"));
        assertThat(sees()).isEqualTo("1");
        assertThat(model.place().get()).isEqualTo("Findings · 1 of 2");
        assertThat(model.reading().get()).isFalse();
    }

    @Test
    void onLeafsThroughOneKindAndStopsAtItsEnds() {
        show("2");
        model.next();
        assertThat(sees()).isEqualTo("3");
        model.next();
        assertThat(sees()).isEqualTo("3");
        for (int i = 0; i < 5; i++) model.previous();
        assertThat(sees()).isEqualTo("1");
    }

    @Test
    void blackKeepsThePageAndStaysOverOthers() {
        show("2");
        model.turnBlack(true);
        model.next();
        assertThat(model.black().get()).isTrue();
        model.turnBlack(false);
        assertThat(sees()).isEqualTo("3");
    }

    @Test
    void anEditKeepsThePageThatIsShown() {
        show("2");
        model.next();
        model.refresh();
        assertThat(sees()).as("shown until the next one is made").isEqualTo("3");
        feed.waiting.accept(deck("0", "1", "2", "3"));
        assertThat(sees()).isEqualTo("3");
        model.refresh();
        feed.waiting.accept(deck("0", "1"));
        assertThat(sees()).as("where it stood").isEqualTo("1");
        model.refresh();
        feed.waiting.accept(deck());
        assertThat(model.page().get()).isEqualTo(PresenterPage.BLANK);
        assertThat(model.place().get()).isEqualTo("Findings · nothing to show yet");
    }

    @Test
    void whatWasLeftBehindIsNotShownAfterTheEnd() {
        show("2");
        model.turnBlack(true);
        model.refresh();
        var late = feed.waiting;
        model.close();
        late.accept(deck("1", "2"));
        assertThat(model.open().get()).isFalse();
        assertThat(model.black().get()).isFalse();
        assertThat(model.page().get()).isEqualTo(PresenterPage.BLANK);
        model.next();
        assertThat(model.page().get()).isEqualTo(PresenterPage.BLANK);
    }

    @Test
    void theSliceIsAskedForAgainAfterAnEdit() {
        model.show(RoomSubject.picture("FACTORS", "", "a slice"));
        feed.waiting.accept(
                List.of(card(RoomKind.PICTURES, "X/1"), card(RoomKind.PICTURES, "FACTORS/n")));
        assertThat(sees()).as("its first view").isEqualTo("FACTORS/n");
        model.refresh();
        assertThat(feed.asked).containsExactly("a slice", "a slice");
    }

    @Test
    void theRoomsScreenIsTheOneWithoutTheMainWindow() {
        var laptop = new Rectangle2D(0, 0, 1440, 900);
        var projector = new Rectangle2D(1440, 0, 1280, 720);
        var wall = new Rectangle2D(-1920, 0, 1920, 1080);
        var main = new Rectangle2D(100, 100, 1280, 800);
        assertThat(PresenterWindow.second(List.of(laptop), main)).isEmpty();
        assertThat(PresenterWindow.second(List.of(laptop, projector), main)).contains(projector);
        assertThat(
                        PresenterWindow.second(
                                List.of(laptop, projector), new Rectangle2D(1500, 0, 1000, 700)))
                .contains(laptop);
        assertThat(PresenterWindow.second(List.of(laptop, projector, wall), main)).contains(wall);
    }
}
