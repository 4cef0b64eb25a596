package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.intake.container.Unreadable;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/// The units of a file by their paths, as they are found; what is told of one path adds up.
final class Units {
    private static final int MOST = 200_000;
    private static final int LONGEST = 2_000;
    private final Map<String, MeasuredUnit> units = new LinkedHashMap<>();

    void add(MeasuredUnit unit) throws Unreadable {
        check(unit.path(), units.size());
        units.merge(unit.path(), unit, Units::sum);
    }

    /// @param before how many are known already
    /// @throws Unreadable where no project has so many paths, or one so long
    static void check(String path, int before) throws Unreadable {
        if (before >= MOST) throw new Unreadable(0, "", Text.of("coverage.file.many", MOST));
        if (path.length() > LONGEST)
            throw new Unreadable(0, "", Text.of("coverage.file.longPath", LONGEST));
    }

    List<MeasuredUnit> all() {
        return List.copyOf(units.values());
    }

    /// The lines of all; null where none has any.
    @Nullable Covered lines() {
        Covered sum = null;
        for (var unit : units.values()) sum = plus(sum, unit.lines());
        return sum;
    }

    /// The branches of all; null where none has any.
    @Nullable Covered branches() {
        Covered sum = null;
        for (var unit : units.values()) sum = plus(sum, unit.branches());
        return sum;
    }

    private static MeasuredUnit sum(MeasuredUnit a, MeasuredUnit b) {
        return new MeasuredUnit(
                a.path(),
                plus(a.lines(), b.lines()),
                plus(a.branches(), b.branches()),
                either(a.tests(), b.tests(), TestRun::plus));
    }

    static @Nullable Covered plus(@Nullable Covered a, @Nullable Covered b) {
        return either(a, b, Covered::plus);
    }

    private static <T> @Nullable T either(
            @Nullable T a, @Nullable T b, BinaryOperator<T> together) {
        return a == null ? b : b == null ? a : together.apply(a, b);
    }
}
