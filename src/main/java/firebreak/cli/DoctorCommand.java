package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.store.Glance;
import firebreak.store.Placement;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// Tells what helps to find the reason of a problem and may be sent to anybody: of the program and
/// the computer, and of an assessment only what is seen without opening it.
@Command(name = "doctor", description = "cli.doctor", footer = "cli.doctor.footer")
final class DoctorCommand extends Helped implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "cli.doctor.dir")
    private @Nullable Path directory;

    @Option(names = "--json", description = "cli.doctor.json")
    private boolean json;

    private final Console console;
    private final Surroundings surroundings;
    private final Anonymous anonymous = Anonymous.ofThisUser();

    DoctorCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (directory != null && !Files.isDirectory(directory)) {
            console.err().println(Text.of("cli.doctor.noFolder", directory));
            return Exit.REFUSED;
        }
        var facts = new LinkedHashMap<String, Object>();
        program(facts);
        folder(facts);
        if (directory != null) facts.put("assessment", assessment(directory));
        if (json) Json.print(console.out(), facts);
        else print(facts);
        return Exit.DONE;
    }

    private void program(Map<String, Object> facts) {
        facts.put("program", Version.number());
        facts.put("java", system("java.runtime.version") + ", " + system("java.vendor"));
        facts.put(
                "system", system("os.name") + " " + system("os.version") + " " + system("os.arch"));
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("heapMegabytes", Runtime.getRuntime().maxMemory() / MEGABYTE);
        facts.put(
                "window",
                surroundings.windowProblem().get().orElseGet(() -> Text.of("cli.doctor.window")));
        facts.put("session", environment("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP"));
        facts.put("locale", Locale.getDefault().toLanguageTag());
        facts.put("zone", ZoneId.systemDefault().getId());
        facts.put("encoding", Charset.defaultCharset().name() + ", " + system("stdout.encoding"));
        facts.put("crashFilesOff", crashFilesOff());
        facts.put("libraries", Libraries.versions());
    }

    private void folder(Map<String, Object> facts) {
        var data = surroundings.data();
        facts.put("dataFolder", anonymous.folder(data, Text.of("cli.doctor.chosenFolder")));
        facts.put("dataFolderWritable", Files.isWritable(data));
        facts.put("dataFolderFreeMegabytes", data.toFile().getUsableSpace() / MEGABYTE);
        facts.put("syncedBy", synced(data));
        var log = LogDigest.of(data.resolve("log"));
        facts.put("logFiles", log.sizes());
        facts.put("faults", log.faults());
    }

    private static Map<String, Object> assessment(Path directory) {
        var glance = Glance.at(directory);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("database", glance.databaseBytes() >= 0);
        facts.put("databaseBytes", glance.databaseBytes());
        facts.put("databaseChanged", String.valueOf(glance.changed()));
        facts.put("encrypted", glance.encrypted());
        facts.put("keyFile", glance.keyFile());
        facts.put("lock", Text.of(glance.lock()));
        facts.put("othersMayRead", glance.othersMayRead());
        facts.put("freeMegabytes", glance.freeBytes() / MEGABYTE);
        facts.put("syncedBy", synced(directory));
        facts.put("snapshots", glance.snapshots().count());
        facts.put("snapshotBytes", glance.snapshots().bytes());
        facts.put("attachments", glance.attachments().count());
        facts.put("attachmentBytes", glance.attachments().bytes());
        facts.put("workFiles", glance.work().count());
        facts.put("otherFiles", glance.others());
        return facts;
    }

    /// The kind of service only: some name their folders after the company.
    private static String synced(Path folder) {
        return Placement.service(folder.toAbsolutePath().normalize())
                .map(name -> name.replaceFirst("[^A-Za-z].*", ""))
                .or(() -> Placement.warning(folder).map(w -> Text.of("cli.doctor.network")))
                .orElseGet(() -> Text.of("cli.doctor.none"));
    }

    private String system(String property) {
        return anonymous.text(System.getProperty(property, ""));
    }

    private String environment(String... names) {
        var found = new ArrayList<String>();
        for (var name : names) {
            var value = System.getenv(name);
            if (value != null && !value.isBlank()) found.add(anonymous.text(value));
        }
        return found.isEmpty() ? Text.of("cli.doctor.none") : String.join(", ", found);
    }

    /// Whether Java was started so that a crash writes none of its memory to the disk.
    private static boolean crashFilesOff() {
        return ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .containsAll(
                        List.of("-XX:+SuppressFatalErrorMessage", "-XX:-CreateCoredumpOnCrash"));
    }

    private void print(Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            var label = Text.of("cli.doctor.fact." + name);
            console.out().println(Text.of("cli.doctor.line", label, shown(value)).stripTrailing());
            if (value instanceof Map<?, ?> inner) items(inner, name);
        });
    }

    private void items(Map<?, ?> inner, String section) {
        inner.forEach((name, value) -> {
            var label = section.equals("assessment") ? Text.of("cli.doctor.fact." + name) : name;
            console.out().println(Text.of("cli.doctor.item", label, shown(value)));
        });
    }

    private static String shown(Object value) {
        return switch (value) {
            case Boolean yes -> Text.of(yes ? "cli.doctor.yes" : "cli.doctor.no");
            case Map<?, ?> inner -> inner.isEmpty() ? Text.of("cli.doctor.none") : "";
            case LogDigest.Fault f -> Text.of("cli.doctor.fault", f.count(), f.first(), f.last());
            default -> String.valueOf(value);
        };
    }
}
