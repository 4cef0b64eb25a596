package firebreak.intake.container.packed;

import firebreak.domain.Text;
import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Start;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.intake.container.Tables;
import firebreak.intake.container.Tables.TextChoice;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.document.Documents;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes folders and archives as the files in them. Documents among these are one table together.
public final class Bundles {
    private static final int DEEPEST = 2;

    /// What lies beside the data and is no data: what systems leave behind, and pictures.
    private static final Pattern BESIDES =
            Pattern.compile(
                    "(?i)(?:.*/)?(?:__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini|assessment\\.key|[^/]*\\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mp4|mov|woff2?))");

    private Bundles() {}

    /// The tables of the files in a folder.
    public static List<Table> inFolder(Path folder, TextChoice choice, Progress progress)
            throws IOException {
        return tables(FolderBundle.of(folder), choice, progress);
    }

    /// The tables of the files in a .zip archive.
    public static List<Table> inZip(Content archive, TextChoice choice, Progress progress)
            throws IOException {
        checkDepth(archive);
        return tables(ZipBundle.of(archive), choice, progress);
    }

    /// The tables of the file in a .gz archive.
    public static List<Table> inGzip(Content archive, TextChoice choice, Progress progress)
            throws IOException {
        checkDepth(archive);
        return Tables.of(new Gzip(archive), choice, progress);
    }

    static boolean isBesides(String name) {
        return BESIDES.matcher(name).matches();
    }

    private static void checkDepth(Content archive) throws Unreadable {
        if (Packed.depth(archive) >= DEEPEST)
            throw new Unreadable(0, "", Text.of("intake.refused.nested", DEEPEST));
    }

    private static List<Table> tables(Bundle bundle, TextChoice choice, Progress progress)
            throws IOException {
        var tables = new ArrayList<Table>();
        var documents = new ArrayList<Integer>();
        var members = bundle.members();
        try (var reading = bundle.read()) {
            for (var i = 0; i < members.size(); i++) {
                var member = members.get(i);
                progress.step(i, members.size());
                if (isBesides(member.name())) continue;
                try {
                    if (document(reading, i, member)) {
                        var list = Documents.listIn(member, choice.encoding());
                        if (list == null) documents.add(i);
                        else tables.add(list);
                    } else {
                        var ofThis = progress.part(i, members.size());
                        tables.addAll(Tables.of(member, choice, ofThis));
                    }
                } catch (IOException e) {
                    tables.add(new Refused(member, Unreadable.of(e)));
                }
            }
        }
        if (!documents.isEmpty())
            tables.addFirst(Documents.together(bundle, documents, choice.encoding()));
        if (tables.isEmpty()) throw new Unreadable(0, "", Text.of("intake.refused.no_files"));
        return tables;
    }

    private static boolean document(Bundle.Reading reading, int i, Content member)
            throws IOException {
        try (var in = reading.open(i)) {
            return Start.of(in.readNBytes(Start.LENGTH)).isDocument(member.name(), true);
        }
    }

    /// A file among others that can't be read; it says so when somebody wants its rows.
    private record Refused(Content content, Unreadable why) implements Table {
        @Override
        public String sheet() {
            return "";
        }

        @Override
        public TableRows open(Progress progress) throws Unreadable {
            throw why;
        }
    }
}
