package firebreak.house.planted.work;

import firebreak.house.planted.domain.Thing;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;

/// A fault on purpose: `work` may know neither `domain` nor SQL. The test must catch it.
public final class ForbiddenArrow {
    @Nullable Thing thing;
    @Nullable Connection connection;
}
