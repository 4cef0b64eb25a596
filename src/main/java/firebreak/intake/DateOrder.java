package firebreak.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which number comes first in dates such as 03/04/2025.
public enum DateOrder {
    DAY_FIRST("dmy"),
    MONTH_FIRST("mdy");

    private final String id;

    DateOrder(String id) {
        this.id = id;
    }

    /// The name on the command line, `dmy` or `mdy`.
    public String id() {
        return id;
    }

    /// The order with this [#id]; capitals do no harm.
    public static Optional<DateOrder> ofId(String id) {
        var wanted = id.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(o -> o.id.equals(wanted)).findFirst();
    }
}
