package firebreak.cli;

import firebreak.deeds.TwinSearch;
import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Incident;
import firebreak.store.AssessmentFile;
import firebreak.suggest.Proposal;
import firebreak.suggest.Reason;
import firebreak.suggest.ReasonWords;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Lists incidents of two sources that may be one, and why.
@Command(name = "twins", description = "cli.twins", footer = "cli.twins.footer")
final class TwinsCommand extends AssessmentDeed {
    private static final int LONGEST = 80;

    @Option(names = "--json", description = "cli.twins.json")
    private boolean json;

    TwinsCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return Map.of("pairs", List.of());
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var pairs = TwinSearch.read(assessment, Progress.NONE).propose(Progress.NONE);
            if (json)
                Json.stream(
                        console().out(),
                        g -> {
                            g.writeArrayPropertyStart("pairs");
                            for (var pair : pairs) g.writePOJO(pair(assessment, pair));
                            g.writeEndArray();
                        });
            else if (pairs.isEmpty()) console().out().println(Text.of("cli.twins.none"));
            else pairs.forEach(p -> print(assessment, p));
            return Exit.DONE;
        }
    }

    private static Incident incident(AssessmentFile assessment, UUID id) {
        return assessment.incidents().find(id).orElseThrow();
    }

    private void print(AssessmentFile assessment, Proposal pair) {
        var first = incident(assessment, pair.first());
        var second = incident(assessment, pair.second());
        var out = console().out();
        for (var incident : List.of(first, second))
            out.println(
                    Text.of(
                            "cli.twins.incident",
                            Shown.cut(incident.source(), LONGEST),
                            Shown.cut(incident.key(), LONGEST),
                            Shown.cut(incident.title(), LONGEST)));
        for (var reason : new ReasonWords(first.key(), second.key()).of(pair))
            out.println(Text.of("cli.twins.reason", Shown.cut(reason, 2 * LONGEST)));
        out.println();
    }

    private static Map<String, Object> pair(AssessmentFile assessment, Proposal pair) {
        var object = new LinkedHashMap<String, Object>();
        object.put("first", incident(incident(assessment, pair.first())));
        object.put("second", incident(incident(assessment, pair.second())));
        object.put("reasons", pair.reasons().stream().map(r -> reason(r, pair)).toList());
        return object;
    }

    private static Map<String, Object> incident(Incident incident) {
        var object = new LinkedHashMap<String, Object>();
        object.put("source", incident.source());
        object.put("key", incident.key());
        object.put("title", incident.title());
        return object;
    }

    private static Map<String, Object> reason(Reason reason, Proposal pair) {
        var object = new LinkedHashMap<String, Object>();
        switch (reason) {
            case Reason.KeyNamed(var by, var key, var place, var certain) -> {
                object.put("kind", "key_named");
                object.put("by", by.equals(pair.first()) ? "first" : "second");
                object.put("key", key);
                object.put("place", name(place));
                object.put("certain", certain);
            }
            case Reason.SameKey(var key, var certain) -> {
                object.put("kind", "same_key");
                object.put("key", key);
                object.put("certain", certain);
            }
            case Reason.TitlesAlike(var same) -> {
                object.put("kind", "titles_alike");
                object.put("same", same);
            }
            case Reason.TimesNear(var one, var other, var apart) ->
                    times(object, "times_near", one, other, apart);
            case Reason.SameDay(var one, var other) -> {
                object.put("kind", "same_day");
                object.put("firstClock", name(one));
                object.put("secondClock", name(other));
            }
            case Reason.HoursApart(var one, var other, var apart) ->
                    times(object, "hours_apart", one, other, apart);
            case Reason.WordsShared(var words, var more) -> {
                object.put("kind", "words_shared");
                object.put("words", words);
                object.put("more", more);
            }
            case Reason.SameService(var service) -> {
                object.put("kind", "same_service");
                object.put("service", service);
            }
        }
        return object;
    }

    private static void times(
            Map<String, Object> object, String kind, Clock one, Clock other, Duration apart) {
        object.put("kind", kind);
        object.put("firstClock", name(one));
        object.put("secondClock", name(other));
        object.put("minutes", apart.toMinutes());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
