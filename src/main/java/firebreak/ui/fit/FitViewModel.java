package firebreak.ui.fit;

import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.fit.LeadershipWeek;
import firebreak.analysis.fit.SignFigures;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.HistoryReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.FitCheck.Placed;
import firebreak.domain.fit.FitCheck.Told;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;
import firebreak.domain.pattern.Choices;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// The answers of both moments, what the incidents say to the same questions, and what a person
/// answers, each as one edit that can be undone by its name.
final class FitViewModel {
    private static final Set<Topic> ANSWERS = Set.of(Topic.PLAN);
    private static final Set<Topic> HISTORY =
            Set.of(
                    Topic.INCIDENTS,
                    Topic.TAGGINGS,
                    Topic.CODEBOOK,
                    Topic.SERIES,
                    Topic.FAMILIES,
                    Topic.PATTERNS);

    /// What figures are made by, and what day it is.
    record World(BiFunction<History, Choices, List<Picture>> pictures, Clock clock) {}

    /// The answers of the start and of the end.
    record Answers(FitCheck start, FitCheck end) {
        FitCheck at(Moment moment) {
            return moment == Moment.START ? start : end;
        }
    }

    /// What the incidents say.
    ///
    /// @param signs a sentence to each sign of which they know something
    /// @param weeks the measured time of leaders before each moment
    record Measured(Map<Sign, String> signs, Map<Moment, LeadershipWeek> weeks) {
        static final Measured NOTHING = new Measured(Map.of(), Map.of());

        Optional<LeadershipWeek> week(Moment moment) {
            return Optional.ofNullable(weeks.get(moment));
        }
    }

    private record Read(History history, Choices choices) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final World world;
    private final OneJob reading;
    private final OneJob readingHistory;
    private final OneJob measuring;
    private final ReadOnlyObjectWrapper<@Nullable Answers> answers =
            new ReadOnlyObjectWrapper<>(this, "answers");
    private final ReadOnlyObjectWrapper<Measured> measured =
            new ReadOnlyObjectWrapper<>(this, "measured", Measured.NOTHING);
    private final ObjectProperty<Moment> moment =
            new SimpleObjectProperty<>(this, "moment", Moment.START);
    private Subscription listening = Subscription.EMPTY;

    FitViewModel(AssessmentFile file, Desk desk, World world) {
        this.file = file;
        this.desk = desk;
        this.world = world;
        this.reading = new OneJob(desk.jobs(), desk.notices()::failed, () -> {});
        this.readingHistory = new OneJob(desk.jobs(), desk.notices()::failed, () -> {});
        this.measuring = new OneJob(desk.jobs(), desk.notices()::failed, () -> {});
    }

    /// Null until they are read.
    ReadOnlyObjectProperty<@Nullable Answers> answers() {
        return answers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Measured> measured() {
        return measured.getReadOnlyProperty();
    }

    /// Whose answers are shown and changed.
    ObjectProperty<Moment> moment() {
        return moment;
    }

    /// The answers of the chosen moment.
    FitCheck check() {
        var all = answers.get();
        return all == null ? FitCheck.EMPTY : all.at(moment.get());
    }

    private LocalDate today() {
        return LocalDate.now(world.clock().withZone(file.info().zone()));
    }

    void shown() {
        listening.unsubscribe();
        listening =
                Subscription.combine(
                        desk.changes().listen(ANSWERS, this::reload),
                        desk.changes().listen(HISTORY, this::measure));
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything; it is read again when something changes.
    void putAway() {
        answers.set(null);
        measured.set(Measured.NOTHING);
    }

    private void reload() {
        reading.database(
                "",
                _ -> {
                    var fit = file.engagement().fit();
                    return new Answers(fit.at(Moment.START), fit.at(Moment.END));
                },
                now -> {
                    var before = answers.get();
                    answers.set(now);
                    if (before == null
                            || !Objects.equals(before.start().asked(), now.start().asked())
                            || !Objects.equals(before.end().asked(), now.end().asked())) measure();
                });
    }

    private void measure() {
        readingHistory.database(
                "",
                _ -> new Read(HistoryReading.read(file, today()), file.patterns().choices()),
                read -> {
                    var all = answers.get();
                    if (all != null) measure(read, all);
                });
    }

    private void measure(Read read, Answers all) {
        var today = today();
        var history = read.history();
        measuring.unhurried(
                "",
                _ -> {
                    var weeks = new EnumMap<Moment, LeadershipWeek>(Moment.class);
                    for (var each : Moment.values()) {
                        var asked = all.at(each).asked();
                        LeadershipWeek.before(history, asked == null ? today : asked)
                                .ifPresent(week -> weeks.put(each, week));
                    }
                    var figures =
                            new SliceFigures(history, read.choices(), world.pictures())
                                    .figures(Slice.ALL);
                    return new Measured(SignFigures.of(figures), weeks);
                },
                measured::set);
    }

    void place(@Nullable Progression at) {
        edit(
                at == null ? Text.of("fit.edit.noStage") : Text.of("fit.edit.stage", Text.of(at)),
                check -> check.with(new Placed(at, check.placed().seen())));
    }

    void placeSeen(String seen) {
        edit(
                Text.of("fit.edit.stageSeen"),
                check -> check.with(new Placed(check.placed().at(), seen)));
    }

    void judge(Sign sign, @Nullable Holding holding) {
        edit(
                Text.of("fit.edit.sign", Text.of("fit.sign.short." + sign.id())),
                check -> check.with(sign, new Judged(holding, check.sign(sign).seen())));
    }

    void signSeen(Sign sign, String seen) {
        edit(
                Text.of("fit.edit.signSeen", Text.of("fit.sign.short." + sign.id())),
                check -> check.with(sign, new Judged(check.sign(sign).holding(), seen)));
    }

    void load(Load load, @Nullable Double amount) {
        edit(
                Text.of("fit.edit.load", Text.of("fit.load." + load.id())),
                check -> check.with(load, new Told(amount, check.load(load).seen())));
    }

    void loadSeen(Load load, String seen) {
        edit(
                Text.of("fit.edit.loadSeen", Text.of("fit.load." + load.id())),
                check -> check.with(load, new Told(check.load(load).amount(), seen)));
    }

    void asked(@Nullable LocalDate day) {
        edit(Text.of("fit.edit.asked"), check -> check.withAsked(day, check.askedOf()));
    }

    void askedOf(String roles) {
        edit(Text.of("fit.edit.askedOf"), check -> check.withAsked(check.asked(), roles));
    }

    private void edit(String label, UnaryOperator<FitCheck> how) {
        var at = moment.get();
        if (how.apply(check()).equals(check())) return;
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            var fit = file.engagement().fit();
                            fit.save(label, at, how.apply(fit.at(at)));
                            return true;
                        },
                        _ -> {},
                        desk.notices()::failed);
    }
}
