package firebreak.report.files;

import firebreak.domain.Text;
import firebreak.report.check.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A document was written and something in it is wrong. It is kept, apart from the place where it
/// should have gone.
public final class FailedCheck extends ReportException {
    private static final int MOST = 8;

    private final transient List<Path> files;

    private FailedCheck(String message, List<Path> files) {
        super(message);
        this.files = List.copyOf(files);
    }

    /// Where the documents are that are kept.
    public List<Path> files() {
        return files;
    }

    /// @param what is wrong, as a part of a sentence
    static FailedCheck of(String what) {
        return new FailedCheck(Text.of("report.check.failed", what), List.of());
    }

    static FailedCheck of(List<Problem> problems) {
        var said =
                problems.stream().limit(MOST).map(Problem::words).collect(Collectors.joining("; "));
        return of(
                problems.size() > MOST
                        ? Text.of("report.check.more", said, problems.size() - MOST)
                        : said);
    }

    /// @throws FailedCheck with all that is wrong, where anything is
    public static void tell(List<Problem> problems) throws FailedCheck {
        if (!problems.isEmpty()) throw of(problems);
    }

    /// Of pictures, none of which was written.
    public static FailedCheck pictures(List<Problem> problems) {
        return new FailedCheck(
                Text.of("report.check.pictures", Objects.requireNonNull(of(problems).getMessage())),
                List.of());
    }

    /// The same, said of files that are kept.
    public static FailedCheck kept(List<String> failures, List<Path> files) {
        var names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new FailedCheck(
                Text.of("report.check.kept", String.join(" ", failures), names), files);
    }
}
