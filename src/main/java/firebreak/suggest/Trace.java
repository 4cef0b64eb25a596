package firebreak.suggest;

import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is kept of an incident while it is compared with others.
final class Trace {
    /// No moment is known.
    static final long UNKNOWN = Long.MIN_VALUE;

    static final Clock[] CLOCKS = Clock.values();
    private static final int QUARTER = 900;

    final UUID id;

    /// What tells of it, its own report first; more where a person joined others into it.
    final List<ReportKey> reports;

    final int[] keys;
    final int[] sources;
    final String service;
    final String serviceName;
    final int[] words;
    final int[] title;
    final List<Keys.Mention> mentions;
    private final long[] moments = new long[CLOCKS.length];
    private int daysOnly;

    /// @param keys the numbers of its keys, in the order of its reports
    /// @param sources likewise
    /// @param words the numbers of its words, each once, in rising order
    /// @param title the numbers of the title's words in their order
    Trace(
            Incident incident,
            List<ReportKey> reports,
            int[] keys,
            int[] sources,
            int[] words,
            int[] title,
            List<Keys.Mention> mentions) {
        this.id = incident.id();
        this.reports = List.copyOf(reports);
        this.keys = keys;
        this.sources = sources;
        this.serviceName = incident.facts().service().intern();
        this.service = service(serviceName).intern();
        this.words = words;
        this.title = title;
        this.mentions = List.copyOf(mentions);
        var clocks = incident.facts().clocks();
        var written = incident.facts().written().clocks();
        for (var clock : CLOCKS) {
            var at = clocks.at(clock);
            moments[clock.ordinal()] = at == null ? UNKNOWN : at.getEpochSecond();
            var text = written.get(clock);
            // A day was read as its beginning in some zone, so on a quarter of an hour.
            if (at != null
                    && text != null
                    && !text.contains(":")
                    && at.getEpochSecond() % QUARTER == 0) daysOnly |= 1 << clock.ordinal();
        }
    }

    /// A service's name as far as tools agree on it.
    static String service(String name) {
        var letters = new StringBuilder();
        name.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) Character.toLowerCase(c)));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /// The source whose word counts.
    int source() {
        return sources[0];
    }

    /// Whether a source tells of both, so that they are two.
    boolean shares(Trace other) {
        for (var one : sources) for (var two : other.sources) if (one == two) return true;
        return false;
    }

    /// The moment in seconds, or [#UNKNOWN].
    long at(Clock clock) {
        return moments[clock.ordinal()];
    }

    /// Whether nothing but its day is known.
    boolean dayOnly(Clock clock) {
        return (daysOnly & 1 << clock.ordinal()) != 0;
    }

    /// The first clock that is known, as a number; -1 where none is.
    int firstClock() {
        for (int i = 0; i < moments.length; i++) if (moments[i] != UNKNOWN) return i;
        return -1;
    }
}
