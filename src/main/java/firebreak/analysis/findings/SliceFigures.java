package firebreak.analysis.findings;

import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.pattern.Choices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// The pictures of a history by slices of it, each made once when somebody asks for it.
public final class SliceFigures {
    private final History history;
    private final Choices choices;
    private final BiFunction<History, Choices, List<Picture>> make;
    private final Map<Slice, List<Picture>> pictures = new HashMap<>();
    private final Map<Slice, FigureIndex> indexes = new HashMap<>();

    /// @param make such as `Pictures::of`
    public SliceFigures(
            History history, Choices choices, BiFunction<History, Choices, List<Picture>> make) {
        this.history = history;
        this.choices = choices;
        this.make = make;
    }

    /// The codebook by which the incidents are tagged.
    public Codebook codebook() {
        return history.codebook();
    }

    /// How many incidents there are, of all slices.
    public int incidents() {
        return history.incidents().size();
    }

    /// All pictures of a slice, in their order; counted once.
    public synchronized List<Picture> pictures(Slice slice) {
        return pictures.computeIfAbsent(slice, s -> make.apply(s.of(history), choices));
    }

    /// All figures of a slice by their ids; counted once.
    public synchronized FigureIndex figures(Slice slice) {
        return indexes.computeIfAbsent(slice, s -> new FigureIndex(pictures(s)));
    }
}
