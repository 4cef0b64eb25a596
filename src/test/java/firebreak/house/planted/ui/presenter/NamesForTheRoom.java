package firebreak.house.planted.ui.presenter;

import firebreak.domain.assessment.Assessment;

import org.jspecify.annotations.Nullable;

/// A fault on purpose: what the room sees may know nothing that has names. The test must catch it.
public final class NamesForTheRoom {
    @Nullable Assessment assessment;
}
