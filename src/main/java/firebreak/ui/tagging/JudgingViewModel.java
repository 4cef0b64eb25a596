package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What the coder says of the incident on the bench, tag by tag. Nothing is saved here.
final class JudgingViewModel {
    private final ReadOnlyObjectProperty<Codebook> codebook;
    private final BooleanSupplier ready;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<Judgement> judgement =
            new ReadOnlyObjectWrapper<>(this, "judgement", Judgement.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Judgement> previous =
            new ReadOnlyObjectWrapper<>(this, "previous");
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper(this, "adding");

    /// @param ready whether there is an incident to judge
    /// @param say tells the coder
    JudgingViewModel(
            ReadOnlyObjectProperty<Codebook> codebook,
            BooleanSupplier ready,
            Consumer<String> say) {
        this.codebook = codebook;
        this.ready = ready;
        this.say = say;
    }

    ReadOnlyObjectProperty<Judgement> judgement() {
        return judgement.getReadOnlyProperty();
    }

    Judgement now() {
        return judgement.get();
    }

    /// What was saved last, for [#sameAsPrevious()]; null before the first.
    ReadOnlyObjectProperty<@Nullable Judgement> previous() {
        return previous.getReadOnlyProperty();
    }

    /// Whether the next factor or stage is one more beside the primary one.
    ReadOnlyBooleanProperty adding() {
        return adding.getReadOnlyProperty();
    }

    /// Another incident lies on the bench, or it was saved.
    void show(Judgement other) {
        adding.set(false);
        judgement.set(other);
    }

    void saved(Judgement said) {
        previous.set(said);
    }

    void forgetPrevious() {
        previous.set(null);
    }

    void chooseOrigin(Origin origin) {
        edit(j -> j.choose(origin));
    }

    /// Chooses the primary factor or, after [#add()], one that contributed, too.
    void chooseFactor(Factor factor) {
        edit(adding.get() ? j -> j.add(factor) : j -> j.choose(factor));
    }

    /// Chooses the factor at a place, from 1, among those of the chosen origin.
    void chooseFactor(int place) {
        var origin = now().origin();
        if (origin == null) return;
        var factors = codebook.get().factors(origin);
        if (place <= factors.size()) chooseFactor(factors.get(place - 1));
    }

    /// Chooses the earliest stage or, after [#add()], one that let the incident pass.
    void chooseStage(String stageId) {
        edit(
                adding.get()
                        ? j -> j.with(j.further().toggleStage(stageId))
                        : j -> j.chooseStage(stageId));
    }

    /// The next factor or stage comes beside the primary one; again, and it does not.
    void add() {
        if (ready.getAsBoolean()) adding.set(!adding.get());
    }

    void choosePreventability(Preventability preventability) {
        edit(j -> j.choose(preventability));
    }

    void chooseConfidence(Confidence confidence) {
        edit(j -> j.choose(confidence));
    }

    void giveReason(String words) {
        if (!now().reason().equals(words)) edit(j -> j.withReason(words));
    }

    void writeMemo(String words) {
        if (!now().further().memo().equals(words)) edit(j -> j.with(j.further().withMemo(words)));
    }

    /// Says what brought the defect out; null takes it back.
    void chooseBroughtOut(@Nullable Trigger trigger) {
        edit(j -> j.with(j.further().withBroughtOut(trigger)));
    }

    /// Marks the incident to come back to, or takes the mark away.
    void flag() {
        edit(j -> j.with(j.further().withFlag(!j.further().flagged())));
    }

    /// Takes words of the incident's text as the quote that carries the judgement.
    void takeQuote(String words) {
        var quote = words.strip().replaceAll("\\s+", " ");
        if (!quote.isEmpty()) edit(j -> j.withQuote(quote));
    }

    void dropQuote() {
        edit(j -> j.withQuote(""));
    }

    /// The tags of the tagging saved before; reason, quote, memo and flag stay.
    void sameAsPrevious() {
        var before = previous.get();
        if (before == null) say.accept(Text.of("tagging.same.none"));
        else edit(j -> j.tagsOf(before));
    }

    /// The factors whose words hold all words of `search`, those of the chosen origin first.
    List<Factor> factors(String search) {
        return FactorSearch.find(codebook.get(), now().origin(), search);
    }

    void edit(UnaryOperator<Judgement> change) {
        if (!ready.getAsBoolean()) return;
        adding.set(false);
        judgement.set(change.apply(now()));
    }
}
