package firebreak.ui.incidents;

import java.util.ArrayList;
import java.util.List;

/// The pages of an import, one for each doubt; none where everything is clear.
final class Doubts {
    private final ImportFiles files;
    private final List<Doubt> pages = new ArrayList<>();
    private int at;

    Doubts(ImportFiles files) {
        this.files = files;
    }

    /// Begins with what is open now; false where that is nothing.
    boolean begin() {
        pages.clear();
        at = 0;
        if (files.anyHidden()) pages.add(Doubt.sheets());
        pages.addAll(open());
        return !pages.isEmpty();
    }

    /// Begins with the questions alone; false where none is open.
    boolean beginAgain() {
        pages.clear();
        at = 0;
        pages.addAll(open());
        return !pages.isEmpty();
    }

    /// After an answer: the pages up to this one stay, behind them comes what is open still.
    void refresh() {
        if (pages.isEmpty()) return;
        pages.subList(at + 1, pages.size()).clear();
        for (var doubt : open()) if (pages.stream().noneMatch(doubt::same)) pages.add(doubt);
    }

    private List<Doubt> open() {
        var open = new ArrayList<Doubt>();
        for (int place : files.places()) {
            var file = files.at(place);
            if (file != null) open.addAll(Doubt.of(place, file));
        }
        return open;
    }

    Doubt now() {
        return pages.get(at);
    }

    /// Whether the page has its answer.
    boolean answered() {
        return !pages.isEmpty() && open().stream().noneMatch(now()::same);
    }

    /// One page on; false at the last.
    boolean next() {
        if (at + 1 >= pages.size()) return false;
        at++;
        return true;
    }

    /// One page back; false at the first.
    boolean back() {
        if (at == 0) return false;
        at--;
        return true;
    }

    int number() {
        return at + 1;
    }

    int count() {
        return pages.size();
    }
}
