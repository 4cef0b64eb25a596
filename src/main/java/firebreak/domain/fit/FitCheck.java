package firebreak.domain.fit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What was answered at one moment, each with what it rests on.
///
/// @param asked the day on which people were asked; null where nobody said
/// @param askedOf the roles of those who were asked
/// @param signs without those about which nothing was said
/// @param loads likewise
public record FitCheck(
        @Nullable LocalDate asked,
        String askedOf,
        Placed placed,
        Map<Sign, Judged> signs,
        Map<Load, Told> loads) {
    /// Where the client stands on the progression.
    ///
    /// @param at null where nobody said
    public record Placed(@Nullable Progression at, String seen) {
        public static final Placed NOWHERE = new Placed(null, "");
    }

    /// What is known of a sign.
    ///
    /// @param holding null where nobody was asked, which is not the same as that nobody knows
    public record Judged(@Nullable Holding holding, String seen) {
        public static final Judged NOT_ASKED = new Judged(null, "");

        /// Whether somebody could say how it is.
        public boolean known() {
            return holding != null && holding != Holding.UNKNOWN;
        }
    }

    /// A number that people told.
    ///
    /// @param amount null where nobody told one
    public record Told(@Nullable Double amount, String seen) {
        public static final Told NOTHING = new Told(null, "");

        public Told {
            if (amount != null && !(amount >= 0 && amount < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("no amount");
        }
    }

    /// Nothing was asked yet.
    public static final FitCheck EMPTY = new FitCheck(null, "", Placed.NOWHERE, Map.of(), Map.of());

    public FitCheck {
        signs = without(Sign.class, signs, Judged.NOT_ASKED);
        loads = without(Load.class, loads, Told.NOTHING);
    }

    private static <K extends Enum<K>, V> Map<K, V> without(
            Class<K> keys, Map<K, V> map, V nothing) {
        var kept = new EnumMap<K, V>(keys);
        map.forEach((key, value) -> {
            if (!value.equals(nothing)) kept.put(key, value);
        });
        return Collections.unmodifiableMap(kept);
    }

    public Judged sign(Sign sign) {
        return signs.getOrDefault(sign, Judged.NOT_ASKED);
    }

    public Told load(Load load) {
        return loads.getOrDefault(load, Told.NOTHING);
    }

    public OptionalDouble amount(Load load) {
        var amount = load(load).amount();
        return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /// How many of the questions have an answer: the stage, the signs, the loads.
    public int answered() {
        int signsAnswered = (int) signs.values().stream().filter(s -> s.holding() != null).count();
        int loadsAnswered = (int) loads.values().stream().filter(l -> l.amount() != null).count();
        return (placed.at() == null ? 0 : 1) + signsAnswered + loadsAnswered;
    }

    /// How many questions there are.
    public static int questions() {
        return 1 + Sign.values().length + Load.values().length;
    }

    public FitCheck withAsked(@Nullable LocalDate day, String of) {
        return new FitCheck(day, of, placed, signs, loads);
    }

    public FitCheck with(Placed now) {
        return new FitCheck(asked, askedOf, now, signs, loads);
    }

    public FitCheck with(Sign sign, Judged judged) {
        var next = new EnumMap<Sign, Judged>(Sign.class);
        next.putAll(signs);
        next.put(sign, judged);
        return new FitCheck(asked, askedOf, placed, next, loads);
    }

    public FitCheck with(Load load, Told told) {
        var next = new EnumMap<Load, Told>(Load.class);
        next.putAll(loads);
        next.put(load, told);
        return new FitCheck(asked, askedOf, placed, signs, next);
    }
}
