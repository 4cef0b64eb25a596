package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedField;
import firebreak.suggest.learn.Place;
import firebreak.suggest.learn.Suggestion;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is suggested for one incident, as it fits together: a factor comes with its own origin
/// only.
record Suggested(
        @Nullable Said<Origin> origin,
        @Nullable Said<Factor> factor,
        @Nullable Said<Stage> stage,
        @Nullable Said<Preventability> preventability) {
    static final Suggested NOTHING = new Suggested(null, null, null, null);

    /// Words nearer to each other than this are marked as one.
    private static final int GAP = 1;

    /// A value, how often such a suggestion is right, and what speaks for it.
    record Said<T>(T value, Suggestion advice) {}

    static Suggested of(Map<TaggedField, Suggestion> said, Codebook codebook) {
        var origin =
                said(
                        said.get(TaggedField.ORIGIN),
                        id ->
                                Arrays.stream(Origin.values())
                                        .filter(o -> o.id().equals(id))
                                        .findFirst()
                                        .orElse(null));
        var factor = said(said.get(TaggedField.FACTOR), id -> codebook.factor(id).orElse(null));
        if (factor != null && origin != null && factor.value().origin() != origin.value())
            factor = null;
        return new Suggested(
                origin,
                factor,
                said(said.get(TaggedField.STAGE), id -> codebook.stage(id).orElse(null)),
                said(
                        said.get(TaggedField.PREVENTABILITY),
                        id ->
                                Arrays.stream(Preventability.values())
                                        .filter(p -> p.id().equals(id))
                                        .findFirst()
                                        .orElse(null)));
    }

    private interface Known<T> {
        @Nullable T of(String id);
    }

    private static <T> @Nullable Said<T> said(@Nullable Suggestion advice, Known<T> known) {
        if (advice == null) return null;
        var value = known.of(advice.value());
        return value == null ? null : new Said<>(value, advice);
    }

    boolean nothing() {
        return all().findAny().isEmpty();
    }

    private Stream<Said<?>> all() {
        return Stream.<@Nullable Said<?>>of(origin, factor, stage, preventability)
                .flatMap(Stream::ofNullable);
    }

    /// The judgement with what is suggested in the place of what is not said yet.
    Judgement into(Judgement judgement) {
        var next = judgement;
        if (next.origin() == null && origin != null) next = next.choose(origin.value());
        if (next.factorId() == null
                && factor != null
                && (next.origin() == null || next.origin() == factor.value().origin()))
            next = next.choose(factor.value());
        if (next.preventability() == null && preventability != null)
            next = next.choose(preventability.value());
        if (next.stageId() == null && stage != null && next.stageNeeded())
            next = next.chooseStage(stage.value().id());
        return next;
    }

    /// What is suggested, in words, with how often such suggestions are right.
    List<String> words() {
        var words = new ArrayList<String>();
        if (factor != null)
            words.add(
                    word(
                            Text.of(
                                    "tagging.suggested.factor",
                                    Text.of(factor.value().origin()),
                                    factor.value().label()),
                            factor));
        else if (origin != null) words.add(word(Text.of(origin.value()), origin));
        if (stage != null) words.add(word(stage.value().label(), stage));
        if (preventability != null)
            words.add(word(Text.of(preventability.value()), preventability));
        return words;
    }

    private static String word(String value, Said<?> said) {
        return Text.of(
                "tagging.suggested.value", value, Math.round(said.advice().probability() * 100));
    }

    /// The words of the text that speak for what is suggested.
    List<TextPane.Mark> marks(String text) {
        var marks = new ArrayList<TextPane.Mark>();
        all().flatMap(s -> s.advice().words().stream())
                .filter(w -> w.place() == Place.TEXT && w.end() <= text.length())
                .map(w -> new TextPane.Mark(w.start(), w.end()))
                .distinct()
                .sorted(
                        java.util.Comparator.comparingInt(TextPane.Mark::start)
                                .thenComparingInt(TextPane.Mark::end))
                .forEach(mark -> {
                    var last = marks.isEmpty() ? null : marks.getLast();
                    if (last == null || mark.start() > last.end() + GAP) marks.add(mark);
                    else
                        marks.set(
                                marks.size() - 1,
                                new TextPane.Mark(last.start(), Math.max(last.end(), mark.end())));
                });
        return marks;
    }
}
