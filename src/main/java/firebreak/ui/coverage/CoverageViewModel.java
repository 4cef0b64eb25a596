package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Point.OfCell;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The sheet of risk areas and types of test: where the cursor is, and what is typed. What is typed
/// is shown at once and kept behind it.
public final class CoverageViewModel {
    private static final Set<Topic> LIGHT = Set.of(Topic.COVERAGE, Topic.PROCESS);
    private static final Set<Topic> HEAVY =
            Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK, Topic.FAMILIES);
    private static final Spot FIRST = new Spot(0, 0);

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded =
            new ReadOnlyObjectWrapper<>(this, "loaded");
    private final ReadOnlyObjectWrapper<Spot> cursor =
            new ReadOnlyObjectWrapper<>(this, "cursor", FIRST);
    private final ReadOnlyObjectWrapper<Block> block =
            new ReadOnlyObjectWrapper<>(this, "block", Block.at(FIRST));
    private final ObjectProperty<Layer> layer =
            new SimpleObjectProperty<>(this, "layer", Layer.SAID);
    private final ObjectProperty<Advance> advance =
            new SimpleObjectProperty<>(this, "advance", Advance.RIGHT);

    /// What is typed and not on the disk yet, which an older reading must not hide.
    private final Map<Point, Answer> underway = new HashMap<>();

    private Loaded.@Nullable Incidents incidents;
    private final ReadOnlyObjectWrapper<@Nullable Spot> naming =
            new ReadOnlyObjectWrapper<>(this, "naming");
    private Spot anchor = FIRST;
    private String wanted = "";
    private @Nullable OfCell opening;
    private Subscription listening = Subscription.EMPTY;

    CoverageViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
    }

    /// The assessment as it is shown; null until it is read.
    ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spot> cursor() {
        return cursor.getReadOnlyProperty();
    }

    /// The cells that what is typed is for.
    ReadOnlyObjectProperty<Block> block() {
        return block.getReadOnlyProperty();
    }

    /// Which answer is typed.
    ObjectProperty<Layer> layer() {
        return layer;
    }

    ObjectProperty<Advance> advance() {
        return advance;
    }

    ZoneId zone() {
        return file.info().zone();
    }

    void shown() {
        listening.unsubscribe();
        var light = desk.changes().listen(LIGHT, this::reload);
        var heavy =
                desk.changes()
                        .listen(
                                HEAVY,
                                () -> {
                                    incidents = null;
                                    reload();
                                });
        listening = light.and(heavy);
        incidents = null;
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        reading.drop();
        incidents = null;
        loaded.set(null);
    }

    private void reload() {
        var known = incidents;
        reading.database(
                "",
                _ -> Loaded.read(file, known == null ? Loaded.Incidents.read(file) : known),
                now -> {
                    incidents = now.incidents();
                    show(
                            underway.isEmpty()
                                    ? now
                                    : now.with(now.round().with(List.copyOf(underway.values()))));
                });
    }

    private void show(Loaded now) {
        var before = loaded.get();
        var sheet = now.sheet();
        var spot = cursor.get();
        if (before != null) spot = sheet.follow(before.sheet(), spot);
        loaded.set(now);
        var kept = spot.within(sheet.rows(), sheet.columns());
        if (!kept.equals(cursor.get())) move(kept, false);
        else choose(anchor.within(sheet.rows(), sheet.columns()), kept);
        find();
    }

    // --- moving

    /// Puts the cursor somewhere; `extend` takes everything from where the block began.
    void move(Spot to, boolean extend) {
        var now = loaded.get();
        if (now == null) return;
        var sheet = now.sheet();
        var spot = to.within(sheet.rows(), sheet.columns());
        choose(extend ? anchor : spot, spot);
    }

    void step(int down, int right, boolean extend) {
        var at = cursor.get();
        move(new Spot(at.row() + down, at.column() + right), extend);
    }

    /// Chooses all cells.
    void chooseAll() {
        var now = loaded.get();
        if (now == null) return;
        choose(FIRST, new Spot(now.sheet().rows() - 1, now.sheet().columns() - 1));
    }

    private void choose(Spot from, Spot to) {
        var now = loaded.get();
        if (now == null) return;
        anchor = from;
        cursor.set(to);
        block.set(Block.between(from, to, now.sheet().rows(), now.sheet().columns()));
    }

    /// Shows the column of a type or the row of an area, as soon as it is there.
    void findLater(String id) {
        wanted = id;
        find();
    }

    /// Shows everything as it stands, where something that was typed was refused.
    void again() {
        var now = loaded.get();
        if (now != null) loaded.set(now.again());
    }

    /// Puts the cursor on a cell as soon as it is read, or says that it isn't there any more.
    void open(OfCell cell) {
        opening = cell;
    }

    private void find() {
        var now = loaded.get();
        if (now == null) return;
        var cell = opening;
        opening = null;
        if (cell != null)
            now.sheet()
                    .spot(cell)
                    .ifPresentOrElse(
                            at -> move(at, false),
                            () -> desk.notices().problem(Text.of("coverage.notAsked")));
        if (wanted.isEmpty()) return;
        for (int i = 0; i < now.sheet().rows(); i++)
            if (now.sheet().areas().get(i).id().toString().equals(wanted))
                found(new Spot(i, Spot.HEADING));
        for (int i = 0; i < now.sheet().columns(); i++)
            if (now.sheet().types().get(i).id().equals(wanted)) found(new Spot(Spot.HEADING, i));
    }

    private void found(Spot at) {
        wanted = "";
        move(at, false);
        naming.set(at);
        naming.set(null);
    }

    /// Told of the heading of something new that waits for its name.
    ReadOnlyObjectProperty<@Nullable Spot> naming() {
        return naming.getReadOnlyProperty();
    }

    /// The area whose row the cursor is in; empty on the headings of types.
    Optional<RiskArea> area() {
        var now = loaded.get();
        int row = cursor.get().row();
        return now == null || row < 0 || row >= now.sheet().rows()
                ? Optional.empty()
                : Optional.of(now.sheet().areas().get(row));
    }

    /// The type in whose column the cursor is; empty on the headings of areas.
    Optional<TestType> type() {
        var now = loaded.get();
        int column = cursor.get().column();
        return now == null || column < 0 || column >= now.sheet().columns()
                ? Optional.empty()
                : Optional.of(now.sheet().types().get(column));
    }

    // --- typing

    /// Rates the chosen cells; of a single one the cursor goes on, as chosen.
    void rate(Verdict verdict) {
        var now = loaded.get();
        if (now == null || nothing()) return;
        var chosen = block.get();
        var changed = now.sheet().rate(chosen, layer.get(), verdict);
        keep(label("coverage.edit.rate", chosen, RatingWords.shortly(verdict)), changed);
        if (chosen.size() > 1 || verdict == Verdict.NOT_APPLICABLE) return;
        move(advance.get().from(cursor.get(), now.sheet().rows(), now.sheet().columns()), false);
    }

    /// Takes the answer away that is typed here; the other one stays.
    void clear() {
        edit("coverage.edit.clear", sheet -> sheet.rate(block.get(), layer.get(), null));
    }

    void fillDown() {
        edit("coverage.edit.fillDown", sheet -> sheet.fillDown(block.get(), layer.get()));
    }

    void fillRight() {
        edit("coverage.edit.fillRight", sheet -> sheet.fillRight(block.get(), layer.get()));
    }

    /// The chosen ratings, for the clipboard.
    String copied() {
        var now = loaded.get();
        return now == null || nothing() ? "" : now.sheet().text(block.get(), layer.get());
    }

    /// Takes what the clipboard holds, or says in a sentence why not.
    void paste(String text) {
        var now = loaded.get();
        if (now == null || nothing()) return;
        switch (now.sheet().paste(block.get(), text, layer.get())) {
            case Sheet.Pasted.Refused(var sentence) -> desk.notices().problem(sentence);
            case Sheet.Pasted.Taken(var answers, var into) -> {
                choose(new Spot(into.top(), into.left()), new Spot(into.bottom(), into.right()));
                keep(label("coverage.edit.paste", into, ""), answers);
            }
        }
    }

    void park() {
        edit("coverage.edit.park", sheet -> sheet.park(block.get()));
    }

    void sure(@Nullable Integer confidence) {
        edit("coverage.edit.sure", sheet -> sheet.sure(block.get(), confidence));
    }

    void target(@Nullable Rating target) {
        edit("coverage.edit.target", sheet -> sheet.target(block.get(), target));
    }

    private void edit(String key, Function<Sheet, List<Answer>> how) {
        var now = loaded.get();
        if (now == null || nothing()) return;
        keep(label(key, block.get(), ""), how.apply(now.sheet()));
    }

    /// Says why; see [Sheet#reason].
    void reason(Block of, String reason) {
        var now = loaded.get();
        if (now == null || !fits(of)) return;
        keep(label("coverage.edit.reason", of, ""), now.sheet().reason(of, reason.strip()));
    }

    void note(Spot of, String note) {
        var now = loaded.get();
        if (now == null || !fits(Block.at(of))) return;
        keep(
                label("coverage.edit.note", Block.at(of), ""),
                now.sheet().change(Block.at(of), a -> a.withNote(note.strip())));
    }

    private boolean nothing() {
        return !fits(block.get());
    }

    private boolean fits(Block of) {
        var now = loaded.get();
        return now != null
                && of.size() > 0
                && of.top() >= 0
                && of.left() >= 0
                && of.bottom() < now.sheet().rows()
                && of.right() < now.sheet().columns();
    }

    /// @param key with the name of the cell or how many they are, and what is said of them
    private String label(String key, Block of, String what) {
        var now = loaded.get();
        if (now == null) return "";
        var which =
                of.size() == 1
                        ? now.sheet().name(new Spot(of.top(), of.left()))
                        : Text.of("coverage.edit.cells", of.size());
        return Text.of(key, which, what).strip();
    }

    private void keep(String label, List<Answer> changed) {
        var now = loaded.get();
        if (now == null || changed.isEmpty()) return;
        for (var answer : changed) underway.put(answer.point(), answer);
        show(now.with(now.round().with(changed)));
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.process().answers().save(label, changed);
                            return true;
                        },
                        _ -> settle(changed),
                        fault -> {
                            settle(changed);
                            desk.notices().fault(fault);
                            reload();
                        });
    }

    private void settle(List<Answer> kept) {
        for (var answer : kept) underway.remove(answer.point(), answer);
    }

    // --- going elsewhere
    void openGap(UUID id) {
        desk.navigator().gap(id);
    }

    /// Shows the incidents that the cell, the area or the type should have stopped.
    void openIncidents() {
        var now = loaded.get();
        var area = area();
        var type = type();
        if (now == null || area.isEmpty() || type.isEmpty()) return;
        var standing = now.round().standings().get(now.sheet().point(cursor.get()));
        if (standing == null || standing.incidents().isEmpty()) return;
        desk.navigator()
                .incidents(
                        Text.of("coverage.because", now.sheet().name(cursor.get())),
                        Set.copyOf(standing.incidents()));
    }
}
