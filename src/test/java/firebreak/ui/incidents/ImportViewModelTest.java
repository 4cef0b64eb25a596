package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ScopeRule;
import firebreak.domain.incident.SeverityClass;
import firebreak.house.Shared;
import firebreak.intake.DateOrder;
import firebreak.intake.IncidentField;
import firebreak.intake.Intake;
import firebreak.intake.MadeKey;
import firebreak.intake.Offer;
import firebreak.intake.SeverityWord;
import firebreak.intake.SourceFile;
import firebreak.intake.container.sheet.Books;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Cancelled;
import firebreak.work.InlineJobs;
import firebreak.work.Job;
import firebreak.work.Jobs;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;
import firebreak.work.Work;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

class ImportViewModelTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private final FakeDesk desk = new FakeDesk();
    private final Intake intake = new Intake();

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(desk.changes::tell);
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private ImportViewModel model() {
        return new ImportViewModel(file, intake, desk.desk());
    }

    /// Looks through files and agrees to what is merely proposed.
    private static void look(ImportViewModel model, List<Path> files) {
        model.look(files);
        agree(model);
    }

    private static void agree(ImportViewModel model) {
        while (model.state().get() instanceof ImportState.Asking(var doubt, _, _)
                && doubt.offer() != null) model.next();
    }

    private static SourceFile source(ImportViewModel model) {
        return Objects.requireNonNull(model.source().get());
    }

    private static ImportLedger previewed(ImportViewModel model) {
        return ((ImportState.Previewing) model.state().get()).preview().ledger();
    }

    private static void addsUp(ImportLedger l) {
        assertThat(l.added() + l.updated() + l.merged() + l.outOfScope() + l.rejected())
                .isEqualTo(l.read());
    }

    @Test
    void aJiraFileComesIn() {
        desk.files = List.of(Exports.jira(folder));
        var model = model();

        model.chooseFiles();
        agree(model);

        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(source(model).source()).isEqualTo("Jira");
        assertThat(model.questions().get()).isZero();
        assertThat(Checked.foreignTexts(source(model)))
                .contains("Zahlung für Händler", "Nächtlicher Abgleich");

        model.preview();
        var ledger = previewed(model);
        addsUp(ledger);
        assertThat(ledger.added()).isEqualTo(3);
        assertThat(file.incidents().count()).isZero();

        model.importAll();
        assertThat(model.state().get()).isInstanceOf(ImportState.Done.class);
        assertThat(desk.said).containsExactly("3 incidents imported");
        assertThat(file.incidents().count()).isEqualTo(3);
        assertThat(file.journal().undoLabel()).contains("Import jira.csv");
        assertThat(file.imports().all().getFirst().files()).isEqualTo("jira.csv");
    }

    @Test
    void filesOfTwoSourcesComeInTogetherAsOneImport() {
        desk.files = List.of(Exports.jira(folder), Exports.serviceNow(folder));
        var model = model();
        model.chooseFiles();
        agree(model);
        model.preview();
        var ledger = previewed(model);
        addsUp(ledger);
        assertThat(ledger.read()).isEqualTo(6);
        assertThat(ledger.merged()).isEqualTo(1);

        model.importAll();

        assertThat(file.incidents().count()).isEqualTo(5);
        assertThat(file.imports().all())
                .extracting(i -> i.files())
                .containsExactly("jira.csv, servicenow.csv");
        assertThat(file.journal().undo()).contains("Import 2 files");
        assertThat(file.incidents().count()).isZero();
    }

    @Test
    void aRuleThatIsTurnedOffTakesItsRowsIn() {
        var model = model();
        look(model, List.of(Exports.scoped(folder)));
        model.preview();
        assertThat(previewed(model).added()).isEqualTo(1);
        assertThat(previewed(model).outOfScope()).isEqualTo(3);

        model.scope().leaveOut(ScopeRule.CANCELLED, false);
        model.scope().leaveOut(ScopeRule.TEST, false);
        assertThat(previewed(model).added()).isEqualTo(3);
        model.scope().period(null, LocalDate.of(2026, 1, 31));
        assertThat(previewed(model).added()).isEqualTo(2);
        addsUp(previewed(model));
        model.scope().leaveOut(ScopeRule.TEST, true);
        assertThat(previewed(model).added()).isEqualTo(1);

        model.importAll();
        assertThat(file.incidents().count()).isEqualTo(1);
        assertThat(file.imports().all().getFirst().ledger().scope().rows())
                .isEqualTo(
                        Map.of(
                                ScopeRule.TEST, 1,
                                ScopeRule.DUPLICATE, 1,
                                ScopeRule.OUTSIDE_PERIOD, 1));
        assertThat(file.check()).isEmpty();
    }

    @Test
    void servicesAreLeftOutAndComeBack() throws Exception {
        var services =
                Files.writeString(
                        folder.resolve("services.csv"),
                        "Ticket ID,Title,Service\nT-1,Down,Shop\nT-2,Late,mail\nT-3,Both,Shop; Mail\n");
        var model = model();
        look(model, List.of(services));
        assertThat(((ImportState.Previewing) model.state().get()).preview().services())
                .containsExactly("mail", "Shop");
        model.scope().withoutServices(Set.of("Mail"));
        assertThat(previewed(model).added()).isEqualTo(2);
        assertThat(previewed(model).scope().rows()).isEqualTo(Map.of(ScopeRule.OTHER_SERVICE, 1));
        addsUp(previewed(model));
        assertThat(((ImportState.Previewing) model.state().get()).preview().services())
                .containsExactly("mail", "Shop");
        model.scope().withoutServices(Set.of());
        assertThat(previewed(model).added()).isEqualTo(3);
    }

    @Test
    void aTableWithoutKeysIsTakenOnceAWayToMakeThemIsChosen() throws Exception {
        var keyless =
                Files.writeString(
                        folder.resolve("keyless.csv"),
                        "Title,Date\nDown,2025-03-14\nLate,2025-03-15\n");
        var model = model();
        look(model, List.of(keyless));
        assertThat(model.questions().get()).isEqualTo(1);
        model.decisions().only(source(model).columns().getFirst(), IncidentField.KEY);
        model.decisions().makeKeys(MadeKey.TITLE_AND_DATE);
        assertThat(source(model).choices().columns()).isEmpty();
        assertThat(model.questions().get()).isZero();
        model.next();
        assertThat(previewed(model).added()).isEqualTo(2);
        model.importAll();
        assertThat(file.incidents().idsByKey())
                .containsOnlyKeys("2025-03-14 Down", "2025-03-15 Late");

        // Said once, it holds for the next file with these columns.
        look(model, List.of(keyless));
        assertThat(source(model).choices().madeKey()).isEqualTo(MadeKey.TITLE_AND_DATE);
        assertThat(previewed(model).merged()).isEqualTo(2);
        model.check();
        model.decisions().field(source(model).columns().getFirst(), IncidentField.KEY);
        assertThat(source(model).choices().madeKey()).isNull();
    }

    @Test
    void hiddenSheetsAreShownButComeInOnlyWhenAPersonSaysSo() throws IOException {
        var book =
                Books.xlsx(
                        folder,
                        made -> {
                            for (var name : List.of("Now", "Before")) {
                                var sheet = made.createSheet(name);
                                Books.line(sheet, 1, "Ticket ID", "Title", "Opened");
                                Books.line(sheet, 2, name + "-1", "Shop down", "2025-03-14 10:00");
                            }
                            Books.line(made.createSheet("Lists"), 1, "High");
                            made.setSheetHidden(1, true);
                            made.setSheetHidden(2, true);
                        });
        var model = model();
        look(model, List.of(book));
        assertThat(model.files()).extracting(SourceFile::sheet).containsExactly("Now", "Before");
        assertThat(model.takes(0)).isTrue();
        assertThat(model.takes(1)).isFalse();
        assertThat(((ImportState.Asking) model.state().get()).doubt().id()).isEqualTo(Doubt.SHEETS);
        model.next();
        agree(model);
        assertThat(previewed(model).added()).isEqualTo(1);
        model.back();
        model.take(1, true);
        assertThat(model.taking().get()).isEqualTo(2);
        model.take(0, false);
        model.preview();
        assertThat(previewed(model).added()).isEqualTo(1);
        model.importAll();
        assertThat(file.journal().undoLabel()).contains("Import book.xlsx");
        assertThat(file.incidents().idsByKey()).containsOnlyKeys("Before-1");
    }

    @Test
    void nothingToTakeIsNoPreview() {
        var model = model();
        look(model, List.of(Exports.jira(folder)));
        model.check();
        model.take(0, false);
        assertThat(model.taking().get()).isZero();
        model.preview();
        assertThat(model.state().get()).isInstanceOf(ImportState.Checking.class);
    }

    @Test
    void anImportTwiceHasNothingMoreToImport() {
        var jira = Exports.jira(folder);
        var model = model();
        look(model, List.of(jira));
        model.preview();
        model.importAll();
        look(model, List.of(jira));
        model.preview();
        assertThat(previewed(model).merged()).isEqualTo(3);
        var revision = file.journal().revision();

        model.importAll();

        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void ambiguousDatesBlockUntilAnswered() {
        var model = model();
        look(model, List.of(Exports.jira(folder), Exports.ambiguous(folder)));
        assertThat(model.current().get()).isEqualTo(1);
        assertThat(model.questions().get()).isPositive();

        model.next();
        assertThat(model.state().get()).isInstanceOf(ImportState.Asking.class);
        model.check();
        model.preview();
        assertThat(model.state().get()).isInstanceOf(ImportState.Asking.class);

        model.decisions().dateOrder(DateOrder.DAY_FIRST);
        assertThat(model.questions().get()).isZero();
        model.next();
        agree(model);
        model.importAll();
        var id = file.incidents().idsByKey().getOrDefault("A-1", List.of()).getFirst();
        assertThat(file.incidents().find(id).orElseThrow().facts().clocks().detected())
                .isEqualTo(Instant.parse("2025-04-03T08:00:00Z"));
    }

    @Test
    void timesWithoutZoneAreReadInTheChosenOne() {
        var model = model();
        look(model, List.of(Exports.jira(folder)));
        assertThat(model.zone(source(model))).isEqualTo(ZoneId.of("Europe/Berlin"));
        model.check();
        model.decisions().zone(ZoneId.of("America/New_York"));
        assertThat(model.zone(source(model))).isEqualTo(ZoneId.of("America/New_York"));
        model.preview();
        model.importAll();
        var id = file.incidents().idsByKey().getOrDefault("PAY-102", List.of()).getFirst();
        assertThat(file.incidents().find(id).orElseThrow().facts().clocks().detected())
                .isEqualTo(Instant.parse("2026-03-02T11:10:00Z"));
    }

    @Test
    void aMappingIsCorrected() {
        var model = model();
        look(model, List.of(Exports.jira(folder)));
        model.check();
        var area =
                source(model).columns().stream()
                        .filter(c -> c.name().contains("Impacted area"))
                        .findFirst()
                        .orElseThrow();
        assertThat(area.field()).isNull();

        model.decisions().field(area, IncidentField.SERVICE);

        var again = source(model).columns();
        assertThat(again.get(area.index()).field()).isEqualTo(IncidentField.SERVICE);
        assertThat(again.stream().filter(c -> c.field() == IncidentField.SERVICE)).hasSize(1);
        model.decisions().field(again.get(area.index()), null);
        assertThat(source(model).columns().get(area.index()).field()).isNull();
    }

    @Test
    void aMissingKeyIsAskedForAndAnswered() {
        var model = model();
        look(model, List.of(Exports.unknown(folder)));
        assertThat(model.questions().get()).isEqualTo(1);
        var ref = source(model).columns().get(2);

        model.decisions().field(ref, IncidentField.KEY);

        assertThat(model.questions().get()).isZero();
    }

    @Test
    void aChoiceThatDoesNotFitChangesNothing() {
        var model = model();
        look(model, List.of(Exports.jira(folder)));
        model.check();
        var before = source(model);

        model.decisions().delimiter('|');

        assertThat(source(model)).isEqualTo(before);
        assertThat(desk.problems).singleElement().asString().contains("does not fit");
    }

    @Test
    void anotherEncodingShowsOtherLetters() {
        var model = model();
        look(model, List.of(Exports.jira(folder)));
        model.check();
        model.decisions().encoding(StandardCharsets.ISO_8859_1);
        assertThat(Checked.foreignTexts(source(model))).noneMatch(t -> t.contains("für"));
        model.decisions().encoding(StandardCharsets.UTF_8);
        assertThat(Checked.foreignTexts(source(model))).anyMatch(t -> t.contains("für"));
    }

    @Test
    void oneRefusedFileLeavesTheOthersAndStandsInTheLedger() {
        var model = model();
        look(model, List.of(Exports.broken(folder), Exports.jira(folder)));
        assertThat(model.files()).extracting(SourceFile::name).containsExactly("jira.csv");
        assertThat(model.unread())
                .singleElement()
                .satisfies(p -> assertThat(p.place().file()).isEqualTo("broken.csv"));
        assertThat(previewed(model).problems())
                .anySatisfy(p -> assertThat(p.place().file()).isEqualTo("broken.csv"));
        model.importAll();
        assertThat(file.imports().all().getFirst().ledger().problems())
                .anySatisfy(p -> assertThat(p.place().file()).isEqualTo("broken.csv"));
        model.look(List.of(Exports.jira(folder)));
        assertThat(model.unread()).isEmpty();
    }

    /// Who is asked whether a document tells of an incident can say that it doesn't.
    @Test
    void aDocumentThatIsNoIncidentIsLeftOut() throws IOException {
        var guide = folder.resolve("guide.md");
        Files.writeString(
                guide, "# How we deploy\n\nEvery service is deployed by its own pipeline.\n");
        var model = model();
        model.look(List.of(guide, Exports.jira(folder)));
        assertThat(model.state().get()).isInstanceOf(ImportState.Asking.class);
        assertThat(model.answered().get()).isFalse();
        model.take(0, false);
        assertThat(model.answered().get()).isTrue();
        model.next();
        agree(model);
        assertThat(previewed(model).files())
                .extracting(FileLedger::file)
                .containsExactly("jira.csv");
    }

    @Test
    void whereNoFileCanBeReadThereIsNothingToImport() {
        var model = model();
        model.look(List.of(Exports.broken(folder)));
        var refused = (ImportState.Refused) model.state().get();
        assertThat(refused.problems()).singleElement();
        assertThat(refused.problems().getFirst().place().file()).isEqualTo("broken.csv");
        assertThat(refused.problems().getFirst().place().line()).isEqualTo(3);
        assertThat(model.files()).isEmpty();
        model.back();
        assertThat(model.state().get()).isInstanceOf(ImportState.Choosing.class);
    }

    @Test
    void aFileThatGoesAwayBeforeItIsReadStopsAll() throws IOException {
        var model = model();
        var jira = Exports.jira(folder);
        look(model, List.of(jira, Exports.serviceNow(folder)));
        model.back();
        Files.delete(jira);

        model.preview();

        var refused = (ImportState.Refused) model.state().get();
        assertThat(refused.problems().getFirst().place().file()).isEqualTo("jira.csv");
        assertThat(file.incidents().count()).isZero();
    }

    @Test
    void problemsStandWithTheirLines() {
        var model = model();
        look(model, List.of(Exports.withProblems(folder)));
        model.preview();
        var ledger = previewed(model);
        addsUp(ledger);
        assertThat(ledger.rejected()).isPositive();
        assertThat(ledger.problems()).anyMatch(p -> p.place().line() == 3);
        assertThat(ProblemText.of(ledger.problems()).lines())
                .hasSize(1 + ledger.problems().size())
                .allMatch(l -> l.split("\t", -1).length == 5);
    }

    /// Runs database work inline and stops it at its n-th step.
    private record Stopping(Jobs inline, int steps, String title) implements Jobs {
        @Override
        public <T> Job database(
                String t, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            if (!t.equals(title)) return inline.database(t, work, done, failed);
            return inline.database(
                    t,
                    p -> {
                        var left = new int[] {steps};
                        return work.run((d, total) -> {
                            if (left[0]-- == 0) throw new Cancelled();
                            p.step(d, total);
                        });
                    },
                    done,
                    failed);
        }

        @Override
        public <T> Job background(
                String t, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            return inline.background(t, work, done, failed);
        }

        @Override
        public Latest latest() {
            return inline.latest();
        }

        @Override
        public List<Job> running() {
            return List.of();
        }

        @Override
        public void listen(Runnable listener) {}
    }

    private Desk desk(Jobs jobs) {
        return new Desk(jobs, desk.changes, desk, desk, desk);
    }

    @Test
    void anImportStoppedMidwayLeavesNothing() {
        var before = StoreFixture.contents(file);
        var jobs = new Stopping(new InlineJobs(), 2, "Importing incidents");
        var model = new ImportViewModel(file, intake, desk(jobs));
        look(model, List.of(Exports.many(folder, 2500)));
        model.preview();
        assertThat(previewed(model).added()).isEqualTo(2500);

        model.importAll();

        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
        assertThat(file.journal().undoLabel()).isEmpty();
    }

    @Test
    void aSecondSourceStoppedMidwayTakesTheFirstBack() {
        var before = StoreFixture.contents(file);
        var jobs = new Stopping(new InlineJobs(), 2, "Importing incidents");
        var model = new ImportViewModel(file, intake, desk(jobs));
        look(model, List.of(Exports.serviceNow(folder), Exports.many(folder, 2500)));
        model.preview();

        model.importAll();

        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
        assertThat(file.check(Progress.NONE)).isEmpty();
    }

    @Test
    void readingIsCancelledAndTheStepBeforeIsBack() throws Exception {
        var window = new LinkedBlockingQueue<Runnable>();
        try (var jobs = new ThreadJobs(window::add, desk.faults::add)) {
            var model = new ImportViewModel(file, intake, desk(jobs));
            model.look(List.of(Exports.many(folder, 2000)));
            assertThat(model.state().get()).isInstanceOf(ImportState.Inspecting.class);
            model.cancel();
            assertThat(model.state().get()).isInstanceOf(ImportState.Choosing.class);
            while (!jobs.running().isEmpty()) window.take().run();
            assertThat(model.state().get()).isInstanceOf(ImportState.Choosing.class);
        }
    }

    @Test
    void anImportCancelledBeforeItBeganIsNotMade() throws Exception {
        var window = new LinkedBlockingQueue<Runnable>();
        try (var jobs = new ThreadJobs(window::add, desk.faults::add)) {
            var model = new ImportViewModel(file, intake, desk(jobs));
            model.look(List.of(Exports.jira(folder)));
            while (!(model.state().get() instanceof ImportState.Asking)) window.take().run();
            model.next();
            while (!(model.state().get() instanceof ImportState.Previewing)) window.take().run();
            var busy = new CountDownLatch(1);
            jobs.database(
                    "busy",
                    (Progress _) -> {
                        busy.await();
                        return true;
                    },
                    _ -> {},
                    desk.faults::add);
            model.importAll();
            model.cancel();
            assertThat(model.state().get())
                    .isInstanceOfSatisfying(
                            ImportState.Importing.class, i -> assertThat(i.stopping()).isTrue());
            busy.countDown();
            while (!(model.state().get() instanceof ImportState.Previewing)) window.take().run();
            assertThat(file.incidents().count()).isZero();
        }
    }

    @Test
    void whatIsInDoubtIsAskedPageByPage() {
        var model = model();
        look(model, List.of(Exports.ambiguous(folder), Exports.unknown(folder)));
        var first = (ImportState.Asking) model.state().get();
        assertThat(first.number() + "/" + first.of()).isEqualTo("1/4");
        assertThat(model.current().get()).isZero();
        assertThat(model.answered().get()).isFalse();
        model.next();
        assertThat(model.state().get()).isEqualTo(first);
        model.decisions().dateOrder(DateOrder.MONTH_FIRST);
        assertThat(model.answered().get()).isTrue();
        assertThat(model.state().get()).isEqualTo(first);
        model.next();
        agree(model);
        var second = (ImportState.Asking) model.state().get();
        assertThat(second.number()).isEqualTo(3);
        assertThat(second.doubt().id()).isEqualTo("column-key");
        var columns = source(model).columns();
        model.decisions().only(columns.get(0), IncidentField.KEY);
        model.decisions().only(columns.get(2), IncidentField.KEY);
        assertThat(source(model).columns().get(0).field()).isNotEqualTo(IncidentField.KEY);
        model.back();
        assertThat(((ImportState.Asking) model.state().get()).number()).isEqualTo(2);
        assertThat(model.answered().get()).isTrue();
        model.next();
        model.next();
        agree(model);
        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        addsUp(previewed(model));
        assertThat(previewed(model).files()).extracting(f -> f.read()).containsExactly(2, 3);
    }

    @Test
    void whatWasSaidIsProposedForTheNextFileAndCanBeForgotten() {
        var model = model();
        look(model, List.of(Exports.ambiguous(folder)));
        model.decisions().dateOrder(DateOrder.MONTH_FIRST);
        model.next();
        agree(model);
        assertThat(model.remembered()).isNull();
        model.importAll();
        assertThat(file.imports().mappings().all()).hasSize(1);
        file.journal().undo();

        look(model, List.of(Exports.ambiguous(folder)));
        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(model.remembered()).isNotNull();
        assertThat(source(model).choices().dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);

        model.forget();
        assertThat(model.remembered()).isNull();
        assertThat(file.imports().mappings().all()).isEmpty();
        model.preview();
        assertThat(model.state().get()).isInstanceOf(ImportState.Asking.class);
    }

    @Test
    void aHeaderThatWasGuessedWronglyIsChosenAndFoundAgainBelowMoreTitles() {
        var model = model();
        look(model, List.of(Exports.wrongHeader(folder, "")));
        model.check();
        assertThat(source(model).headerLine()).isEqualTo(1);
        assertThat(source(model).headerReason()).isEqualTo("the first line with anything in it.");
        model.decisions().headerLine(2);
        assertThat(source(model).headerReason()).isEqualTo("chosen by you.");
        assertThat(source(model).columns()).extracting(c -> c.name()).startsWith("Lfd", "Anlage");
        model.decisions().headerLine(3);
        model.decisions().headerLine(2);
        model.decisions().only(source(model).columns().get(0), IncidentField.KEY);
        model.decisions().only(source(model).columns().get(1), IncidentField.TITLE);
        model.preview();
        agree(model);
        model.importAll();
        assertThat(file.incidents().count()).isEqualTo(2);

        look(model, List.of(Exports.wrongHeader(folder, "Januar\nFebruar\n")));
        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(model.remembered()).isNotNull();
        assertThat(source(model).headerLine()).isEqualTo(4);
        assertThat(previewed(model).merged()).isEqualTo(2);
        model.forget();
        assertThat(file.imports().mappings().all()).isEmpty();
        assertThat(source(model).headerLine()).isNotEqualTo(4);
        model.decisions().headerLine(1);
        assertThat(desk.problems).singleElement().asString().contains("only one column");
    }

    @Test
    void whereNoLineCanBeTheHeaderAPersonIsAsked() {
        var model = model();
        look(model, List.of(Exports.noHeader(folder)));
        var asked = (ImportState.Asking) model.state().get();
        assertThat(asked.doubt().id()).isEqualTo("NoHeader");
        assertThat(model.answered().get()).isFalse();
        model.decisions().headerLine(2);
        assertThat(model.answered().get()).isTrue();
        model.next();
        agree(model);
        model.decisions().only(source(model).columns().get(1), IncidentField.TITLE);
        model.next();
        agree(model);
        assertThat(previewed(model).added()).isEqualTo(2);
    }

    @Test
    void theZoneIsAskedOncePerFileAndProposedForTheNext() {
        var zone = ZoneId.of("America/New_York");
        var model = model();
        model.look(List.of(Exports.jira(folder), Exports.scoped(folder)));
        var first = (ImportState.Asking) model.state().get();
        assertThat(first.doubt().offer()).isInstanceOf(Offer.Zone.class);
        assertThat(first.number() + "/" + first.of()).isEqualTo("1/2");
        assertThat(model.proposedZone(0)).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(model.answered().get()).isTrue();
        model.decisions().zone(zone);
        model.next();
        assertThat(model.current().get()).isEqualTo(1);
        assertThat(model.proposedZone(1)).isEqualTo(zone);
        model.next();
        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(model.files()).extracting(f -> f.choices().zone()).containsOnly(zone);
        model.importAll();
        model.look(List.of(Exports.jira(folder)));
        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
        assertThat(model.zone(source(model))).isEqualTo(zone);
    }

    @Test
    void aWordForSeverityIsPlacedForAllFilesAndKept() {
        var files = List.of(Exports.words(folder, "X"), Exports.words(folder, "Y"));
        var model = model();
        model.look(files);
        var asked = (ImportState.Asking) model.state().get();
        assertThat(asked.doubt().offer()).isEqualTo(new Offer.Severities(List.of("Banana")));
        assertThat(asked.of()).isEqualTo(1);
        model.decisions().severity("banana", SeverityClass.HIGH);
        assertThat(model.files())
                .allMatch(f -> f.offers().isEmpty())
                .extracting(f -> f.severities().getFirst())
                .containsOnly(new SeverityWord("Banana", 1, SeverityClass.HIGH, true));
        model.next();
        model.importAll();
        assertThat(file.incidents().tagged())
                .extracting(i -> i.severityClass())
                .containsExactly(SeverityClass.HIGH, SeverityClass.HIGH);
        assertThat(file.imports().severities()).isEqualTo(Map.of("banana", SeverityClass.HIGH));
        assertThat(file.imports().mappings().all()).isEmpty();
        model.look(files);
        assertThat(model.state().get()).isInstanceOf(ImportState.Previewing.class);
    }

    @Test
    void damagedTextIsRepairedWhereAPersonWantsIt() {
        var model = model();
        model.look(List.of(Exports.damaged(folder)));
        var asked = (ImportState.Asking) model.state().get();
        assertThat(asked.doubt().offer()).isInstanceOf(Offer.Repair.class);
        model.next();
        assertThat(model.rows().rows())
                .extracting(r -> Objects.requireNonNull(r.facts()).title())
                .containsExactly("CafÃ© down");
        model.back();
        model.decisions().repair(true);
        model.preview();
        model.importAll();
        assertThat(file.incidents().tagged().getFirst().title()).isEqualTo("Café down");
        model.look(List.of(Exports.damaged(folder)));
        assertThat(previewed(model).merged()).isEqualTo(1);
    }

    @Test
    void aProfileThatWasSavedReadsTheNextFileAndABadOneIsNamed() throws IOException {
        var own = Files.createDirectory(folder.resolve("profiles"));
        var model = new ImportViewModel(file, Intake.withOwn(own), desk.desk());
        look(model, List.of(Exports.jira(folder)));
        model.check();
        model.decisions().field(source(model).columns().get(12), IncidentField.SERVICE);
        desk.saveTo = Optional.of(own.resolve("acme"));
        model.profiles().save();
        Files.writeString(own.resolve("bad.json"), "{\"name\": 3}");
        look(model, List.of(Exports.jira(folder)));
        assertThat(source(model).profile()).isEqualTo("acme");
        assertThat(source(model).source()).isEqualTo("Jira");
        assertThat(source(model).columns().get(12).field()).isEqualTo(IncidentField.SERVICE);
        assertThat(desk.problems).singleElement().asString().contains("bad.json", "line 1, name");
    }

    @Test
    void aProfileFileReadsTheFileAndABadOneChangesNothing() throws IOException {
        var model = model();
        look(model, List.of(Exports.jira(folder)));
        model.check();
        var profile = folder.resolve("acme.json");
        Files.writeString(profile, "{\"name\": 3, \"fields\": {}}");
        var before = source(model);
        desk.files = List.of(profile);
        model.profiles().choose();
        assertThat(desk.problems).singleElement().asString().contains("acme.json", "line 1, name");
        assertThat(source(model)).isEqualTo(before);
        model.dropped(List.of(profile));
        assertThat(desk.problems).hasSize(2);
        assertThat(source(model)).isEqualTo(before);

        Files.writeString(
                profile,
                "{\"name\": \"Jira\", \"signatures\": [[\"issue key\"]], \"fields\": {"
                        + "\"key\": [\"Issue key\"], \"text\": [\"Summary\"]}}");
        model.dropped(List.of(profile));
        assertThat(source(model).profile()).isEqualTo("acme");
        assertThat(source(model).columns())
                .extracting(c -> c.field())
                .contains(IncidentField.TEXT)
                .doesNotContain(IncidentField.TITLE);
        assertThat(model.profiles().known())
                .filteredOn(k -> k.id().equals("acme"))
                .extracting(model.profiles()::name)
                .containsExactly("Jira (acme)");
        Files.writeString(profile, Files.readString(profile).replace("\"text\"", "\"title\""));
        model.profiles().choose();
        assertThat(source(model).columns())
                .extracting(c -> c.field())
                .contains(IncidentField.TITLE)
                .doesNotContain(IncidentField.TEXT);
        model.dropped(List.of(Exports.jira(folder)));
        assertThat(source(model).name()).isEqualTo("jira.csv");
        assertThat(desk.problems).hasSize(2);
    }

    @Test
    void aProblemLeadsToItsRowAlsoFarBehind() {
        var model = model();
        look(model, List.of(Exports.withProblemsAt(folder, 900), Exports.withProblems(folder)));
        var rows = model.rows();
        assertThat(rows.rows()).hasSize(ImportRows.MOST);
        assertThat(rows.first().get()).isTrue();
        var problems = previewed(model).problems();
        var far = problems.stream().filter(p -> p.place().line() == 900).findFirst().orElseThrow();
        rows.choose(far);
        assertThat(rows.chosen().get()).isEqualTo(far.place());
        assertThat(rows.first().get()).isFalse();
        assertThat(rows.rows()).anyMatch(r -> r.rejected() && r.place().equals(far.place()));
        var other =
                problems.stream()
                        .filter(p -> p.place().file().equals("problems.csv"))
                        .findFirst()
                        .orElseThrow();
        rows.choose(other);
        assertThat(model.current().get()).isEqualTo(1);
        assertThat(rows.rows()).hasSize(6);
        assertThat(rows.chosen().get()).isEqualTo(other.place());
        rows.showFirst();
        assertThat(rows.chosen().get()).isNull();
    }

    @Test
    void theSpeedIsToldOnceItIsKnown() {
        var now = new long[] {0};
        var speed = new Speed(() -> now[0]);
        speed.start();
        speed.of(Progress.NONE).rows(1000);
        assertThat(speed.words()).isEmpty();
        now[0] = 2_000_000_000L;
        assertThat(speed.words()).isEqualTo("1,000 rows, 500 a second");
        speed.start();
        speed.of(Progress.NONE).rows(300);
        now[0] += 1_000_000_000L;
        assertThat(speed.words()).isEqualTo("300 rows, 300 a second");
    }

    @Test
    void realFilesAddUp() {
        for (var name :
                List.of(
                        "data/11-itsm-uci-servicenow-eventlog/incident_event_log-5999.csv",
                        "data/16-jira-csv-apache/ASF-Hive-4.0.0-currentfields.csv",
                        "data/20-bugs-gitbugs/SeaMonkey_bugs.csv")) {
            var model = model();
            look(model, List.of(Shared.path(name)));
            if (model.state().get() instanceof ImportState.Asking) {
                model.decisions().dateOrder(DateOrder.DAY_FIRST);
                model.next();
                agree(model);
            }
            assertThat(source(model).questions()).as(name).isEmpty();
            var ledger = previewed(model);
            addsUp(ledger);
            assertThat(ledger.added()).as(name).isPositive();
            var before = file.incidents().count();
            model.importAll();
            assertThat(file.incidents().count()).isEqualTo(before + ledger.added());
        }
    }
}
