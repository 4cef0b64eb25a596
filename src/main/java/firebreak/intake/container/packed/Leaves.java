package firebreak.intake.container.packed;

import firebreak.domain.Text;
import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Start;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Goes through every file that lies in a folder or an archive, archives in it included.
public final class Leaves {
    private static final int DEEPEST = 2;

    /// Sees the files one after the other; nothing of them is kept.
    public interface Visitor {
        /// Whether a file of this name may be one that is looked for.
        boolean wants(String name);

        /// @param found whether it lies in what a person named, rather than being named itself
        void visit(Content file, boolean found, Progress progress);

        /// Where a folder, an archive or a file cannot be opened.
        ///
        /// @param found as with [#visit]
        void unreadable(String name, boolean found, Unreadable why);
    }

    private final Visitor visitor;

    private Leaves(Visitor visitor) {
        this.visitor = visitor;
    }

    /// @param named a file or a folder
    public static void visit(Path named, Visitor visitor, Progress progress) {
        var leaves = new Leaves(visitor);
        if (!Files.isDirectory(named)) {
            leaves.file(new Content.OnDisk(named), 0, false, progress);
            return;
        }
        try {
            leaves.members(FolderBundle.of(named), 0, progress);
        } catch (IOException e) {
            visitor.unreadable(Content.nameOf(named), false, Unreadable.of(e));
        }
    }

    private void file(Content file, int packed, boolean found, Progress progress) {
        try {
            var start = Start.of(file.start(4));
            if (start.isGzip()) {
                checkDepth(packed);
                file(new Gzip(file), packed + 1, found, progress);
            } else if (start.isArchive() && Start.of(file.start(Start.LENGTH)).isArchive()) {
                checkDepth(packed);
                members(ZipBundle.of(file), packed + 1, progress);
            } else visitor.visit(file, found, progress);
        } catch (IOException e) {
            visitor.unreadable(file.name(), found, Unreadable.of(e));
        }
    }

    private static void checkDepth(int packed) throws Unreadable {
        if (packed >= DEEPEST)
            throw new Unreadable(0, "", Text.of("intake.refused.nested", DEEPEST));
    }

    private void members(Bundle bundle, int packed, Progress progress) throws IOException {
        var members = bundle.members();
        try (var reading = bundle.read()) {
            for (int i = 0; i < members.size(); i++) {
                progress.step(i, members.size());
                var member = members.get(i);
                if (Bundles.isBesides(member.name()) || !visitor.wants(member.name())) continue;
                file(
                        new Within(member, reading, i),
                        packed,
                        true,
                        progress.part(i, members.size()));
            }
        }
    }

    /// A file of a bundle that is open, so that an archive is not opened anew for each of them.
    private record Within(Content member, Bundle.Reading reading, int at) implements Content {
        @Override
        public Path file() {
            return member.file();
        }

        @Override
        public String name() {
            return member.name();
        }

        @Override
        public long size() throws IOException {
            return member.size();
        }

        @Override
        public InputStream open() throws IOException {
            return reading.open(at);
        }
    }
}
