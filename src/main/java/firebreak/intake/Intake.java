package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.container.Content;
import firebreak.intake.container.Table;
import firebreak.intake.container.Tables;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.packed.Bundles;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads clients' files: first their tables ([#open]) and a look at each ([#inspect]), then, once
/// nothing is left to decide, the incidents ([#sources]). Nothing here throws for what a file
/// holds.
public final class Intake {
    /// A source that is known by name.
    public record Known(String id, String name) {}

    /// How files that may hold incidents are usually named; what they hold decides.
    public static final List<String> FILE_NAMES =
            List.of(
                    "*.csv",
                    "*.tsv",
                    "*.txt",
                    "*.xlsx",
                    "*.xlsm",
                    "*.xls",
                    "*.ods",
                    "*.json",
                    "*.ndjson",
                    "*.jsonl",
                    "*.xml",
                    "*.html",
                    "*.htm",
                    "*.doc",
                    "*.md",
                    "*.markdown",
                    "*.zip",
                    "*.gz");

    private final @Nullable Path own;
    private final Set<Path> chosen = new LinkedHashSet<>();

    /// Null until they are asked for, as reading them takes a while.
    private volatile @Nullable Profiles profiles;

    private volatile List<String> profileProblems = List.of();

    /// Knows the profiles that come with the program.
    public Intake() {
        this(null, null);
    }

    private Intake(@Nullable Profiles profiles, @Nullable Path own) {
        this.profiles = profiles;
        this.own = own;
    }

    /// Also knows the profiles that a person keeps in a folder, which need not exist. A file there
    /// that is no profile is left out, see [#profileProblems].
    public static Intake withOwn(Path folder) {
        return new Intake(null, folder);
    }

    private Profiles known() {
        var known = profiles;
        return known == null ? read() : known;
    }

    /// Reads a person's own profiles again, for what was written since, and those in files that
    /// were named with [#use].
    public void readOwn() {
        read();
    }

    private synchronized Profiles read() {
        var known = profiles;
        if (known != null && own == null && chosen.isEmpty()) return known;
        var all = Profiles.builtIn();
        var problems = new ArrayList<String>();
        var files = new ArrayList<Path>(own == null ? List.of() : profileFiles(own));
        files.addAll(chosen);
        for (var file : files) {
            try {
                all = all.with(file);
            } catch (BadProfile e) {
                problems.add(e.sentence());
            }
        }
        profiles = all;
        profileProblems = List.copyOf(problems);
        return all;
    }

    private static List<Path> profileFiles(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ProfileFile.ENDING)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The same, and the profile in this file.
    ///
    /// @throws BadProfile where the file is none
    public Intake with(Path profile) throws BadProfile {
        return new Intake(known().with(profile), null);
    }

    /// Knows the profile in this file from now on, as long as the program runs.
    ///
    /// @return its id
    /// @throws BadProfile where the file is none; then nothing has changed
    public synchronized String use(Path profile) throws BadProfile {
        profiles = known().with(profile);
        chosen.add(profile);
        return profileId(profile);
    }

    /// Whether a file is meant to be a profile, right or wrong, and no client's file.
    public static boolean meantAsProfile(Path file) {
        return ProfileFile.meant(file);
    }

    /// What is wrong with a person's own profiles, a sentence each.
    public List<String> profileProblems() {
        known();
        return profileProblems;
    }

    /// The id of a profile in this file, see [#with].
    public static String profileId(Path file) {
        return ProfileFile.id(file);
    }

    /// A profile that reads files like this one as this one is read.
    public String profileFor(SourceFile file) {
        return known().written(file);
    }

    /// The first lines of a table; none where it can't be read.
    public List<HeaderLine> firstLines(Table table) {
        return HeaderSearch.firstLines(table);
    }

    /// Some rows of a file as they would come in: the first ones, or those around a line.
    ///
    /// @param from the line, or 0
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public RowLook.Some rows(
            SourceFile file, ZoneId defaultZone, long from, int most, Progress progress) {
        try {
            var profile = known().of(file);
            return new RowLooks(file, profile, profile.zoneFor(file.choices(), defaultZone))
                    .read(from, most, progress);
        } catch (IOException gone) {
            return new RowLook.Some(List.of(), true);
        }
    }

    /// The profiles that can be chosen.
    public List<Known> profiles() {
        return known().all().stream().map(p -> new Known(p.id(), p.name())).toList();
    }

    /// What a file is made of.
    public sealed interface Opened {
        /// At least one table; those that the program which made the file hides are there, too.
        record Found(List<Table> tables) implements Opened {
            public Found {
                tables = List.copyOf(tables);
            }
        }

        /// There is nothing in it to read.
        record Refused(ImportProblem problem) implements Opened {}
    }

    /// Finds the tables of a file, told by its content, or of the files in a folder. Where its text
    /// can be written in several ways, progress counts its bytes.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public Opened open(Path file, ImportChoices choices, Progress progress) {
        var content = new Content.OnDisk(file);
        try {
            Refusals.check(file);
            var text = new Tables.TextChoice(choices.encoding(), choices.delimiter());
            return new Opened.Found(
                    Files.isDirectory(file)
                            ? Bundles.inFolder(file, text, progress)
                            : Tables.of(content, text, progress));
        } catch (IOException e) {
            return new Opened.Refused(Refusals.of(content.name(), "", e));
        }
    }

    /// Looks through a whole table to learn how it is written.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public Inspection inspect(Table table, ImportChoices choices, Progress progress) {
        return new Inspector(known(), table, choices).inspect(progress);
    }

    /// Looks through a table again, with other choices.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public Inspection inspectAgain(SourceFile before, ImportChoices choices, Progress progress) {
        return switch (open(before.path(), choices, progress.part(0, 2))) {
            case Opened.Refused(var problem) -> new Inspection.Refused(problem);
            case Opened.Found(var tables) ->
                    tables.stream()
                            .filter(before::isFrom)
                            .findFirst()
                            .map(t -> inspect(t, choices, progress.part(1, 2)))
                            .orElseGet(() -> gone(before));
        };
    }

    private static Inspection gone(SourceFile before) {
        var changed = new Unreadable(0, "", Text.of("intake.refused.changed"));
        return new Inspection.Refused(Refusals.of(before.name(), before.sheet(), changed));
    }

    /// The sources that these files are from, in the order of their first files, each to be read as
    /// often as needed.
    ///
    /// @param defaultZone the zone of moments without one, unless the choices or the profile name
    ///   another
    /// @throws IllegalArgumentException when questions are open
    public List<SourceReader> sources(List<SourceFile> files, ZoneId defaultZone) {
        for (var file : files)
            if (!file.ready())
                throw new IllegalArgumentException(file.questions().getFirst().sentence());
        return files.stream()
                .collect(
                        Collectors.groupingBy(
                                SourceFile::source, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> new SourceReader(of, known(), defaultZone))
                .toList();
    }
}
