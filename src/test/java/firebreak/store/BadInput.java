package firebreak.store;

import firebreak.store.seal.Passphrase;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What can befall the folder of an assessment while nobody has it open, and what people are told
/// when they open it then.
public enum BadInput {
    WRONG_PASSPHRASE(true, "This is not the passphrase", "Caps Lock"),
    LOST_HEADER(true, "assessment.key is missing", "restore", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.delete(home.resolve(KeyHeader.NAME));
        }
    },
    DAMAGED_HEADER(true, "assessment.key", "is damaged", "restore a snapshot") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.writeString(home.resolve(KeyHeader.NAME), "{}");
        }
    },
    HEADER_OF_ANOTHER(true, "doesn't belong to the key file", "Restore it from a snapshot") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            copy(other, home, KeyHeader.NAME);
        }
    },
    HEADER_OF_A_NEWER_PROGRAM(true, "newer version of Firebreak", "that version or a later one") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            var header = home.resolve(KeyHeader.NAME);
            var words = Files.readString(header);
            // A newer program's check covers more than ours.
            Files.writeString(
                    header,
                    words.replace("\"version\" : 1", "\"version\" : 9")
                            .replaceAll("\"check\" : \"\\w+", "\"check\" : \"0"));
        }
    },
    SCHEMA_OF_A_NEWER_PROGRAM(false, "newer version of Firebreak", "that version or a later one") {
        @Override
        public void befall(Path home, Path other) throws SQLException {
            var url =
                    "jdbc:h2:ordered:file:"
                            + home.resolve(Assessments.DATABASE)
                            + ";TRACE_LEVEL_FILE=0";
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                for (int version = Schema.NEWEST + 1; version <= 99; version++)
                    statement.execute("INSERT INTO schema_version VALUES (" + version + ")");
            }
        }
    },
    DATABASE_OF_ANOTHER(true, "doesn't belong to the key file", "restore", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            copy(other, home, Assessments.FILE);
        }
    },
    LOST_DATABASE(true, "assessment.mv.db", "is missing", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.delete(home.resolve(Assessments.FILE));
        }
    },
    LOST_PLAIN_DATABASE(false, "assessment.mv.db", "is missing", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.delete(home.resolve(Assessments.FILE));
        }
    },
    EMPTY_DATABASE(false, "is damaged", "restore", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.write(home.resolve(Assessments.FILE), new byte[0]);
        }
    },
    EMPTY_ENCRYPTED_DATABASE(true, "is damaged", "restore", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.write(home.resolve(Assessments.FILE), new byte[0]);
        }
    },
    FOLDER_FOR_A_DATABASE(false, "is damaged", "restore", "close.firebreak") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            Files.delete(home.resolve(Assessments.FILE));
            Files.createDirectory(home.resolve(Assessments.FILE));
        }
    },
    NO_FOLDER(false, "There is no folder", "Check the path") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            SafeFile.removeAll(home);
        }
    },
    FILE_FOR_A_FOLDER(false, "is not a folder", "give the folder's path") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            SafeFile.removeAll(home);
            Files.writeString(home, "not a folder");
        }
    },
    SOME_OTHER_FOLDER(false, "holds no Firebreak assessment", "Choose a folder") {
        @Override
        public void befall(Path home, Path other) throws IOException {
            SafeFile.removeAll(home);
            Files.createDirectory(home);
            Files.writeString(home.resolve("notes.txt"), "mine");
        }
    };

    /// Opens what is encrypted, where the passphrase isn't what is wrong.
    public static final String WORDS = "correct horse battery";

    private final boolean encrypted;
    private final List<String> told;

    BadInput(boolean encrypted, String... told) {
        this.encrypted = encrypted;
        this.told = List.of(told);
    }

    /// What the sentence must say.
    public List<String> told() {
        return told;
    }

    public boolean encrypted() {
        return encrypted;
    }

    /// The passphrase that somebody gives.
    public String words() {
        return this == WRONG_PASSPHRASE ? "wrong" : WORDS;
    }

    /// Does it to `home`.
    ///
    /// @param other another assessment with the same passphrase
    public void befall(Path home, Path other) throws IOException, SQLException {}

    /// Makes an assessment in a folder of `parent` to which this has happened, with a snapshot.
    public Path in(Path parent) throws IOException, SQLException {
        var home = parent.resolve("a");
        for (var place : List.of(home, parent.resolve("other"))) {
            try (var file =
                    encrypted ? StoreFixture.encrypted(place, WORDS) : StoreFixture.create(place)) {
                file.imports()
                        .take(
                                "Import",
                                List.of(StoreFixture.many(3)),
                                firebreak.work.Progress.NONE);
            }
        }
        befall(home, parent.resolve("other"));
        return home;
    }

    /// Opens `home` as somebody would.
    Opening open(Path home) {
        try (var typed = Passphrase.of(words().toCharArray())) {
            return StoreFixture.cheap().open(home, encrypted ? typed : null);
        }
    }

    /// Everything below a folder, for comparing: by path, a hash of the content.
    public static Map<String, String> bytes(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        if (!Files.exists(folder)) return all;
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes a) {
                        all.put(folder.relativize(path) + "/", "");
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes a)
                            throws IOException {
                        all.put(
                                folder.relativize(path).toString(),
                                a.size() + " " + Arrays.hashCode(Files.readAllBytes(path)));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return all;
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
