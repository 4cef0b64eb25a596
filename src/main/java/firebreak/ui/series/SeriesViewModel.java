package firebreak.ui.series;

import firebreak.domain.Text;
import firebreak.domain.assessment.Series;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.DateOrder;
import firebreak.intake.ImportChoices;
import firebreak.intake.Intake;
import firebreak.intake.SeriesIntake;
import firebreak.intake.SeriesIntake.Choices;
import firebreak.intake.SeriesIntake.Outcome;
import firebreak.intake.container.Table;
import firebreak.store.AssessmentFile;
import firebreak.store.SeriesStore;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Jobs;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The series of the assessment, and their import: read, ask where nothing else helps, take.
public final class SeriesViewModel {
    /// What only a person can say about files that were chosen.
    ///
    /// @param measure whether it is the measure; otherwise it is the order of day and month
    public record Asked(List<Path> files, Choices soFar, boolean measure, String sentence) {
        public Asked {
            files = List.copyOf(files);
        }
    }

    /// How the last import ended.
    public record Done(String sentence, List<ImportProblem> problems) {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    private final AssessmentFile file;
    private final Intake intake;
    private final Desk desk;
    private final SeriesIntake reader;
    private final ObservableList<Series> series = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", null);
    private final ReadOnlyObjectWrapper<@Nullable Done> done =
            new ReadOnlyObjectWrapper<>(this, "done", null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Jobs.Latest reading;
    private final OneJob job;
    private Subscription subscription = Subscription.EMPTY;

    SeriesViewModel(AssessmentFile file, Intake intake, Desk desk) {
        this.file = file;
        this.intake = intake;
        this.reader = new SeriesIntake(file.info().zone());
        this.desk = desk;
        this.reading = desk.jobs().latest();
        this.job = new OneJob(desk.jobs(), desk.notices()::fault, () -> busy.set(false));
    }

    public ObservableList<Series> series() {
        return series;
    }

    public ReadOnlyObjectProperty<@Nullable Asked> asked() {
        return asked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Done> done() {
        return done.getReadOnlyProperty();
    }

    /// Whether files are being read or taken.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(Set.of(Topic.SERIES), this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    private void reload() {
        reading.database(
                "",
                progress -> Series.of(file.series().all()),
                series::setAll,
                desk.notices()::fault);
    }

    /// Asks for files and takes what they say.
    public void chooseFiles() {
        var chosen =
                desk.dialogs()
                        .files(
                                Text.of("series.import.dialog"),
                                Text.of("series.import.kind"),
                                Intake.FILE_NAMES);
        if (!chosen.isEmpty()) look(chosen);
    }

    /// Takes what these files say, unless a question is open or one of them is refused.
    public void look(List<Path> files) {
        if (busy.get() || files.isEmpty()) return;
        done.set(null);
        read(files, Choices.NONE);
    }

    /// Says what the numbers are: the id of a measure, or a word of the client's own.
    public void answerMeasure(String measure) {
        var open = asked.get();
        if (open == null || measure.isBlank()) return;
        read(
                open.files(),
                new Choices(
                        reader.measure(measure), open.soFar().unit(), open.soFar().dateOrder()));
    }

    public void answerOrder(DateOrder order) {
        var open = asked.get();
        if (open == null) return;
        read(open.files(), new Choices(open.soFar().measure(), open.soFar().unit(), order));
    }

    /// Leaves the files alone.
    public void giveUp() {
        asked.set(null);
    }

    private void read(List<Path> files, Choices choices) {
        asked.set(null);
        busy.set(true);
        job.background(
                Text.of("series.import.reading", files.size()),
                p -> outcomes(files, choices, p),
                outcomes -> read(files, choices, outcomes));
    }

    private List<Outcome> outcomes(List<Path> files, Choices choices, Progress progress) {
        var outcomes = new ArrayList<Outcome>();
        for (var path : files) {
            var part = progress.part(files.indexOf(path), files.size());
            switch (intake.open(path, ImportChoices.NONE, part)) {
                case Intake.Opened.Refused(var problem) ->
                        outcomes.add(new Outcome.Refused(problem));
                case Intake.Opened.Found(var tables) -> {
                    for (Table table : tables)
                        if (!table.hidden())
                            outcomes.add(reader.read(table, choices, Progress.NONE));
                }
            }
        }
        return outcomes;
    }

    private void read(List<Path> files, Choices choices, List<Outcome> outcomes) {
        var weeks = new ArrayList<SeriesWeek>();
        var problems = new ArrayList<ImportProblem>();
        var refused = new ArrayList<String>();
        Asked open = null;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read one -> {
                    weeks.addAll(one.weeks());
                    problems.addAll(one.problems());
                }
                case Outcome.Refused(var problem) -> refused.add(sentence(problem));
                case Outcome.Asked(var question, var measure) -> {
                    if (open == null) open = new Asked(files, choices, measure, question.problem());
                }
            }
        }
        if (!refused.isEmpty() || open != null) {
            busy.set(false);
            if (refused.isEmpty()) asked.set(open);
            else
                desk.notices()
                        .problem(Text.of("series.import.refused", String.join("\n", refused)));
            return;
        }
        var names =
                files.stream()
                        .map(f -> String.valueOf(f.getFileName()))
                        .collect(Collectors.joining(", "));
        job.database(
                Text.of("series.import.taking"),
                p ->
                        file.series()
                                .take(
                                        Text.of("series.import.label", names),
                                        SeriesWeek.latest(weeks),
                                        p),
                outcome -> taken(outcome, problems));
    }

    private void taken(SeriesStore.Outcome outcome, List<ImportProblem> problems) {
        busy.set(false);
        var sentence =
                Text.of(
                        "series.import.done",
                        outcome.added(),
                        outcome.updated(),
                        outcome.unchanged());
        done.set(new Done(sentence, problems));
        desk.notices().done(sentence);
    }

    /// A problem with its place, on one line.
    static String sentence(ImportProblem problem) {
        var place = problem.place();
        var where =
                place.sheet().isEmpty()
                        ? place.file()
                        : Text.of("series.place.sheet", place.file(), place.sheet());
        var at = place.line() == 0 ? where : Text.of("series.place.line", where, place.line());
        var what =
                problem.column().isEmpty()
                        ? ""
                        : problem.value().isEmpty()
                                ? Text.of("series.place.column", problem.column())
                                : Text.of("series.place.value", problem.column(), problem.value());
        return at + what + ": " + problem.problem();
    }
}
