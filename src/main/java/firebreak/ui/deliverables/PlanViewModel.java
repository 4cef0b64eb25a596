package firebreak.ui.deliverables;

import firebreak.analysis.findings.FigureIndex;
import firebreak.deeds.ReportInput;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.domain.report.SectionOrder;
import firebreak.report.files.ReportException;
import firebreak.report.model.ReportModel;
import firebreak.report.word.SectionStand;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the documents are made of: sections, words and settings, each change one edit. What is
/// typed and not saved is kept until it is.
final class PlanViewModel {
    /// A section as the list shows it.
    ///
    /// @param says what the program has for it, in a few words; empty until that is read
    /// @param leftOut whether there is nothing for it, neither from the program nor written
    /// @param draft whether something is typed that isn't saved yet
    record Line(
            Section section,
            String name,
            boolean chosen,
            String says,
            boolean worded,
            boolean leftOut,
            boolean draft) {}

    /// What documents would be made of now.
    record Known(ReportModel model, List<SectionStand> stands, FigureIndex figures) {}

    private static final Set<Topic> OTHERS = EnumSet.complementOf(EnumSet.of(Topic.REPORT));

    private final AssessmentFile file;
    private final Desk desk;
    private final String programVersion;
    private final Jobs.Latest planning;
    private final OneJob reading;
    private final Map<Section, String> drafts = new EnumMap<>(Section.class);
    private final ReadOnlyObjectWrapper<@Nullable ReportPlan> plan =
            new ReadOnlyObjectWrapper<>(this, "plan");
    private final ReadOnlyObjectWrapper<@Nullable Known> known =
            new ReadOnlyObjectWrapper<>(this, "known");
    private final ReadOnlyObjectWrapper<List<Line>> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ObjectProperty<Section> selected =
            new SimpleObjectProperty<>(this, "selected", Section.SUMMARY);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private Subscription listening = Subscription.EMPTY;
    private boolean told;

    PlanViewModel(AssessmentFile file, Desk desk, String programVersion) {
        this.file = file;
        this.desk = desk;
        this.programVersion = programVersion;
        this.planning = desk.jobs().latest();
        this.reading = new OneJob(desk.jobs(), this::unread, () -> {});
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable ReportPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// Null until it is read, which takes its time; see [#read].
    ReadOnlyObjectProperty<@Nullable Known> known() {
        return known.getReadOnlyProperty();
    }

    /// All sections in the order of the document.
    ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /// The section whose words are written.
    ObjectProperty<Section> selected() {
        return selected;
    }

    /// Whether something that was typed could not be saved, or isn't yet.
    ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    void shown() {
        listening.unsubscribe();
        listening =
                Subscription.combine(
                        desk.changes().listen(Set.of(Topic.REPORT), this::reload),
                        desk.changes().listen(OTHERS, this::aged));
        reload();
    }

    void hidden() {
        keep();
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        reading.drop();
        known.set(null);
    }

    /// Lets go of everything that was read. What could not be saved stays until it is.
    void putAway() {
        keep();
        reading.drop();
        known.set(null);
        plan.set(null);
        lines.set(List.of());
    }

    private void reload() {
        planning.database("", _ -> file.report().plan(), this::show, desk.notices()::fault);
    }

    private void show(ReportPlan now) {
        var before = plan.get();
        plan.set(now);
        list();
        // Files are read with the numbers, and names replaced.
        if (before != null && !readAlike(before, now)) aged();
    }

    /// Whether what was read for one plan serves the other.
    private static boolean readAlike(ReportPlan one, ReportPlan other) {
        return one.profile() == other.profile()
                && Objects.equals(one.logo(), other.logo())
                && Objects.equals(one.template(), other.template());
    }

    /// The numbers have moved on; they are read again where somebody looks at them.
    private void aged() {
        if (known.get() != null) readAgain();
    }

    /// Reads what documents would be made of now, where that isn't known.
    void read() {
        if (known.get() == null) readAgain();
    }

    private void readAgain() {
        reading.database(
                Text.of("deliverables.reading"),
                progress -> ReportInput.read(file, file.report().plan(), programVersion, progress),
                model ->
                        reading.background(
                                "",
                                _ -> {
                                    var pictures = model.pictures();
                                    return new Known(
                                            model,
                                            SectionStand.of(model),
                                            new FigureIndex(
                                                    pictures == null
                                                            ? List.of()
                                                            : pictures.pictures()));
                                },
                                this::show));
    }

    private void show(Known now) {
        known.set(now);
        list();
    }

    private void unread(Throwable trouble) {
        if (trouble instanceof ReportException)
            desk.notices().problem(Objects.requireNonNullElse(trouble.getMessage(), ""));
        else desk.notices().failed(trouble);
    }

    private void list() {
        var now = plan.get();
        if (now == null) return;
        var read = known.get();
        var all = new ArrayList<Line>();
        for (var section : SectionOrder.all(now)) {
            var stand = read == null ? null : read.stands().get(section.ordinal());
            var worded = !words(section).isBlank();
            all.add(
                    new Line(
                            section,
                            stand == null ? name(section) : stand.name(),
                            now.has(section),
                            stand == null ? "" : stand.says(),
                            worded,
                            stand != null && !stand.any() && !worded,
                            drafts.containsKey(section)));
        }
        if (!lines.get().equals(all)) lines.set(List.copyOf(all));
    }

    /// The words of a section, with what is typed and not saved yet.
    String words(Section section) {
        var typed = drafts.get(section);
        if (typed != null) return typed;
        var now = plan.get();
        return now == null ? "" : now.words(section);
    }

    /// Takes a change of settings or sections as one edit.
    void change(String label, UnaryOperator<ReportPlan> by) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.report().save(label, by.apply(file.report().plan()));
                            return file.report().plan();
                        },
                        this::show,
                        trouble -> {
                            desk.notices().failed(trouble);
                            reload();
                        });
    }

    /// Takes a section into the long edition, or out of it.
    void choose(Section section, boolean in) {
        change(
                Text.of(in ? "deliverables.edit.in" : "deliverables.edit.out", name(section)),
                p -> SectionOrder.chosen(p, section, in));
    }

    /// Whether [#move] would do anything.
    boolean movable(Section section, int by) {
        var now = plan.get();
        return now != null && SectionOrder.movable(now, section, by);
    }

    /// Moves a section up (-1) or down (1).
    void move(Section section, int by) {
        if (movable(section, by))
            change(
                    Text.of("deliverables.edit.move", name(section)),
                    p -> SectionOrder.moved(p, section, by));
    }

    /// All sections in their usual order.
    void usualSections() {
        change(Text.of("deliverables.edit.usual"), p -> p.withSections(Section.AT_FIRST));
    }

    boolean usual() {
        var now = plan.get();
        return now == null || SectionOrder.usual(now);
    }

    /// The name of a section that needs no numbers.
    static String name(Section section) {
        return section == Section.CODEBOOK
                ? Text.of("deliverables.section.codebook")
                : Text.of("report.section." + section.id());
    }

    /// Notes what is typed; it is saved by [#keep].
    void type(Section section, String text) {
        var now = plan.get();
        if (now == null || text.equals(words(section))) return;
        if (text.equals(now.words(section)) || (text.isBlank() && now.words(section).isEmpty()))
            drafts.remove(section);
        else drafts.put(section, text);
        stand();
    }

    /// Saves what is typed, each section as one edit.
    void keep() {
        Map.copyOf(drafts).forEach(this::save);
    }

    private void save(Section section, String text) {
        var label = Text.of("deliverables.edit.words", name(section));
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.report()
                                    .save(label, file.report().plan().withWords(section, text));
                            return file.report().plan();
                        },
                        now -> saved(section, text, now),
                        this::notSaved);
    }

    /// What was typed meanwhile is still to be saved.
    private void saved(Section section, String text, ReportPlan now) {
        told = false;
        if (text.equals(drafts.get(section))) drafts.remove(section);
        show(now);
        stand();
    }

    /// Said once: what is typed stays where it is, and is saved with the next try.
    private void notSaved(Throwable trouble) {
        stand();
        if (told) return;
        told = true;
        desk.notices().failed(trouble);
    }

    private void stand() {
        unsaved.set(!drafts.isEmpty());
        list();
    }

    /// The model with the plan of now, for those who show what a document would say; null while
    /// what that plan needs is read.
    @Nullable ReportModel model() {
        var read = known.get();
        var now = plan.get();
        if (read == null || now == null || !readAlike(read.model().plan(), now)) return null;
        return read.model().with(now, read.model().look());
    }
}
