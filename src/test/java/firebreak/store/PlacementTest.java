package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.Opening.Opened;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

class PlacementTest {
    @TempDir Path folder;

    @Test
    void foldersThatAreSynchronisedAreRecognised() throws IOException {
        assertThat(service("Dropbox/clients/acme")).contains("Dropbox");
        assertThat(service("Dropbox (Personal)/acme")).contains("Dropbox");
        assertThat(service("OneDrive - Acme Ltd/acme")).contains("OneDrive");
        assertThat(service("Library/Mobile Documents/com~apple~CloudDocs/acme"))
                .contains("iCloud Drive");
        assertThat(service("Library/CloudStorage/Box-Box/acme")).contains("Box-Box");
        assertThat(service("My Drive/acme")).contains("Google Drive");
        assertThat(service("boxes/acme")).isEmpty();
        assertThat(service("Dropboxes/acme")).isEmpty();
        Files.createDirectories(folder.resolve("shared/.stfolder"));
        assertThat(service("shared/acme")).contains("Syncthing");
    }

    private java.util.Optional<String> service(String path) {
        return Placement.service(folder.resolve(path));
    }

    @Test
    void networkDrivesAreRecognised() {
        assertThat(List.of("nfs4", "cifs", "SMB2", "fuse.sshfs")).allMatch(Placement::isNetwork);
        assertThat(List.of("ext4", "tmpfs", "apfs", "NTFS")).noneMatch(Placement::isNetwork);
    }

    @Test
    void anAssessmentInASynchronisedFolderOpensWithAWarning() {
        try (var file = StoreFixture.create(folder.resolve("Dropbox").resolve("acme"))) {
            assertThat(file.warnings()).singleElement().asString().contains("Dropbox");
        }
    }

    @Test
    void aCopyIsKnownAsOneAndAMoveIsNot() throws IOException {
        var original = folder.resolve("original");
        StoreFixture.create(original).close();
        try (var file = StoreFixture.open(original)) {
            assertThat(file.warnings()).isEmpty();
        }
        var copy = folder.resolve("copy");
        copy(original, copy);
        try (var file = StoreFixture.open(copy)) {
            assertThat(file.warnings())
                    .singleElement()
                    .asString()
                    .contains("is a copy of the assessment in " + original);
        }
        try (var file = StoreFixture.open(copy)) {
            assertThat(file.warnings()).as("said once").isEmpty();
        }
        Files.move(original, folder.resolve("moved"));
        try (var file = StoreFixture.open(folder.resolve("moved"))) {
            assertThat(file.warnings()).isEmpty();
        }
    }

    @Test
    void anOlderDatabaseIsNoticed() throws IOException {
        var place = folder.resolve("a");
        StoreFixture.create(place).close();
        var older = folder.resolve("older.mv.db");
        Files.copy(place.resolve("assessment.mv.db"), older);
        try (var file = StoreFixture.open(place)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
        }
        Files.copy(older, place.resolve("assessment.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var file = ((Opened) StoreFixture.ASSESSMENTS.open(place)).file()) {
            assertThat(file.warnings())
                    .singleElement()
                    .asString()
                    .contains("at revision 1, but it was at revision 2");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
