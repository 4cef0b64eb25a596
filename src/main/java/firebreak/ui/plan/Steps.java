package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;

import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/// The steps of the guide that work on the plan can serve, and how far each is.
final class Steps {
    private List<Screen> screens = List.of();

    void are(List<Screen> all) {
        screens = List.copyOf(all);
    }

    Optional<Screen> of(String id) {
        return screens.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    List<String> ids() {
        return screens.stream().map(Screen::id).toList();
    }

    /// The name of a step; its id where this program has none of that name.
    String title(String id) {
        return of(id).map(Screen::title).orElse(id);
    }

    Optional<StepState> state(String id) {
        return of(id).map(s -> s.state().get());
    }

    /// Calls `changed` whenever any of them got further, until the subscription ends.
    Subscription follow(Runnable changed) {
        return screens.stream()
                .map(s -> s.state().subscribe((_, _) -> changed.run()))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    /// Such as "Tagging: in progress, 97 of 177 tagged".
    String told(String id) {
        return state(id)
                .map(s ->
                        s.detail().isEmpty()
                                ? Text.of("plan.step.plain", title(id), Text.of(s.stand()))
                                : Text.of("plan.step", title(id), Text.of(s.stand()), s.detail()))
                .orElseGet(() -> title(id));
    }

    /// The picture of how far a step is, as the guide has it.
    static String icon(Stand stand) {
        return switch (stand) {
            case NOT_STARTED -> "fth-circle";
            case IN_PROGRESS -> "fth-disc";
            case DONE -> "fth-check-circle";
        };
    }
}
