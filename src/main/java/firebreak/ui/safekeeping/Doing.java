package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.store.SnapshotException;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.function.Consumer;

/// The one slow thing that the page does at a time.
final class Doing {
    private final Desk desk;
    private final OneJob job;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");

    Doing(Desk desk) {
        this.desk = desk;
        this.job = new OneJob(desk.jobs(), this::failed, () -> busy.set(false));
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What is being done.
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 where nobody knows.
    ReadOnlyDoubleProperty share() {
        return job.progress();
    }

    /// Does `work` beside everything else, unless something is being done already.
    <T> void background(String name, Work<T> work, Consumer<T> done) {
        if (enter(name)) job.background(name, work, result -> leave(result, done));
    }

    /// Does `work` on the database thread, unless something is being done already.
    <T> void database(String name, Work<T> work, Consumer<T> done) {
        if (enter(name)) job.database(name, work, result -> leave(result, done));
    }

    /// Asks it to stop.
    void cancel() {
        job.askToStop();
    }

    private boolean enter(String name) {
        if (busy.get()) return false;
        title.set(name);
        busy.set(true);
        return true;
    }

    private <T> void leave(T result, Consumer<T> done) {
        busy.set(false);
        done.accept(result);
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof SnapshotException e) desk.notices().problem(e.problem());
        else if (trouble instanceof firebreak.store.NotSaved)
            desk.notices().problem(Text.of("safekeeping.notSaved"));
        else desk.notices().fault(trouble);
    }
}
