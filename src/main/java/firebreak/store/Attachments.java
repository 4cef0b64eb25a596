package firebreak.store;

import firebreak.store.SnapshotManifest.AttachmentContent;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Sealed;
import firebreak.store.seal.SealedName;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// The files attached to an assessment, each kept once and known by the SHA-256 of its content.
/// Those of an encrypted assessment are sealed, under names that don't give the content away.
public final class Attachments {
    private static final String PURPOSE = "attachment";
    static final String FOLDER = "attachments";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    /// An attachment that was kept.
    ///
    /// @param sha256 by which it is got again
    public record Attached(String sha256, long bytes) {}

    private final Path folder;
    private final @Nullable DataKey key;

    /// @param assessment the folder of the assessment
    /// @param key of an encrypted assessment
    Attachments(Path assessment, @Nullable DataKey key) {
        this.folder = assessment.resolve(FOLDER);
        this.key = key;
    }

    Path folder() {
        return folder;
    }

    /// Keeps what `content` holds; it is on the disk when this returns.
    public Attached put(InputStream content) throws IOException {
        // The name comes out of the content, which is known only behind it.
        try (var incoming = NewFile.at(folder.resolve("incoming-" + Ids.next()))) {
            var hashed = new DigestInputStream(content, sha256());
            long bytes;
            try (var out = sealed(incoming.write())) {
                bytes = hashed.transferTo(out);
            }
            var hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            var place = place(hash);
            if (!whole(place, hash)) incoming.takeAs(place);
            return new Attached(hash, bytes);
        }
    }

    /// The content. Reading it throws where it is not as it was kept: at the latest at its end.
    public InputStream get(String sha256) throws IOException {
        if (!NAME.matcher(sha256).matches()) throw new NoSuchFileException("no attachment");
        return new Checked(open(place(sha256)), sha256);
    }

    /// All that are kept, in the order of their hashes, each read wholly.
    ///
    /// @throws IOException where one is not as it was kept
    List<AttachmentContent> all() throws IOException {
        var all = new ArrayList<AttachmentContent>();
        for (var file : files()) all.add(read(file));
        all.sort(Comparator.comparing(AttachmentContent::sha256));
        return all;
    }

    /// How many are not as they were kept; where not even their folder can be read, one.
    int damaged() {
        int damaged = 0;
        try {
            for (var file : files()) if (!whole(file)) damaged++;
        } catch (IOException e) {
            damaged++;
        }
        return damaged;
    }

    private boolean whole(Path file) {
        try {
            return read(file).bytes() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private AttachmentContent read(Path file) throws IOException {
        try (var in = new DigestInputStream(open(file), sha256())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            var hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!place(hash).getFileName().equals(file.getFileName()))
                throw new IOException("an attachment with another content");
            return new AttachmentContent(hash, bytes);
        }
    }

    private boolean whole(Path place, String hash) {
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) return false;
        try {
            return read(place).sha256().equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    private InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            throw new NoSuchFileException("no attachment");
        var in = new BufferedInputStream(Files.newInputStream(file));
        return key == null ? in : Sealed.open(key, PURPOSE, in);
    }

    private OutputStream sealed(OutputStream to) throws IOException {
        return key == null ? to : Sealed.seal(key, PURPOSE, to);
    }

    private Path place(String sha256) {
        var name =
                key == null ? sha256 : SealedName.of(key, PURPOSE, HexFormat.of().parseHex(sha256));
        return folder.resolve(name);
    }

    private List<Path> files() throws IOException {
        return entries().stream()
                .filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                .toList();
    }

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Compares the hash at the end.
    private static final class Checked extends DigestInputStream {
        private final String expected;
        private boolean ended;

        Checked(InputStream in, String expected) {
            super(in, sha256());
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next < 0) end();
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read < 0) end();
            return read;
        }

        private void end() throws IOException {
            if (ended) return;
            ended = true;
            if (!HexFormat.of().formatHex(getMessageDigest().digest()).equals(expected))
                throw new IOException("an attachment with another content");
        }
    }
}
