package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Holds the rooms apart: who may know whom, and which library may be used where.
class ArrowsTest {
    private static final Set<String> EVERYONE = Set.of("*");
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("", EVERYONE),
                    Map.entry(
                            "cli",
                            Set.of(
                                    "deeds",
                                    "store",
                                    "intake",
                                    "report",
                                    "analysis",
                                    "suggest",
                                    "sample",
                                    "work",
                                    "domain")),
                    Map.entry("ui.shell", Set.of("ui.kit", "drawing", "work", "domain")),
                    Map.entry("ui.kit", Set.of("drawing", "work", "domain")),
                    Map.entry("drawing", Set.of("domain")),
                    Map.entry("store", Set.of("work", "domain")),
                    Map.entry(
                            "deeds",
                            Set.of(
                                    "store",
                                    "intake",
                                    "report",
                                    "analysis",
                                    "suggest",
                                    "work",
                                    "domain")),
                    Map.entry("intake", Set.of("work", "domain")),
                    Map.entry("suggest", Set.of("work", "domain")),
                    Map.entry("report", Set.of("report", "analysis", "work", "domain")),
                    Map.entry(
                            "report.word",
                            Set.of(
                                    "report.charts",
                                    "report.model",
                                    "report.files",
                                    "report.template",
                                    "report.prose",
                                    "report.preview",
                                    "report.check",
                                    "analysis",
                                    "work",
                                    "domain")),
                    Map.entry(
                            "report.excel",
                            Set.of(
                                    "report.charts",
                                    "report.model",
                                    "report.files",
                                    "report.check",
                                    "analysis",
                                    "work",
                                    "domain")),
                    Map.entry(
                            "report.slides",
                            Set.of(
                                    "report.charts",
                                    "report.model",
                                    "report.files",
                                    "report.prose",
                                    "report.check",
                                    "analysis",
                                    "work",
                                    "domain")),
                    Map.entry(
                            "report.pictures",
                            Set.of(
                                    "report.model",
                                    "report.files",
                                    "report.check",
                                    "drawing",
                                    "analysis",
                                    "work",
                                    "domain")),
                    Map.entry("report.charts", Set.of("report.model", "report.files", "domain")),
                    Map.entry("report.model", Set.of("analysis", "domain")),
                    Map.entry("report.files", Set.of("report.check", "work", "domain")),
                    Map.entry("report.check", Set.of("analysis", "work", "domain")),
                    Map.entry("report.profile", Set.of("analysis", "domain")),
                    Map.entry("report.preview", Set.of("domain")),
                    Map.entry("report.template", Set.of("domain")),
                    Map.entry("report.prose", Set.of()),
                    Map.entry("sample", Set.of("deeds", "store", "analysis", "work", "domain")),
                    Map.entry("analysis", Set.of("domain")),
                    Map.entry("domain", Set.of()),
                    Map.entry("work", Set.of()));
    private static final Set<String> FEATURE =
            Set.of(
                    "deeds",
                    "ui.kit",
                    "drawing",
                    "store",
                    "intake",
                    "report",
                    "analysis",
                    "suggest",
                    "work",
                    "domain");

    /// Libraries by the start of their package, and the rooms that may use them.
    private static final Map<String, List<String>> LIBRARIES =
            Map.ofEntries(
                    Map.entry("org.jooq.", List.of("store")),
                    Map.entry("org.h2.", List.of("store")),
                    Map.entry("java.sql.", List.of("store")),
                    Map.entry("org.apache.poi.", List.of("intake", "report")),
                    Map.entry("org.openxmlformats.", List.of("report")),
                    Map.entry("org.apache.commons.compress.", List.of("intake", "report")),
                    Map.entry("com.ctc.wstx.", List.of("intake", "report")),
                    Map.entry("org.bouncycastle.", List.of("store")),
                    Map.entry("com.google.crypto.tink.", List.of("store")),
                    Map.entry("com.nulabinc.zxcvbn.", List.of("store")),
                    Map.entry("de.siegmar.fastcsv.", List.of("intake", "cli", "store")),
                    Map.entry("org.jsoup.", List.of("intake")),
                    Map.entry("org.commonmark.", List.of("intake", "report")),
                    Map.entry("org.snakeyaml.", List.of("intake")),
                    Map.entry("org.apache.lucene.", List.of("suggest")),
                    Map.entry("org.apache.commons.statistics.", List.of("analysis")),
                    Map.entry("org.apache.commons.numbers.", List.of("analysis")),
                    Map.entry("picocli.", List.of("cli")),
                    Map.entry("tools.jackson.", List.of("intake", "store", "cli", "sample")),
                    Map.entry("javafx.", List.of("ui")),
                    Map.entry("org.controlsfx.", List.of("ui")),
                    Map.entry("atlantafx.", List.of("ui")),
                    Map.entry("org.kordamp.", List.of("ui")),
                    Map.entry("org.apache.batik.", List.of("drawing")),
                    Map.entry("org.jfree.fx.", List.of("ui.kit")),
                    Map.entry("org.jfree.chart.", List.of("drawing")),
                    Map.entry("org.jfree.data.", List.of("drawing")));

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("firebreak");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("firebreak.house.planted");

    @Test
    void roomsKnowOnlyWhomTheyMay() {
        rule("firebreak", arrows()).check(OURS);
    }

    @Test
    void aForbiddenArrowIsCaught() {
        var result = rule("firebreak.house.planted", arrows()).evaluate(PLANTED);
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(d -> d.contains("work may not know domain"));
    }

    @Test
    void aForbiddenArrowWithinTheReportIsCaught() {
        var result = rule("firebreak.house.planted", arrows()).evaluate(PLANTED);
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(d -> d.contains("report.word may not know report.excel"));
    }

    @Test
    void librariesStayInTheirRooms() {
        rule("firebreak", libraries()).check(OURS);
    }

    @Test
    void aLibraryInTheWrongRoomIsCaught() {
        var result = rule("firebreak.house.planted", libraries()).evaluate(PLANTED);
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(d -> d.contains("java.sql. does not belong in work"));
    }

    /// The room is given pages and nothing from which a name could come.
    @Test
    void whatTheRoomSeesKnowsNoNames() {
        presenter("firebreak.ui.presenter").check(OURS);
    }

    @Test
    void aNameInTheRoomsWindowIsCaught() {
        var result = presenter("firebreak.house.planted.ui.presenter").evaluate(PLANTED);
        assertThat(result.getFailureReport().getDetails()).anyMatch(d -> d.contains("Assessment"));
    }

    private static ArchRule presenter(String room) {
        var known =
                JavaClass.Predicates.resideInAnyPackage(
                        room,
                        "firebreak.domain",
                        "firebreak.domain.room",
                        "firebreak.domain.chart",
                        "firebreak.drawing",
                        "firebreak.ui.kit");
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("firebreak..")
                                .and(DescribedPredicate.not(known)));
    }

    /// Which guards every cell against being run as a formula.
    @Test
    void oneClassWritesCsv() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("firebreak.store.Csv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv.writer..")
                .check(OURS);
    }

    @Test
    void viewModelsKnowPropertiesOnly() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "org.controlsfx..",
                        "atlantafx..")
                .allowEmptyShould(true)
                .check(OURS);
    }

    /// The program opens no socket.
    @Test
    void nothingOfOursKnowsTheNetwork() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection|InetAddress)|java\\.net\\.http\\..*|java\\.nio\\.channels\\.(Server)?SocketChannel|javafx\\.scene\\.web\\..*")
                .check(OURS);
    }

    @Test
    void classesStaySmall() throws IOException {
        var long_ = new TreeSet<String>();
        for (var file : Sources.all()) {
            var lines = Files.readAllLines(file).size();
            if (file.startsWith("src/main") && lines > 400) long_.add(file + ": " + lines);
        }
        assertThat(long_).as("classes over 400 lines").isEmpty();
    }

    private static ArchRule rule(String root, ArchCondition<JavaClass> condition) {
        return ArchRuleDefinition.classes().that().resideInAPackage(root + "..").should(condition);
    }

    /// Rooms of which each part is a room again.
    private static final Set<String> HOUSES = Set.of("ui", "report");

    private static String room(JavaClass c) {
        var name =
                c.getPackageName().replaceFirst("^firebreak\\.house\\.planted\\.?", "firebreak.");
        if (!name.startsWith("firebreak.")) return "";
        var parts = name.substring("firebreak.".length()).split("\\.", -1);
        return HOUSES.contains(parts[0]) && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    private static Set<String> allowed(String room) {
        var known = ARROWS.get(room);
        return known != null ? known : room.startsWith("ui.") ? FEATURE : Set.of();
    }

    private static ArchCondition<JavaClass> arrows() {
        return each(
                "respect the arrows",
                (from, dependency) -> {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.getPackageName().startsWith("firebreak")) return "";
                    var to = room(target);
                    var may = allowed(from);
                    return to.equals(from)
                                    || may == EVERYONE
                                    || may.contains(to)
                                    || to.startsWith("report.") && may.contains("report")
                            ? ""
                            : "%s may not know %s"
                                    .formatted(from, to.isEmpty() ? "App or Main" : to);
                });
    }

    private static ArchCondition<JavaClass> libraries() {
        return each(
                "keep libraries in their rooms",
                (from, dependency) -> {
                    var target = dependency.getTargetClass().getBaseComponentType().getName();
                    for (var library : LIBRARIES.entrySet()) {
                        var rooms = library.getValue();
                        if (target.startsWith(library.getKey())
                                && !from.isEmpty()
                                && rooms.stream()
                                        .noneMatch(r -> from.equals(r) || from.startsWith(r + ".")))
                            return "%s does not belong in %s".formatted(library.getKey(), from);
                    }
                    return "";
                });
    }

    private interface Complaint {
        String about(String room, Dependency dependency);
    }

    private static ArchCondition<JavaClass> each(String description, Complaint complaint) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                for (var dependency : c.getDirectDependenciesFromSelf()) {
                    var words = complaint.about(room(c), dependency);
                    if (!words.isEmpty())
                        events.add(
                                SimpleConditionEvent.violated(
                                        c, words + ": " + dependency.getDescription()));
                }
            }
        };
    }
}
