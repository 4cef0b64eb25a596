package firebreak.ui.kit;

import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.Topic;

import javafx.util.Subscription;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells shown screens, on the window's thread, that something they show has changed.
public final class Changes {
    private record Listener(Set<Topic> topics, Runnable reload) {}

    private final Set<Listener> listeners = new LinkedHashSet<>();

    /// Calls `reload` after each edit that touches one of `topics`, until the subscription ends.
    public Subscription listen(Set<Topic> topics, Runnable reload) {
        var listener = new Listener(Set.copyOf(topics), reload);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Passes an edit on. Call it on the window's thread.
    public void tell(Changed changed) {
        for (var listener : List.copyOf(listeners))
            if (listener.topics().stream().anyMatch(changed.topics()::contains))
                listener.reload().run();
    }
}
