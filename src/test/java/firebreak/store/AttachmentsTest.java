package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.store.seal.DataKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AttachmentsTest {
    @TempDir Path folder;

    @Test
    void theSameContentIsKeptOnceAndSealedUnderANameThatSaysNothing() throws Exception {
        try (var key = DataKey.random()) {
            var attachments = new Attachments(folder, key);
            var kept = attachments.put(bytes("minutes"));
            assertThat(attachments.put(bytes("minutes"))).isEqualTo(kept);
            assertThat(kept.bytes()).isEqualTo(7);
            assertThat(read(attachments, kept.sha256())).isEqualTo("minutes");
            assertThat(files()).hasSize(1);
            var file = files().getFirst();
            assertThat(file.getFileName().toString()).isNotEqualTo(kept.sha256()).hasSize(64);
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("minutes");
            assertThat(attachments.all())
                    .containsExactly(
                            new SnapshotManifest.AttachmentContent(kept.sha256(), kept.bytes()));
        }
    }

    @Test
    void plainOnesAreNamedByTheirHash() throws Exception {
        var attachments = new Attachments(folder, null);
        var kept = attachments.put(bytes("minutes"));
        assertThat(files().getFirst().getFileName()).hasToString(kept.sha256());
        assertThat(read(attachments, kept.sha256())).isEqualTo("minutes");
    }

    @Test
    void everyFlippedByteAndEveryCutIsNoticed() throws Exception {
        try (var key = DataKey.random()) {
            for (var k : new DataKey[] {key, null}) {
                var attachments = new Attachments(folder, k);
                var kept = attachments.put(bytes("minutes of the meeting"));
                var file = files().getFirst();
                var good = Files.readAllBytes(file);
                for (int i = 0; i < good.length; i++) {
                    var bad = good.clone();
                    bad[i] ^= 4;
                    Files.write(file, bad);
                    refused(attachments, kept.sha256());
                    Files.write(file, java.util.Arrays.copyOf(good, i));
                    refused(attachments, kept.sha256());
                }
                assertThat(attachments.damaged()).isEqualTo(1);
                assertThat(attachments.put(bytes("minutes of the meeting"))).isEqualTo(kept);
                assertThat(attachments.damaged()).isZero();
                Files.delete(files().getFirst());
            }
        }
    }

    @Test
    void whatFailsLeavesNothing() throws Exception {
        var attachments = new Attachments(folder, null);
        var used = attachments.put(bytes("used"));
        attachments.put(bytes("unused"));
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThatThrownBy(() -> attachments.put(broken)).isInstanceOf(IOException.class);
        assertThat(files()).hasSize(2);
        assertThat(read(attachments, used.sha256())).isEqualTo("used");
        assertThatThrownBy(() -> attachments.get("../../x")).isInstanceOf(IOException.class);
    }

    private void refused(Attachments attachments, String hash) {
        assertThatThrownBy(() -> read(attachments, hash)).isInstanceOf(IOException.class);
    }

    private static String read(Attachments attachments, String hash) throws IOException {
        try (var in = attachments.get(hash)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("attachments"))) {
            return files.toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
