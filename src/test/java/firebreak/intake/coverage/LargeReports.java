package firebreak.intake.coverage;

import firebreak.work.Progress;

import java.nio.file.Path;
import java.util.List;

/// Reads reports in a process with little memory, and says what became of each.
final class LargeReports {
    private LargeReports() {}

    static void main(String[] args) {
        for (var file : args) {
            var read = CoverageFiles.read(List.of(Path.of(file)), Progress.NONE);
            switch (read.files().getFirst()) {
                case CoverageFile.Read(_, var measured, var warnings) ->
                        System.out.println(measured.units().size() + " " + warnings.size());
                case CoverageFile.Refused(_, var problem) -> System.out.println(problem);
                case CoverageFile.Skipped(_, var reason) -> System.out.println(reason);
            }
        }
    }
}
