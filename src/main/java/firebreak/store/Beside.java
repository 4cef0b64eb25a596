package firebreak.store;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.h2.engine.Constants;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads one state of the assessment over a connection of its own while edits go on, and sees to it
/// that nobody shuts the database below such a reading.
final class Beside {
    interface Reading<T> {
        T read(DSLContext dsl, Progress progress) throws SnapshotException;
    }

    private final Database database;
    private final Object reading = new Object();
    private final List<Runnable> guests = new ArrayList<>();
    private volatile boolean stopped;

    Beside(Database database) {
        this.database = database;
    }

    /// On any thread, one at a time.
    ///
    /// @throws Cancelled when it was asked to stop, or the assessment is being shut
    <T> T read(Progress progress, Reading<T> work) throws SnapshotException {
        synchronized (reading) {
            if (stopped || !database.isOpen()) throw new Cancelled();
            // What is written beside the database would make its folder anew.
            if (!database.isPresent()) throw SnapshotException.gone(database.directory());
            try (var connection = database.another()) {
                connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
                connection.setAutoCommit(false);
                return work.read(
                        Database.over(connection),
                        (done, total) -> {
                            if (stopped) throw new Cancelled();
                            progress.step(done, total);
                        });
            } catch (SQLException | DataAccessException e) {
                throw SnapshotException.ofSource(database.directory(), e);
            }
        }
    }

    /// Does what nobody may read half of.
    <T> T alone(Supplier<T> work) {
        synchronized (reading) {
            return work.get();
        }
    }

    /// Cancels what reads, waits until it has ended, and does what must not be read by.
    void stop(Runnable then) {
        stopped = true;
        synchronized (reading) {
            then.run();
        }
    }

    /// As [#stop], and lets go of the guests before.
    void shut(Runnable then) {
        stop(() -> {
            for (var leave : List.copyOf(guests)) farewell(leave);
            then.run();
        });
    }

    /// Calls `leave` before the database is shut: what came in from elsewhere must not outlast it.
    ///
    /// @throws Cancelled where it is being shut already
    void guest(Runnable leave) {
        synchronized (reading) {
            if (stopped || !database.isOpen()) throw new Cancelled();
            guests.add(leave);
        }
    }

    /// Lets a guest go once nothing reads.
    void farewell(Runnable leave) {
        synchronized (reading) {
            guests.remove(leave);
            leave.run();
        }
    }

    /// Lets readings begin again.
    void goOn() {
        stopped = false;
    }
}
