package firebreak.intake.container;

import firebreak.domain.Text;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// How the characters of a file are written, recognised from its bytes.
///
/// @param markLength the bytes of the byte order mark at the beginning
/// @param reason how it was recognised; a sentence
public record Encoding(Charset charset, int markLength, String reason) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> WESTERN =
            Set.of("WINDOWS-1252", "US-ASCII", "ISO-8859-1", "UTF-8");
    private static final int START = 65_536;

    /// A multiple of the block.
    private static final long LARGE = 256L * START;

    private static final int ENOUGH_FOR_A_FOREIGN_SCRIPT = 20;

    /// Reads the file once, of a large one only parts. A byte order mark decides, then strict
    /// UTF-8, then the detector of alphabets other than ours, then windows-1252.
    ///
    /// @param chosen the encoding that a person chose, or null
    /// @throws Unreadable where the file is no text, or not in the chosen encoding
    public static Encoding of(Content file, @Nullable Charset chosen, Progress progress)
            throws IOException {
        var start = file.start(START);
        var marked = byMark(start);
        if (chosen != null) return fitting(file, chosen, marked, progress);
        if (marked != null) {
            if (!decodes(file, marked.charset(), marked.markLength(), progress))
                throw new Unreadable(
                        0, "", Text.of("intake.refused.damaged", marked.charset().name()));
            return marked;
        }
        var wide = withoutMark(start);
        if (wide != null && decodes(file, wide.charset(), 0, progress)) return wide;
        var facts = Facts.of(file, progress);
        if (facts.nul()) throw new Unreadable(0, "", Text.of("intake.refused.binary"));
        if (facts.utf8())
            return new Encoding(StandardCharsets.UTF_8, 0, Text.of("intake.encoding.utf8"));
        return guessed(file, facts);
    }

    /// For a file whose encoding was recognised before; it may have a mark now, or none any more.
    static Encoding known(Content file, Encoding before) throws IOException {
        var charset = before.charset();
        var marked = byMark(file.start(START));
        if (marked == null) return new Encoding(charset, 0, before.reason());
        var fits = marked.charset().equals(charset) || marked.markLength() == 3;
        return new Encoding(charset, fits ? marked.markLength() : 0, before.reason());
    }

    private static Encoding guessed(Content file, Facts facts) throws IOException {
        var name = facts.detected();
        if (name != null
                && !WESTERN.contains(name.toUpperCase(Locale.ROOT))
                && facts.foreign()
                && Charset.isSupported(name)
                && decodes(file, Charset.forName(name), 0, Progress.NONE))
            return new Encoding(
                    Charset.forName(name), 0, Text.of("intake.encoding.detected", name));
        if (decodes(file, WINDOWS_1252, 0, Progress.NONE))
            return new Encoding(WINDOWS_1252, 0, Text.of("intake.encoding.windows"));
        return new Encoding(StandardCharsets.ISO_8859_1, 0, Text.of("intake.encoding.latin"));
    }

    private static Encoding fitting(
            Content file, Charset chosen, @Nullable Encoding marked, Progress progress)
            throws IOException {
        var charset = chosen;
        var mark = 0;
        if (marked != null) {
            var general = chosen.equals(StandardCharsets.UTF_16);
            if (general && marked.markLength() == 2) charset = marked.charset();
            if (charset.equals(marked.charset()) || marked.markLength() == 3)
                mark = marked.markLength();
        }
        if (!decodes(file, charset, mark, progress))
            throw new Unreadable(0, "", Text.of("intake.refused.encoding", chosen.name()));
        return new Encoding(charset, mark, Text.of("intake.encoding.chosen"));
    }

    private static @Nullable Encoding byMark(byte[] b) {
        if (begins(b, 0xEF, 0xBB, 0xBF)) return marked(StandardCharsets.UTF_8, 3);
        if (begins(b, 0xFF, 0xFE)) return marked(StandardCharsets.UTF_16LE, 2);
        if (begins(b, 0xFE, 0xFF)) return marked(StandardCharsets.UTF_16BE, 2);
        return null;
    }

    private static Encoding marked(Charset charset, int length) {
        return new Encoding(charset, length, Text.of("intake.encoding.mark", charset.name()));
    }

    private static boolean begins(byte[] b, int... with) {
        if (b.length < with.length) return false;
        for (var i = 0; i < with.length; i++) if (b[i] != (byte) with[i]) return false;
        return true;
    }

    /// UTF-16 without a mark shows in Latin text as a zero in every other byte.
    private static @Nullable Encoding withoutMark(byte[] b) {
        var zeros = new int[2];
        for (var i = 0; i < b.length; i++) if (b[i] == 0) zeros[i % 2]++;
        var most = b.length * 2 / 5;
        if (b.length < 8 || Math.max(zeros[0], zeros[1]) < most) return null;
        if (Math.min(zeros[0], zeros[1]) > b.length / 20) return null;
        var charset = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new Encoding(charset, 0, Text.of("intake.encoding.wide", charset.name()));
    }

    /// Whether every byte of the file means a character in `charset`.
    private static boolean decodes(Content file, Charset charset, int skip, Progress progress)
            throws IOException {
        var check = new Strict(charset);
        var total = file.size();
        try (var in = file.open()) {
            in.skipNBytes(Math.min(skip, total));
            var block = new byte[START];
            var done = 0L;
            for (int n; (n = in.readNBytes(block, 0, START)) > 0; ) {
                if (!check.accept(block, n)) return false;
                progress.step(done += n, total);
            }
        }
        return check.complete();
    }

    /// What one walk through the bytes tells.
    private record Facts(boolean nul, boolean utf8, boolean foreign, @Nullable String detected) {
        static Facts of(Content file, Progress progress) throws IOException {
            var look = new Look();
            var total = file.size();
            try (var in = file.open()) {
                if (total > LARGE) look.atSamples(in, total, progress);
                else look.atAll(in, total, progress);
            }
            return look.facts();
        }
    }

    /// Looks at the bytes of a file: at all, or, in one that is too large for that, at its
    /// beginning and at samples of the rest. What they miss stops the reading later.
    private static final class Look {
        private static final int SAMPLES = 16;
        private final UniversalDetector detector = new UniversalDetector();
        private Strict utf8 = new Strict(StandardCharsets.UTF_8);
        private boolean valid = true;
        private boolean nul;
        private long letters;
        private long high;

        void atAll(InputStream in, long total, Progress progress) throws IOException {
            upTo(in, Long.MAX_VALUE, total, progress);
            valid = valid && utf8.complete();
        }

        void atSamples(InputStream in, long total, Progress progress) throws IOException {
            upTo(in, LARGE, total, progress);
            var at = LARGE;
            for (int i = 1; i <= SAMPLES && !nul; i++) {
                var next = LARGE + (total - LARGE - START) / SAMPLES * i;
                in.skipNBytes(next - at);
                var block = in.readNBytes(START);
                at = next + block.length;
                wholeLines(block);
                progress.step(at, total);
            }
        }

        private void upTo(InputStream in, long end, long total, Progress progress)
                throws IOException {
            var block = new byte[START];
            var done = 0L;
            for (int n; done < end && (n = in.readNBytes(block, 0, START)) > 0 && !nul; ) {
                see(block, n, done < 50L * START);
                progress.step(done += n, total);
            }
        }

        /// A sample begins and ends somewhere within a character.
        private void wholeLines(byte[] block) {
            int first = 0;
            while (first < block.length && block[first] != '\n') first++;
            int last = block.length;
            while (last > first && block[last - 1] != '\n') last--;
            if (first >= last) return;
            utf8 = new Strict(StandardCharsets.UTF_8);
            see(Arrays.copyOfRange(block, first, last), last - first, true);
            valid = valid && utf8.complete();
        }

        private void see(byte[] block, int n, boolean detect) {
            for (var i = 0; i < n; i++) {
                if (block[i] == 0) nul = true;
                else if (block[i] < 0) high++;
                else if (Character.isLetter(block[i])) letters++;
            }
            valid = valid && utf8.accept(block, n);
            if (high > 0 && detect && !detector.isDone()) detector.handleData(block, 0, n);
        }

        Facts facts() {
            detector.dataEnd();
            var foreign = high >= ENOUGH_FOR_A_FOREIGN_SCRIPT && high * 10 >= letters + high;
            return new Facts(nul, valid, foreign, detector.getDetectedCharset());
        }
    }

    /// A decoder that takes a file in blocks and forgives nothing.
    private static final class Strict {
        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(START);
        private ByteBuffer rest = ByteBuffer.allocate(0);

        Strict(Charset charset) {
            decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        boolean accept(byte[] block, int length) {
            var in = ByteBuffer.allocate(rest.remaining() + length);
            in.put(rest).put(block, 0, length).flip();
            while (true) {
                out.clear();
                var result = decoder.decode(in, out, false);
                if (result.isError()) return false;
                if (result.isUnderflow()) break;
            }
            rest = in;
            return true;
        }

        boolean complete() {
            out.clear();
            return !decoder.decode(rest, out, true).isError();
        }
    }
}
