package firebreak.ui.presenter;

import firebreak.domain.Text;
import firebreak.domain.room.PresenterPage;
import firebreak.domain.room.RoomCard;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// What the room sees now, and how one goes from page to page. It never holds more than pages in
/// which names are replaced.
public final class PresenterViewModel {
    /// Where the pages come from.
    public interface Feed {
        /// Makes the pages with the pictures of a part of the history, and hands them over on the
        /// window's thread; only the last of several that are asked for need come.
        ///
        /// @param slice as [RoomSubject#slice()]
        void read(String slice, Consumer<List<RoomCard>> done);

        /// Gives up what is on its way.
        void drop();
    }

    private final Feed feed;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyBooleanWrapper black = new ReadOnlyBooleanWrapper(this, "black");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyObjectWrapper<PresenterPage> page =
            new ReadOnlyObjectWrapper<>(this, "page", PresenterPage.BLANK);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper(this, "last", true);
    private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper(this, "first", true);
    private List<RoomCard> row = List.of();
    private RoomSubject wanted = RoomSubject.first(RoomKind.PICTURES);
    private int at;

    public PresenterViewModel(Feed feed) {
        this.feed = feed;
    }

    /// Whether the room has something before it, be it black.
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// Whether the room sees nothing for the moment.
    public ReadOnlyBooleanProperty black() {
        return black.getReadOnlyProperty();
    }

    /// Whether pages are being made.
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// What the room sees, but for [#black()].
    public ReadOnlyObjectProperty<PresenterPage> page() {
        return page.getReadOnlyProperty();
    }

    /// Whether no page comes before this one.
    public ReadOnlyBooleanProperty first() {
        return first.getReadOnlyProperty();
    }

    /// Whether no page comes after this one.
    public ReadOnlyBooleanProperty last() {
        return last.getReadOnlyProperty();
    }

    /// Where in its row the page is, such as "Pictures · 3 of 20".
    public ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Shows something else as soon as it is made. Whatever is black stays black.
    public void show(RoomSubject subject) {
        if (!open.get()) {
            page.set(PresenterPage.BLANK);
            open.set(true);
        }
        wanted = subject;
        read();
    }

    /// Makes the pages again, as after an edit; what is shown stays shown until then.
    public void refresh() {
        if (open.get()) read();
    }

    private void read() {
        reading.set(true);
        var subject = wanted;
        feed.read(
                subject.slice(),
                cards -> {
                    reading.set(false);
                    if (!open.get()) return;
                    var before = card();
                    row = cards.stream().filter(c -> c.kind() == subject.kind()).toList();
                    settle(find(subject, before));
                });
    }

    /// The page that was asked for; where that is gone, the one that stood there.
    private int find(RoomSubject subject, @Nullable RoomCard before) {
        for (int i = 0; i < row.size(); i++) if (row.get(i).id().equals(subject.id())) return i;
        if (!subject.id().isEmpty())
            for (int i = 0; i < row.size(); i++)
                if (row.get(i).id().startsWith(subject.id())) return i;
        return before != null && before.kind() == subject.kind()
                ? Math.clamp(at, 0, Math.max(0, row.size() - 1))
                : 0;
    }

    public void next() {
        go(1);
    }

    public void previous() {
        go(-1);
    }

    private void go(int step) {
        int to = at + step;
        if (!open.get() || to < 0 || to >= row.size()) return;
        settle(to);
    }

    private void settle(int to) {
        at = to;
        var card = card();
        if (card != null) wanted = new RoomSubject(card.kind(), card.id(), wanted.slice());
        page.set(card == null ? PresenterPage.BLANK : card.page());
        first.set(at == 0);
        last.set(at + 1 >= row.size());
        place.set(
                card == null
                        ? Text.of("room.nothing", Text.of(wanted.kind()))
                        : Text.of("room.place", Text.of(card.kind()), at + 1, row.size()));
    }

    private @Nullable RoomCard card() {
        return at < row.size() ? row.get(at) : null;
    }

    /// Lets the room see nothing, or the same page again.
    public void turnBlack(boolean now) {
        if (open.get()) black.set(now);
    }

    /// Ends it: the room sees nothing, and no page is kept.
    public void close() {
        feed.drop();
        reading.set(false);
        black.set(true);
        row = List.of();
        at = 0;
        page.set(PresenterPage.BLANK);
        place.set("");
        first.set(true);
        last.set(true);
        open.set(false);
        black.set(false);
    }
}
