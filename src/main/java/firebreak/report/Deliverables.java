package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.report.DocumentKind;
import firebreak.domain.report.Profile;
import firebreak.report.check.FileCheck;
import firebreak.report.check.Machine;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
            for (int i = 0; i < kinds.size(); i++) {
                var kind = kinds.get(i);
                var part = part(progress, i);
                try {
                    staged.get(i).write(place -> compose(kind, model, place, part));
                } catch (FailedCheck e) {
                    failed.add(e, staged.get(i).keep());
                }
            }
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
        switch (kind) {
            case WORD -> PatternDocument.compose(model, place, progress);
            case EXCEL -> PatternWorkbook.compose(model, place, progress);
            case SLIDES -> PatternSlides.compose(model, place, progress);
        }
        SettledPackage.settle(place, model.written());
        FinishedCheck.check(kind, model, place, progress);
    }

    /// Documents in which something is wrong.
    private static final class Failed {
        private final List<String> failures = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();

        void add(FailedCheck failure, Path kept) {
            failures.add(Objects.requireNonNullElse(failure.getMessage(), ""));
            files.add(kept);
        }

        void tell() throws FailedCheck {
            if (files.isEmpty()) return;
            throw FailedCheck.kept(failures, files);
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

    /// One of the equal parts of the whole work.
    private Progress part(Progress whole, int place) {
        int parts = kinds.size();
        return (done, total) -> {
            if (total > 0) whole.step(place * total + done, parts * total);
            else whole.step(place, parts);
        };
    }
}
