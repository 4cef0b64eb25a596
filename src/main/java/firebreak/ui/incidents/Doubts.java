package firebreak.ui.incidents;

import firebreak.intake.Offer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

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
        addOpen();
        return !pages.isEmpty();
    }

    /// Begins with the questions alone; false where none is open.
    boolean beginAgain() {
        pages.clear();
        at = 0;
        pages.addAll(questions());
        return !pages.isEmpty();
    }

    /// After an answer: the pages up to this one stay, behind them comes what is open still.
    void refresh() {
        if (pages.isEmpty()) return;
        pages.subList(at + 1, pages.size()).clear();
        addOpen();
    }

    private void addOpen() {
        for (int place : files.places()) {
            var file = files.at(place);
            if (file == null) continue;
            for (var doubt : Doubt.of(place, file)) add(doubt);
            for (var doubt : Doubt.offers(place, file)) if (!askedBefore(doubt)) add(doubt);
        }
    }

    private void add(Doubt doubt) {
        if (pages.stream().noneMatch(doubt::same)) pages.add(doubt);
    }

    /// A word for severity is placed for all files at once.
    private boolean askedBefore(Doubt doubt) {
        if (!(doubt.offer() instanceof Offer.Severities(var words))) return false;
        var asked = new HashSet<String>();
        for (var page : pages)
            if (page.offer() instanceof Offer.Severities(var some))
                some.forEach(w -> asked.add(w.toLowerCase(Locale.ROOT)));
        return words.stream().allMatch(w -> asked.contains(w.toLowerCase(Locale.ROOT)));
    }

    /// Who goes on from a page agrees to what it proposes.
    ///
    /// @param zone of moments without one, unless a file before has another
    void agree(ZoneId zone) {
        var place = now().place();
        var file = files.at(place);
        if (file == null) return;
        var values = file.choices().values();
        if (now().offer() instanceof Offer.Zone && file.choices().zone() == null) {
            var said = files.zoneUpTo(place);
            files.set(place, file.withZone(said != null ? said : zone));
        } else if (now().offer() instanceof Offer.Repair && values.repair() == null)
            files.set(place, file.withValues(values.withRepair(false)));
    }

    private List<Doubt> questions() {
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
        return !pages.isEmpty() && questions().stream().noneMatch(now()::same);
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
