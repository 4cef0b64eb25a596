package firebreak.store;

import firebreak.domain.assessment.FileNotes;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.domain.chart.ChartFiles;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/// Charts of an assessment as files for others.
public final class WrittenCharts implements ChartFiles {
    private final AssessmentFile file;

    public WrittenCharts(AssessmentFile file) {
        this.file = file;
    }

    @Override
    public FileNotes notes() {
        return file.written().notes(Kind.DOCUMENT);
    }

    @Override
    public void write(Path target, byte[] content) throws SnapshotException {
        OutsideFile.write(target, content);
    }

    @Override
    public byte[] csv(List<? extends List<? extends @Nullable Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        var csv = new Csv(bytes, rows.getFirst().stream().map(String::valueOf).toList());
        for (var row : rows.subList(1, rows.size())) csv.row(row);
        csv.finish();
        return bytes.toByteArray();
    }

    @Override
    public boolean locked() {
        return file.locked();
    }
}
