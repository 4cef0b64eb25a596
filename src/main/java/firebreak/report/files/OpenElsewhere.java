package firebreak.report.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether another program has a document open, by the small file that it keeps beside it as long
/// as it does.
final class OpenElsewhere {
    private OpenElsewhere() {}

    /// That file, where there is one.
    static Optional<Path> mark(Path document) {
        var name = document.getFileName().toString();
        for (var mark : marks(name)) {
            var beside = document.resolveSibling(mark);
            if (Files.exists(beside)) return Optional.of(beside);
        }
        return Optional.empty();
    }

    private static List<String> marks(String name) {
        var marks = new ArrayList<String>();
        // LibreOffice, then Excel and PowerPoint, then Word, which drops the first letters of a
        // name that isn't short.
        marks.add(".~lock." + name + "#");
        marks.add("~$" + name);
        int dot = name.lastIndexOf('.');
        int letters = dot < 0 ? name.length() : dot;
        if (letters > 6) marks.add("~$" + name.substring(letters == 7 ? 1 : 2));
        return marks;
    }
}
