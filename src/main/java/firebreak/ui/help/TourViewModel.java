package firebreak.ui.help;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The tour of the sample: where it stands. It shows, and changes nothing.
public final class TourViewModel {
    /// It is not under way.
    static final int NONE = -2;

    /// It is offered.
    static final int OFFER = -1;

    private final List<Stop> way;
    private final BooleanProperty offered;
    private final Consumer<String> go;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", NONE);

    /// @param offered whether a person was asked before; kept with the settings
    /// @param go shows the screen with this id
    TourViewModel(List<Stop> way, BooleanProperty offered, Consumer<String> go) {
        this.way = way;
        this.offered = offered;
        this.go = go;
    }

    /// The stop that is shown, from 0; [#NONE] and [#OFFER] are no stops.
    ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    boolean underWay() {
        return at.get() != NONE;
    }

    /// The stop that is shown.
    Optional<Stop> stop() {
        return at.get() < 0 ? Optional.empty() : Optional.of(way.get(at.get()));
    }

    int stops() {
        return way.size();
    }

    /// Asks once, ever.
    public void offer() {
        if (offered.get() || underWay()) return;
        offered.set(true);
        at.set(OFFER);
    }

    /// Begins at the first stop.
    public void start() {
        offered.set(true);
        to(0);
    }

    void next() {
        if (at.get() + 1 < way.size()) to(at.get() + 1);
        else leave();
    }

    void back() {
        if (at.get() > 0) to(at.get() - 1);
    }

    /// Ends it, wherever it stands.
    public void leave() {
        at.set(NONE);
    }

    private void to(int stop) {
        var screen = way.get(stop).screen();
        if (!screen.isEmpty()) go.accept(screen);
        at.set(stop);
    }
}
