package firebreak.report;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// The file of a workbook into which the rows of flat sheets flow while POI writes it.
final class LongSheets extends ZipArchiveOutputStream {
    /// Has the rows of a sheet.
    interface Source {
        void copyTo(OutputStream out) throws IOException;
    }

    private static final String END = "</sheetData>";

    private final Map<String, Source> rows;
    private final Progress progress;
    private @Nullable ByteArrayOutputStream sheet;
    private @Nullable Source waiting;
    private boolean stopped;

    private LongSheets(Path file, Map<String, Source> rows, Progress progress) throws IOException {
        this.rows = Map.copyOf(rows);
        this.progress = progress;
        super(file);
        // POI's default is a variant of zip that some programs do not read.
        setUseZip64(Zip64Mode.AsNeeded);
        setLevel(SettledPackage.LEVEL);
    }

    /// @param rows by the part of the sheet that has only its head
    /// @throws Cancelled when asked to stop
    static void write(XSSFWorkbook workbook, Path file, Map<String, Source> rows, Progress progress)
            throws IOException {
        try (var out = new LongSheets(file, rows, progress)) {
            try {
                workbook.write(out);
            } catch (IOException | RuntimeException e) {
                // POI says with words of its own that writing was stopped.
                if (out.stopped) throw new Cancelled();
                throw e;
            }
        }
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        waiting = rows.get(entry.getName());
        if (waiting != null) sheet = new ByteArrayOutputStream();
        super.putArchiveEntry(entry);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        var whole = sheet;
        if (whole != null && waiting != null) {
            sheet = null;
            var xml = whole.toString(StandardCharsets.UTF_8);
            int end = xml.indexOf(END);
            if (end < 0) throw new IOException("no rows in a sheet");
            write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
            waiting.copyTo(this);
            write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
            waiting = null;
        }
        super.closeArchiveEntry();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (sheet != null) {
            sheet.write(bytes, from, length);
            return;
        }
        // What closes on the way out still writes; it must not be stopped a second time.
        if (stopped) return;
        try {
            progress.step(80, 100);
        } catch (Cancelled e) {
            stopped = true;
            throw e;
        }
        super.write(bytes, from, length);
    }
}
