package firebreak.ui.patterns;

import firebreak.domain.tagging.Tagging;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;

import java.nio.file.Path;

/// The sample as an open assessment, whole or with only some of it tagged.
public final class SampleFile {
    private SampleFile() {}

    public static AssessmentFile in(Path folder) {
        return switch (SampleFixture.write(folder.resolve("sample"))) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    /// The sample with only the first `tagged` of its taggings.
    public static AssessmentFile in(Path folder, int tagged) {
        var file = in(folder);
        var all = file.taggings().all();
        for (Tagging t : all.subList(tagged, all.size())) file.taggings().remove("Untag", t);
        return file;
    }
}
