package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.process.Gap;
import firebreak.domain.pseudonym.Hidden;
import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.report.Deliverables;
import firebreak.report.model.ReportModel;
import firebreak.report.profile.ForReader;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What stands in the documents of each profile, looked at without the program's own scan.
class ReportReaderTest {
    private static final String MEMO = "a private remark that nobody may read";

    private static Path home;
    private static ReportModel pseudonymised;
    private static ReportModel full;
    private static ReportModel own;
    private static List<Path> hidden;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        home = folder.resolve("sample");
        try (var file = ((Opening.Opened) SampleFixture.write(home)).file()) {
            plant(file);
            var plan = file.report().plan();
            pseudonymised = read(file, plan.withProfile(Profile.CLIENT_PSEUDONYMISED));
            full = read(file, plan.withProfile(Profile.CLIENT_FULL));
            own = read(file, plan.withProfile(Profile.CONSULTANT));
        }
        hidden = new Deliverables().write(pseudonymised, folder.resolve("out"), Progress.NONE);
    }

    private static ReportModel read(AssessmentFile file, ReportPlan plan) throws IOException {
        return ReportInput.read(file, plan, "0.1.0", Progress.NONE);
    }

    private static final String PLANTED =
            "checkout-api and Payout Engine on db7.harbor.internal (10.2.3.4), see HP-1003, OPS-99,"
                    + " https://wiki.harbor.io/x or irene.bakker@harborpay.io; Irene knows";

    private static void plant(AssessmentFile file) {
        var gaps = file.process().gaps();
        var all = new ArrayList<>(gaps.all());
        var first = all.getFirst();
        all.set(
                0,
                new Gap(
                        first.id(),
                        PLANTED,
                        PLANTED,
                        first.point(),
                        first.stageId(),
                        first.severity(),
                        "Wim de Boer, Merchant Experience",
                        first.status(),
                        first.due(),
                        MEMO,
                        PLANTED,
                        PLANTED,
                        first.incidents()));
        gaps.save("Plant", all);
        assertThat(GapStore.newId()).isNotNull();
        file.report()
                .save(
                        "Plant",
                        file.report()
                                .plan()
                                .withWords(
                                        Section.SUMMARY,
                                        PLANTED + " {services.week.checkout-api:n}"));
    }

    @Test
    void everyTextOfWhatIsReadIsDecidedAbout() {
        var undecided = new TreeSet<String>();
        undecided(ReportSource.class, null, "", new HashSet<>(), undecided);
        assertThat(undecided).isEmpty();
    }

    /// Asks the step itself, which refuses what nobody has decided about.
    private static void undecided(
            Type type, Class<?> of, String component, Set<Type> seen, Set<String> undecided) {
        switch (type) {
            case ParameterizedType generic -> {
                for (var argument : generic.getActualTypeArguments())
                    undecided(argument, of, component, seen, undecided);
            }
            case WildcardType any -> {
                for (var bound : any.getUpperBounds())
                    undecided(bound, of, component, seen, undecided);
            }
            case Class<?> c when c == String.class -> {
                if (!ForReader.decides(Objects.requireNonNull(of), component))
                    undecided.add(of.getSimpleName() + "." + component);
            }
            case Class<?> c when c.isRecord() -> {
                if (seen.add(c))
                    for (var part : c.getRecordComponents())
                        undecided(part.getGenericType(), c, part.getName(), seen, undecided);
            }
            case Class<?> c when c.isSealed() && c.getName().startsWith("firebreak") -> {
                for (var one : c.getPermittedSubclasses())
                    undecided(one, of, component, seen, undecided);
            }
            default -> {}
        }
    }

    @Test
    void noHiddenNameIsInAnyPartOfTheDocuments() throws Exception {
        var names = new ArrayList<String>();
        for (var one : Objects.requireNonNull(pseudonymised.names()).hidden())
            // Others are words of the documents, such as "ledger".
            if (one.name().contains("-") || one.name().contains(" ") || one.name().contains("."))
                names.add(one.name().toLowerCase(Locale.ROOT));
        assertThat(names)
                .contains(
                        "checkout-api",
                        "payout-engine",
                        "irene bakker",
                        "wim de boer",
                        "merchant experience",
                        "hp-1001",
                        "chg-4107",
                        "ops-99",
                        "10.2.3.4",
                        "db7.harbor.internal",
                        "https://wiki.harbor.io/x",
                        "irene.bakker@harborpay.io")
                .hasSizeGreaterThan(150);
        int looked = 0;
        for (var file : hidden)
            for (var text : texts(file)) {
                looked++;
                for (var name : names) assertThat(text).as(file.toString()).doesNotContain(name);
                assertThat(text).doesNotContain("irene", "payout engine", MEMO);
            }
        assertThat(looked).isGreaterThan(40);
    }

    @Test
    void theClientIsNamed() throws Exception {
        assertThat(hidden.getFirst().getFileName().toString()).startsWith("Harbor Pay");
        assertThat(texts(hidden.getFirst())).anyMatch(t -> t.contains("harbor pay"));
    }

    @Test
    void theNumbersAreTheSame() {
        var hiddenLedger = Objects.requireNonNull(pseudonymised.pictures()).ledger();
        var ledger = Objects.requireNonNull(full.pictures()).ledger();
        assertThat(hiddenLedger.figures().stream().map(f -> f.shown()).sorted().toList())
                .isEqualTo(ledger.figures().stream().map(f -> f.shown()).sorted().toList());
        assertThat(pseudonymised.patterns()).isEqualTo(full.patterns());
        assertThat(pseudonymised.findings())
                .hasSameSizeAs(full.findings())
                .allSatisfy(f ->
                        assertThat(
                                        full.findings().stream()
                                                .filter(o ->
                                                        o.finding().id().equals(f.finding().id()))
                                                .findFirst()
                                                .orElseThrow()
                                                .check())
                                .hasSameClassAs(f.check()));
    }

    @Test
    void aFieldForAServicesFigureFindsItByThePseudonym() {
        var words = pseudonymised.plan().words(Section.SUMMARY);
        var id = words.substring(words.indexOf('{') + 1, words.indexOf(":n}"));
        assertThat(id).startsWith("services.week.Service ");
        assertThat(Objects.requireNonNull(pseudonymised.pictures()).ledger().figure(id))
                .isPresent();
    }

    @Test
    void onlyTheConsultantGetsPrivateNotes() {
        assertThat(own.toString()).contains(MEMO);
        assertThat(full.toString()).doesNotContain(MEMO).contains("Irene");
        assertThat(pseudonymised.toString()).doesNotContain(MEMO);
        assertThat(full.names()).isNull();
        assertThat(own.names()).isNull();
    }

    @Test
    void pseudonymsStayInLaterRuns() throws Exception {
        try (var file = StoreFixture.open(home)) {
            var again = read(file, file.report().plan().withProfile(Profile.CLIENT_PSEUDONYMISED));
            assertThat(Objects.requireNonNull(again.names()).hidden())
                    .containsAll(Objects.requireNonNull(pseudonymised.names()).hidden());
            assertThat(again.revision()).isEqualTo(pseudonymised.revision());
        }
    }

    @Test
    void aModelWithNamesIsNotWrittenAsPseudonymised(@TempDir Path folder) {
        var wrong = full.with(full.plan().withProfile(Profile.CLIENT_PSEUDONYMISED), full.look());
        assertThatThrownBy(() -> new Deliverables().write(wrong, folder, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ownersAreKnownForWhatTheyAre() {
        assertThat(Objects.requireNonNull(pseudonymised.names()).hidden())
                .extracting(Hidden::kind, Hidden::name)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(NameKind.PERSON, "Wim de Boer"),
                        org.assertj.core.groups.Tuple.tuple(NameKind.TEAM, "Merchant Experience"));
    }

    /// All that is in a file, embedded files too, in small letters and without its marks.
    private static List<String> texts(Path file) throws IOException {
        var texts = new ArrayList<String>();
        try (var in = Files.newInputStream(file)) {
            collect(in, texts);
        }
        return texts;
    }

    private static void collect(InputStream in, List<String> texts) throws IOException {
        var zip = new ZipInputStream(in);
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
            var bytes = zip.readAllBytes();
            if (entry.getName().endsWith(".xlsx")) collect(new ByteArrayInputStream(bytes), texts);
            else {
                var text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                texts.add(text);
                // As a reader sees it, whatever runs it is cut into.
                texts.add(text.replaceAll("<[^>]*>", ""));
            }
        }
    }
}
