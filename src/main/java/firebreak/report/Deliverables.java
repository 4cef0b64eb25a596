package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.report.DocumentKind;
import firebreak.domain.report.Profile;
import firebreak.report.check.FileCheck;
import firebreak.report.check.Machine;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.files.FailedCheck;
import firebreak.report.files.ReportException;
import firebreak.report.files.SettledPackage;
import firebreak.report.files.StagedFile;
import firebreak.report.files.Workshop;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.slides.PatternSlides;
import firebreak.report.word.PatternDocument;
import firebreak.work.Progress;
import firebreak.work.SideBySide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The documents of an assessment, written together into one folder.
public final class Deliverables {
    /// All that can be written, in the order in which they are named.
    public static final List<DocumentKind> ALL = List.of(DocumentKind.values());

    private final List<DocumentKind> kinds;

    /// All of them.
    public Deliverables() {
        this(ALL);
    }

    public Deliverables(List<DocumentKind> kinds) {
        if (kinds.isEmpty()) throw new IllegalArgumentException("nothing to write");
        this.kinds = ALL.stream().filter(kinds::contains).toList();
    }

    /// Writes the documents into `folder`, which is created where it is missing. All are complete
    /// and checked before any replaces a file of its name. One in which something is wrong is kept
    /// beside its place under a name that says so.
    ///
    /// @return the files, in the order of [#ALL]
    /// @throws ReportException with a sentence for the reader; files that were there are untouched
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public List<Path> write(ReportModel model, Path folder, Progress progress)
            throws ReportException {
        if (model.plan().profile() == Profile.CLIENT_PSEUDONYMISED && model.names() == null)
            throw new IllegalArgumentException("the names are not replaced");
        var files = files(model, folder);
        var staged = new ArrayList<StagedFile>();
        try {
            for (var file : files) staged.add(StagedFile.of(file));
            var failed = new Failed();
            SideBySide.run(
                    kinds.size(),
                    progress,
                    (i, part) -> {
                        try {
                            staged.get(i).write(place -> compose(kinds.get(i), model, place, part));
                        } catch (FailedCheck e) {
                            failed.add(i, e, staged.get(i));
                        }
                    });
            progress.step(kinds.size(), kinds.size());
            failed.tell();
            StagedFile.takeAll(staged);
        } finally {
            for (var file : staged.reversed()) file.close();
        }
        return files;
    }

    private static void compose(DocumentKind kind, ReportModel model, Path place, Progress progress)
            throws IOException {
        var built =
                switch (kind) {
                    case WORD -> PatternDocument.compose(model, place, progress);
                    case EXCEL -> PatternWorkbook.compose(model, place, progress);
                    case SLIDES -> PatternSlides.compose(model, place, progress);
                };
        SettledPackage.settle(place, model.written());
        FinishedCheck.check(kind, model, place, built, progress);
    }

    /// Documents in which something is wrong.
    private static final class Failed {
        /// By the place of the kind, so that they are told in their order.
        private final Map<Integer, String> failures = new TreeMap<>();

        private final Map<Integer, Path> files = new TreeMap<>();

        synchronized void add(int place, FailedCheck failure, StagedFile file)
                throws ReportException {
            files.put(place, file.keep());
            failures.put(place, Objects.requireNonNullElse(failure.getMessage(), ""));
        }

        void tell() throws FailedCheck {
            if (files.isEmpty()) return;
            throw FailedCheck.kept(List.copyOf(failures.values()), List.copyOf(files.values()));
        }
    }

    /// Hidden names that are words of the documents too, so that the check after writing can't find
    /// them there. In texts of the client they are replaced all the same.
    public static Set<String> notLookedFor(ReportModel model) {
        return new FileCheck(Machine.here(), model.names()).notLookedFor();
    }

    /// Removes what a crash left in `folder` while documents were written there; what somebody is
    /// still writing stays.
    public static void removeLeftovers(Path folder) {
        Workshop.removeLeftovers(folder);
    }

    /// The names that [#write] uses, so that a caller can ask before it replaces them.
    public List<Path> files(ReportModel model, Path folder) {
        var name =
                Text.of(
                        "report.fileName",
                        CleanText.fileName(
                                model.assessment().client(), Text.of("report.fileName.client")),
                        Text.of("report.title"));
        return kinds.stream().map(kind -> folder.resolve(name + "." + kind.ending())).toList();
    }
}
