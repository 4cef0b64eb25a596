package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;

import java.util.ArrayList;
import java.util.List;

/// What has to be told of the rows of files, in their order; of very many only the first, so that a
/// file of a million bad rows doesn't fill the memory.
final class Problems {
    /// Nobody reads more.
    static final int MOST = 50_000;

    private final List<ImportProblem> all = new ArrayList<>();
    private long more;
    private RowPlace last = new RowPlace("", "", 0);

    void add(ImportProblem problem) {
        last = problem.place();
        if (all.size() < MOST) all.add(problem);
        else more++;
    }

    /// Adds what has to be told before everything else.
    void addFirst(ImportProblem problem) {
        all.addFirst(problem);
    }

    /// Forgets all.
    void clear() {
        all.clear();
        more = 0;
    }

    /// All that is remembered; where there were more, a last entry says how many.
    List<ImportProblem> list() {
        if (more == 0) return List.copyOf(all);
        var list = new ArrayList<>(all);
        var place = new RowPlace(last.file(), last.sheet(), last.line());
        list.add(new ImportProblem(place, "", "", Text.of("intake.problems.more", more)));
        return List.copyOf(list);
    }
}
