package firebreak.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;
import firebreak.suggest.similar.FamilyProposal;
import firebreak.suggest.similar.FamilyProposals;
import firebreak.suggest.similar.History;
import firebreak.suggest.similar.Known;
import firebreak.suggest.similar.Similar;
import firebreak.suggest.similar.SimilarIncidents;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/// How often the known duplicate of a bug report is among the first ones that look like it, beside
/// Lucene's BM25 as it comes on title and description. Every project that is there is measured:
/// those whose folder or name holds `*_bugs.csv` and `*_bugs-combined.csv`. Each pair is asked from
/// both sides. The first half of the groups of duplicates was used to choose weights, the second
/// was looked at, too, while they were chosen. `mvn -q test-compile exec:exec@bench
/// -Dbench=SimilarOnRealFiles -Dbench.folder=DIR`, where DIR holds the data sets.
final class SimilarOnRealFiles {
    private static final List<Integer> FIRST = List.of(1, 5, 10);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX", Locale.ROOT);

    private SimilarOnRealFiles() {}

    /// Which half of the pairs.
    enum Half {
        CHOSEN_ON,
        MEASURED_ONLY,
        BOTH
    }

    /// One who is asked, and the duplicate that should come.
    record Question(int asking, int wanted, Half half) {}

    /// Finds the places of those that look like the one at a place.
    interface Finder {
        List<Integer> like(int place, int most) throws IOException;
    }

    /// The bug reports of one project.
    record Project(String name, List<Incident> reports, List<Question> questions) {
        static Project read(String name, Path bugs, Path duplicates) throws IOException {
            var reports = new ArrayList<Incident>();
            var places = new HashMap<String, Integer>();
            for (var row : rows(bugs)) {
                places.put(row.getField("Issue id"), reports.size());
                reports.add(report(row, reports.size()));
            }
            var pairs = new TreeSet<List<Integer>>(SimilarOnRealFiles::compare);
            for (var row : rows(duplicates)) {
                var one = places.get(row.getField("Issue id"));
                for (var id : row.getField("Duplicate id").split(",", -1)) {
                    var other = places.get(id.strip());
                    if (one == null || other == null || one.equals(other)) continue;
                    pairs.add(List.of(Math.min(one, other), Math.max(one, other)));
                }
            }
            return new Project(name, reports, questions(reports.size(), pairs));
        }

        private static List<Question> questions(int size, Iterable<List<Integer>> pairs) {
            var root = new int[size];
            for (int i = 0; i < size; i++) root[i] = i;
            for (var pair : pairs) root[find(root, pair.getFirst())] = find(root, pair.getLast());
            var roots = new TreeSet<Integer>();
            for (var pair : pairs) roots.add(find(root, pair.getFirst()));
            var groups = List.copyOf(roots);
            var questions = new ArrayList<Question>();
            for (var pair : pairs) {
                var second = groups.indexOf(find(root, pair.getFirst())) % 2 == 1;
                var half = second ? Half.MEASURED_ONLY : Half.CHOSEN_ON;
                questions.add(new Question(pair.getFirst(), pair.getLast(), half));
                questions.add(new Question(pair.getLast(), pair.getFirst(), half));
            }
            return questions;
        }

        private static int find(int[] root, int i) {
            while (root[i] != i) i = root[i];
            return i;
        }

        private static Incident report(NamedCsvRecord row, int place) {
            return incident(
                    place,
                    row.getField("Issue id"),
                    row.getField("Summary"),
                    row.getField("Description"),
                    at(row.getField("Created")));
        }

        private static Instant at(String written) {
            return OffsetDateTime.parse(written, WRITTEN).toInstant();
        }

        /// With the times that are known, or as if nobody knew them.
        SimilarIncidents similar(boolean times) {
            var history = new History();
            for (var report : reports) history.add(times ? report : timeless(report));
            return new SimilarIncidents(history, Progress.NONE);
        }

        private static Incident timeless(Incident i) {
            return incident(
                    (int) i.id().getLeastSignificantBits(),
                    i.key(),
                    i.title(),
                    i.facts().text(),
                    null);
        }

        Finder finder(boolean times) {
            var similar = similar(times);
            return (place, most) ->
                    similar.like(reports.get(place).id(), most, Known.NOTHING).stream()
                            .map(Similar::id)
                            .map(id -> (int) id.getLeastSignificantBits())
                            .toList();
        }

        LuceneBm25 floor() throws IOException {
            return new LuceneBm25(
                    reports.stream().map(r -> r.title() + "\n" + r.facts().text()).toList());
        }

        double recall(Finder finder, int first, Half half) throws IOException {
            int found = 0;
            int asked = 0;
            for (var question : questions) {
                if (half != Half.BOTH && question.half() != half) continue;
                asked++;
                if (finder.like(question.asking(), first).contains(question.wanted())) found++;
            }
            return (double) found / asked;
        }

        List<FamilyProposal> families() {
            return FamilyProposals.of(similar(true), Known.NOTHING, Progress.NONE);
        }
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        int first = a.getFirst().compareTo(b.getFirst());
        return first != 0 ? first : a.getLast().compareTo(b.getLast());
    }

    @SuppressWarnings("NullAway")
    private static Incident incident(
            int place, String key, String title, String text, Instant created) {
        return new Incident(
                new UUID(0, place),
                "Bugzilla",
                new IncidentFacts(
                        key,
                        title,
                        text,
                        Severity.of(""),
                        "",
                        "",
                        new Clocks(created, null, null, null, null),
                        Effort.UNKNOWN,
                        ""));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var csv = CsvReader.builder().maxBufferSize(1 << 26).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    /// All projects in a folder and the folders in it.
    static List<Project> projects(Path folder) throws IOException {
        var found = new ArrayList<Project>();
        try (var files = Files.walk(folder, 2)) {
            for (var pairs :
                    files.filter(f -> f.toString().endsWith("-combined.csv")).sorted().toList()) {
                var name = pairs.getFileName().toString().replace("-combined.csv", "");
                var bugs = pairs.resolveSibling(name + ".csv");
                if (Files.exists(bugs)) found.add(Project.read(name, bugs, pairs));
            }
        }
        return found;
    }

    static void main() throws IOException {
        var given = System.getProperty("bench.folder", "");
        var folder = Path.of(given.isBlank() ? "../shared/data" : given);
        for (var project : projects(folder.resolve("20-bugs-gitbugs"))) print(project);
    }

    private static void print(Project project) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%s: %d reports, %d questions%n",
                project.name(),
                project.reports().size(),
                project.questions().size());
        try (var floor = project.floor()) {
            var finders = new LinkedHashMap<String, Finder>();
            finders.put("Lucene BM25 as it comes", floor::like);
            finders.put("text alone", project.finder(false));
            finders.put("text and time", project.finder(true));
            for (var finder : finders.entrySet())
                for (var half : Half.values()) {
                    var line = new StringBuilder();
                    for (int first : FIRST)
                        line.append(
                                "  @%d %.3f"
                                        .formatted(
                                                first,
                                                project.recall(finder.getValue(), first, half)));
                    System.out.printf(
                            Locale.ROOT, "  %-24s %-14s%s%n", finder.getKey(), half, line);
                }
        }
        families(project);
    }

    private static void families(Project project) {
        var family = new HashMap<Integer, Integer>();
        var proposals = project.families();
        for (int i = 0; i < proposals.size(); i++)
            for (var id : proposals.get(i).members())
                family.put((int) id.getLeastSignificantBits(), i);
        var together = project.questions().stream().filter(q -> together(q, family)).count();
        System.out.printf(
                Locale.ROOT,
                "  families proposed: %d of %d reports, the largest of %d;"
                        + " %d of %d pairs within one%n",
                proposals.size(),
                family.size(),
                proposals.stream().mapToInt(p -> p.members().size()).max().orElse(0),
                together / 2,
                project.questions().size() / 2);
    }

    private static boolean together(Question question, Map<Integer, Integer> family) {
        var one = family.get(question.asking());
        return one != null && one.equals(family.get(question.wanted()));
    }
}
