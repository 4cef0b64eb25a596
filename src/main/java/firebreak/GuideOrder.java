package firebreak;

import firebreak.ui.kit.GuidePart;
import firebreak.ui.kit.Screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which screen stands in which part of the guide, and in what order.
final class GuideOrder {
    private static final Map<GuidePart, List<String>> PARTS =
            new EnumMap<>(
                    Map.of(
                            GuidePart.TOP,
                            List.of("home", "overview"),
                            GuidePart.BEFORE,
                            List.of("fit", "plan"),
                            GuidePart.INCIDENTS,
                            List.of(
                                    "incidents",
                                    "codebook",
                                    "tagging",
                                    "agreement",
                                    "families",
                                    "patterns"),
                            GuidePart.PROCESS,
                            List.of("process", "checkpoints", "traces"),
                            GuidePart.QUALITY,
                            List.of("coverage"),
                            GuidePart.ROOM,
                            List.of("sessions", "votes"),
                            GuidePart.CONCLUSIONS,
                            List.of("gaps", "missing", "findings", "deliverables")));

    private GuideOrder() {}

    /// The screens in the order of the guide, each told its part. One that stands nowhere comes
    /// behind all steps where it is none, else behind the conclusions.
    static List<Screen> of(List<Screen> screens) {
        for (var screen : screens) screen.in(part(screen));
        var sorted = new ArrayList<>(screens);
        sorted.sort(Comparator.comparing(Screen::part).thenComparing(GuideOrder::place));
        return List.copyOf(sorted);
    }

    private static GuidePart part(Screen screen) {
        for (var part : PARTS.entrySet())
            if (part.getValue().contains(screen.id())) return part.getKey();
        return screen.step() ? GuidePart.CONCLUSIONS : GuidePart.BESIDE;
    }

    private static int place(Screen screen) {
        int place = PARTS.getOrDefault(screen.part(), List.of()).indexOf(screen.id());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /// Whether somebody has said where a screen stands.
    static boolean knows(String id) {
        return PARTS.values().stream().anyMatch(ids -> ids.contains(id));
    }
}
