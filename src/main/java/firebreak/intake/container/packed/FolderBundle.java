package firebreak.intake.container.packed;

import firebreak.domain.Text;
import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Unreadable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/// The files in a folder and in the folders below it, in the order of their names.
final class FolderBundle implements Bundle {
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 20_000;
    private final Content folder;
    private final List<Content> members;

    private FolderBundle(Content folder, List<Content> members) {
        this.folder = folder;
        this.members = members;
    }

    static FolderBundle of(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        var collect =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        var dotted = Content.nameOf(dir).startsWith(".") && !dir.equals(folder);
                        // An assessment holds our files, and opening them might disturb its lock.
                        var ours = Files.exists(dir.resolve("assessment.mv.db"));
                        return dotted || ours
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws Unreadable {
                        if (a.isRegularFile()) files.add(file);
                        if (files.size() > MOST_FILES)
                            throw new Unreadable(
                                    0, "", Text.of("intake.refused.many_files", MOST_FILES));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        // A folder that may not be looked into is told like a file that may not.
                        if (!Content.nameOf(file).startsWith(".")) files.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                };
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, collect);
        files.sort(Comparator.comparing(Path::toString));
        var outer = new Folder(folder);
        return new FolderBundle(
                outer, files.stream().map(f -> (Content) new Inside(outer, f)).toList());
    }

    @Override
    public Content content() {
        return folder;
    }

    @Override
    public List<Content> members() {
        return members;
    }

    @Override
    public Reading read() {
        return new Reading() {
            @Override
            public String within() {
                return folder.name() + "/";
            }

            @Override
            public InputStream open(int member) throws IOException {
                return members.get(member).open();
            }

            @Override
            public void close() {}
        };
    }

    /// The folder itself, which has no bytes.
    private record Folder(Path file) implements Content {
        @Override
        public String name() {
            return Content.nameOf(file.toAbsolutePath().normalize());
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() throws IOException {
            throw new Unreadable(0, "", Text.of("intake.refused.no_files"));
        }
    }

    /// A file in the folder.
    private record Inside(Content folder, Path file) implements Content {
        @Override
        public String name() {
            var base = folder.file();
            return folder.name() + "/" + base.relativize(file).toString().replace('\\', '/');
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Content.opened(file);
        }
    }
}
