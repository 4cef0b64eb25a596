package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.intake.container.Content;
import firebreak.intake.container.Encoding;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.Whole;
import firebreak.intake.value.Cells;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// LCOV's trace files (`lcov.info`), which many tools write. Units are source files; what several
/// records tell of one file is put together line by line, as LCOV does it.
final class LcovTrace implements FormatReader {
    private static final int LONGEST = 100_000;
    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private long line;
    private int differing;

    /// Whether the file ended within the line that was read last.
    private boolean cut;

    /// What is told of a file, in one record or in all.
    private static final class SourceFile {
        private final LineMarks lines = new LineMarks();

        /// A hash of line, block and branch, and whether it was taken.
        private final Marks branches = new Marks(1, (a, b) -> a | b);

        /// What the tool counted itself; -1 where it doesn't say.
        private long lf = -1;

        private long lh = -1;
        private long brf = -1;
        private long brh = -1;

        Totals counted() {
            return new Totals(ownLines(), ownBranches());
        }

        private @Nullable Covered ownLines() {
            var counted = lines.counted().lines();
            return counted != null ? counted : said(lh, lf);
        }

        private @Nullable Covered ownBranches() {
            var all = branches.all();
            if (all.length == 0) return said(brh, brf);
            long taken = 0;
            for (long branch : all) taken += branch & 1;
            return new Covered(taken, all.length);
        }

        /// Whether what is listed is something else than what the tool counted.
        boolean differs() {
            return differ(said(lh, lf), ownLines()) || differ(said(brh, brf), ownBranches());
        }

        private static boolean differ(@Nullable Covered said, @Nullable Covered own) {
            return said != null && !said.equals(own);
        }

        private static @Nullable Covered said(long covered, long total) {
            return covered < 0 || total <= 0 ? null : new Covered(covered, total);
        }

        void add(SourceFile other) {
            lines.addAll(other.lines);
            branches.addAll(other.branches);
            lf = Math.max(lf, other.lf);
            lh = Math.max(lh, other.lh);
            brf = Math.max(brf, other.brf);
            brh = Math.max(brh, other.brh);
            // What is held until the end lies in no more room than it needs.
            lines.counted();
            branches.all();
        }
    }

    @Override
    public CoverageFormat format() {
        return CoverageFormat.LCOV;
    }

    @Override
    public Found read(Content content, Progress progress) throws IOException {
        var encoding = encoding(content, progress.part(0, 2));
        try (var in = new BufferedReader(Whole.reader(content, encoding, progress.part(1, 2)))) {
            records(in);
        } catch (CharacterCodingException e) {
            throw new Unreadable(0, "", Text.of("coverage.file.encoding"));
        }
        var units = new Units();
        for (var file : files.entrySet()) {
            var counted = file.getValue().counted();
            if (!counted.equals(Totals.NONE))
                units.add(
                        new MeasuredUnit(file.getKey(), counted.lines(), counted.branches(), null));
        }
        return new Found(
                units.all(),
                differing == 0
                        ? List.of()
                        : List.of(Text.of("coverage.file.recordsDiffer", differing)));
    }

    private static Encoding encoding(Content content, Progress progress) throws IOException {
        try {
            return Encoding.of(content, null, progress);
        } catch (Unreadable e) {
            // What it says of bytes that are no text is about tables.
            if (!e.problem().equals(Text.of("intake.refused.binary"))) throw e;
            throw new Unreadable(0, "", Text.of("coverage.file.encoding"));
        }
    }

    private void records(BufferedReader in) throws IOException {
        SourceFile record = null;
        var path = "";
        for (String text; (text = next(in)) != null; ) {
            if (text.isEmpty() || text.startsWith("#")) continue;
            // Only the end of a record may be the last line without a line's end.
            if (cut && record != null && !text.equals("end_of_record"))
                throw fault("coverage.file.openRecord", shown(path));
            if (text.equals("end_of_record")) {
                if (record == null) throw fault("coverage.file.noRecord", text);
                if (record.differs()) differing++;
                file(path).add(record);
                record = null;
                continue;
            }
            int colon = text.indexOf(':');
            if (colon < 0) throw fault("coverage.file.noTraceLine", shown(text));
            var kind = text.substring(0, colon);
            var value = text.substring(colon + 1);
            if (kind.equals("SF")) {
                if (record != null) throw fault("coverage.file.openRecord", shown(path));
                path = value.strip();
                if (path.isEmpty()) throw fault("coverage.file.noTraceLine", text);
                record = new SourceFile();
            } else if (!kind.equals("TN")) {
                if (record == null) throw fault("coverage.file.noRecord", shown(kind));
                tell(record, kind, value);
            }
        }
        if (record != null) throw fault("coverage.file.openRecord", shown(path));
    }

    private SourceFile file(String path) throws Unreadable {
        var known = files.get(path);
        if (known != null) return known;
        Units.check(path, files.size());
        var file = new SourceFile();
        files.put(path, file);
        return file;
    }

    private void tell(SourceFile record, String kind, String value) throws Unreadable {
        switch (kind) {
            case "DA" -> {
                var parts = value.split(",", 3);
                if (parts.length < 2) throw fault("coverage.file.noTraceLine", shown(kind));
                record.lines.add(number(parts[0]), count(Counts.hit(parts[1])) > 0, 0, 0);
            }
            case "BRDA" -> branch(record, value);
            case "LF" -> record.lf = count(Counts.of(value));
            case "LH" -> record.lh = count(Counts.of(value));
            case "BRF" -> record.brf = count(Counts.of(value));
            case "BRH" -> record.brh = count(Counts.of(value));
            // Functions, conditions and versions of files are not measured here.
            default -> {}
        }
        if (record.lf >= 0 && record.lh > record.lf)
            throw fault("coverage.file.moreThanAll", record.lh, record.lf);
        if (record.brf >= 0 && record.brh > record.brf)
            throw fault("coverage.file.moreThanAll", record.brh, record.brf);
    }

    /// A branch may be named by an expression with commas in it.
    private void branch(SourceFile record, String value) throws Unreadable {
        int first = value.indexOf(',');
        int last = value.lastIndexOf(',');
        if (first < 0 || last == first) throw fault("coverage.file.noTraceLine", "BRDA");
        long line = number(value.substring(0, first));
        var taken = value.substring(last + 1).strip();
        long run = taken.equals("-") ? 0 : count(Counts.hit(taken));
        record.branches.add(hash(line, value, first, last) << 1 | run);
    }

    private static long hash(long line, String value, int from, int to) {
        long hash = 0xcbf29ce484222325L ^ line * 0x9E3779B97F4A7C15L;
        for (int i = from; i < to; i++) hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }

    private long number(String written) throws Unreadable {
        long number = count(Counts.of(written));
        if (number > Integer.MAX_VALUE) throw fault("coverage.file.huge", written.strip());
        return number;
    }

    private long count(Counts written) throws Unreadable {
        return switch (written) {
            case Counts.Is(var count) -> count;
            case Counts.IsNot(var key, var shown) -> throw fault(key, shown);
        };
    }

    private static String shown(String text) {
        return Cells.shown(text);
    }

    /// The next line; null at the end.
    private @Nullable String next(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        line++;
        for (int c; (c = in.read()) >= 0; ) {
            if (c == '\n') return text.toString().strip();
            if (text.length() >= LONGEST) throw fault("coverage.file.longLine", LONGEST);
            text.append((char) c);
        }
        cut = true;
        return text.isEmpty() ? null : text.toString().strip();
    }

    private Unreadable fault(String key, Object... values) {
        return new Unreadable(line, "", Text.of("coverage.file.line", line, Text.of(key, values)));
    }
}
