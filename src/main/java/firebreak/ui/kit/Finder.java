package firebreak.ui.kit;

import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/// Finds what an assessment holds by its name.
public interface Finder {
    /// Those of one kind.
    ///
    /// @param count how many there are
    /// @param best the first of them
    /// @param all shows all of them where they have their list; null where there is none
    record Some(Sought kind, int count, List<Found> best, @Nullable Runnable all) {}

    /// Finds nothing, as where nothing is open.
    Finder NONE =
            new Finder() {
                @Override
                public void prepare(boolean texts, Runnable changed) {}

                @Override
                public List<Some> find(String typed, int most, boolean texts, Progress progress) {
                    return List.of();
                }

                @Override
                public List<Found> these(Collection<String> ids) {
                    return List.of();
                }
            };

    /// Reads what is not read yet. The window's thread.
    ///
    /// @param texts whether texts are looked through, too
    /// @param changed called when there is more to be found
    void prepare(boolean texts, Runnable changed);

    /// What fits, best first. Any thread.
    ///
    /// @param most of each kind
    /// @param texts whether incidents are also found by what they say
    List<Some> find(String typed, int most, boolean texts, Progress progress);

    /// Those of these ids that are there, in this order. Any thread.
    List<Found> these(Collection<String> ids);
}
