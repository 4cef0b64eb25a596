package firebreak;

import firebreak.deeds.RoomReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.room.RoomCard;
import firebreak.domain.room.RoomSubject;
import firebreak.drawing.ChartTheme;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.ui.kit.Screen;
import firebreak.ui.presenter.PresenterPanel;
import firebreak.ui.presenter.PresenterViewModel;
import firebreak.ui.presenter.PresenterWindow;
import firebreak.ui.presenter.RoomCover;
import firebreak.ui.shell.ForRoom;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What an open assessment shows to a room. It stands between the names and the room: pages are
/// made here, on the way out of the store, and only they go on.
final class Room implements ForRoom.Guest {
    /// An edit of these may change a page.
    private static final Set<Topic> TOPICS = EnumSet.allOf(Topic.class);

    private final AssessmentFile file;
    private final Desk desk;
    private final ObservableValue<ChartTheme> charts;
    private final PresenterViewModel model;
    private final PresenterPanel panel;
    private final BooleanSupplier blind;
    private Subscription following = Subscription.EMPTY;

    /// @param charts the colours of pictures, while the assessment is open
    /// @param blind whether somebody judges who must not know what others said
    Room(
            AssessmentFile file,
            Desk desk,
            PresenterWindow.Around around,
            ObservableValue<ChartTheme> charts,
            BooleanSupplier blind) {
        this.blind = blind;
        this.file = file;
        this.desk = desk;
        this.charts = charts;
        this.model = new PresenterViewModel(feed());
        this.panel = new PresenterPanel(model);
        new PresenterWindow(model, around, charts);
        model.open()
                .subscribe(open -> {
                    following.unsubscribe();
                    following =
                            open
                                    ? desk.changes().listen(TOPICS, model::refresh)
                                    : Subscription.EMPTY;
                });
    }

    private PresenterViewModel.Feed feed() {
        var job = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        return new PresenterViewModel.Feed() {
            @Override
            public void read(String slice, Consumer<List<RoomCard>> done) {
                job.database(
                        "",
                        progress -> RoomReading.read(file),
                        read ->
                                job.background(
                                        "", progress -> RoomReading.deck(read, slice), done));
            }

            @Override
            public void drop() {
                job.drop();
            }
        };
    }

    @Override
    public void show(RoomSubject subject) {
        model.show(subject);
    }

    @Override
    public void nothing() {
        desk.notices().done(Text.of("room.none"));
    }

    @Override
    public void step(int by) {
        if (by > 0) model.next();
        else model.previous();
    }

    @Override
    public boolean shows() {
        return model.open().get();
    }

    @Override
    public void black() {
        model.turnBlack(!model.black().get());
    }

    @Override
    public Screen cover(Screen screen) {
        return new RoomCover(screen, () -> screen.room().orElseThrow(), charts, feed());
    }

    @Override
    public boolean blind() {
        return blind.getAsBoolean();
    }

    @Override
    public Node panel() {
        return panel;
    }

    @Override
    public void end() {
        model.close();
    }
}
