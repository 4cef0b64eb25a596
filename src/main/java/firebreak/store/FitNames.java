package firebreak.store;

import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.FitCheck.Placed;
import firebreak.domain.fit.FitCheck.Told;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answers of a fit check by the names under which they are kept. Whatever stands there is
/// read; what says nothing to this program counts as no answer.
final class FitNames {
    /// @param words the answer itself
    /// @param seen what it rests on
    record Answer(String words, String seen) {}

    private static final String ASKED = "asked";
    private static final String STAGE = "stage";
    private static final String SIGN = "sign.";
    private static final String LOAD = "load.";

    /// Every name that this program writes.
    static final Set<String> KNOWN =
            Stream.of(
                            Stream.of(ASKED, STAGE),
                            Arrays.stream(Sign.values()).map(s -> SIGN + s.id()),
                            Arrays.stream(Load.values()).map(l -> LOAD + l.id()))
                    .flatMap(names -> names)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Answer NONE = new Answer("", "");

    private FitNames() {}

    static Map<String, Answer> written(FitCheck check) {
        var all = new LinkedHashMap<String, Answer>();
        all.put(ASKED, new Answer(Objects.toString(check.asked(), ""), check.askedOf()));
        var at = check.placed().at();
        all.put(STAGE, new Answer(at == null ? "" : at.id(), check.placed().seen()));
        check.signs()
                .forEach((sign, judged) -> {
                    var holding = judged.holding();
                    all.put(
                            SIGN + sign.id(),
                            new Answer(holding == null ? "" : holding.id(), judged.seen()));
                });
        check.loads()
                .forEach((load, told) ->
                        all.put(
                                LOAD + load.id(),
                                new Answer(Objects.toString(told.amount(), ""), told.seen())));
        all.values().removeIf(NONE::equals);
        return all;
    }

    static FitCheck read(Map<String, Answer> all) {
        var asked = all.getOrDefault(ASKED, NONE);
        var stage = all.getOrDefault(STAGE, NONE);
        var check =
                FitCheck.EMPTY
                        .withAsked(day(asked.words()), asked.seen())
                        .with(
                                new Placed(
                                        of(Progression.values(), Progression::id, stage.words()),
                                        stage.seen()));
        for (var sign : Sign.values()) {
            var answer = all.getOrDefault(SIGN + sign.id(), NONE);
            check =
                    check.with(
                            sign,
                            new Judged(
                                    of(Holding.values(), Holding::id, answer.words()),
                                    answer.seen()));
        }
        for (var load : Load.values()) {
            var answer = all.getOrDefault(LOAD + load.id(), NONE);
            check = check.with(load, new Told(amount(answer.words()), answer.seen()));
        }
        return check;
    }

    private static <T> @Nullable T of(T[] values, Function<T, String> id, String words) {
        for (var value : values) if (id.apply(value).equals(words)) return value;
        return null;
    }

    private static @Nullable LocalDate day(String words) {
        try {
            return words.isEmpty() ? null : LocalDate.parse(words);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Double amount(String words) {
        if (words.isEmpty()) return null;
        try {
            double amount = Double.parseDouble(words);
            return amount >= 0 && amount < Double.POSITIVE_INFINITY ? amount : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
