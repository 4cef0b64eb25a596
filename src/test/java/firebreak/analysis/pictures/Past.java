package firebreak.analysis.pictures;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Small histories for tests of the pictures. A builder: say what matters, the rest is usual.
public record Past(
        String key,
        TaggingState state,
        @Nullable String day,
        Clocks clocks,
        String service,
        String team,
        SeverityClass severity,
        @Nullable Integer leadership,
        boolean measured,
        String change,
        @Nullable Origin origin,
        @Nullable String factor,
        @Nullable String stage,
        @Nullable Preventability preventability,
        List<String> slipped,
        @Nullable String family) {
    public static final Codebook CODEBOOK =
            new Codebook(
                    1,
                    List.of(
                            factor("limits", Origin.REQUIREMENTS, "Load not specified"),
                            factor("untested", Origin.CODE_QUALITY, "Untested change"),
                            factor("config", Origin.DEPLOYMENT, "Wrong configuration"),
                            factor("capacity", Origin.OPERATIONAL, "Capacity")),
                    List.of(
                            new Stage("req", "Requirements", ""),
                            new Stage("test", "Testing", ""),
                            new Stage("deploy", "Deployment", "")));
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static Factor factor(String id, Origin origin, String label) {
        return new Factor(id, origin, label, "", "", "", "");
    }

    /// A finished tagging: requirements, to be prevented at the requirements stage, moderate.
    public static Past done(String key, @Nullable String day) {
        return new Past(
                key,
                TaggingState.DONE,
                day,
                Clocks.UNKNOWN,
                "checkout",
                "payments",
                SeverityClass.MODERATE,
                null,
                false,
                "",
                Origin.REQUIREMENTS,
                "limits",
                "req",
                Preventability.PREVENTABLE,
                List.of(),
                null);
    }

    /// An incident that nobody has tagged.
    public static Past untagged(String key, @Nullable String day) {
        return done(key, day).with(TaggingState.PENDING).tags(null, null, null, null);
    }

    public Past with(TaggingState other) {
        return new Past(
                key,
                other,
                day,
                clocks,
                service,
                team,
                severity,
                leadership,
                measured,
                change,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                family);
    }

    public Past tags(
            @Nullable Origin from,
            @Nullable String because,
            @Nullable String at,
            @Nullable Preventability how) {
        return new Past(
                key,
                state,
                day,
                clocks,
                service,
                team,
                severity,
                leadership,
                measured,
                change,
                from,
                because,
                at,
                how,
                slipped,
                family);
    }

    public Past of(String otherService, String otherTeam) {
        return new Past(
                key,
                state,
                day,
                clocks,
                otherService,
                otherTeam,
                severity,
                leadership,
                measured,
                change,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                family);
    }

    public Past with(SeverityClass other) {
        return new Past(
                key,
                state,
                day,
                clocks,
                service,
                team,
                other,
                leadership,
                measured,
                change,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                family);
    }

    public Past leaders(int minutes, boolean log) {
        return new Past(
                key,
                state,
                day,
                clocks,
                service,
                team,
                severity,
                minutes,
                log,
                change,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                family);
    }

    public Past with(Clocks other) {
        return new Past(
                key,
                state,
                day,
                other,
                service,
                team,
                severity,
                leadership,
                measured,
                change,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                family);
    }

    public Past change(String reference) {
        return new Past(
                key,
                state,
                day,
                clocks,
                service,
                team,
                severity,
                leadership,
                measured,
                reference,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                family);
    }

    public Past slipped(String... stages) {
        return new Past(
                key,
                state,
                day,
                clocks,
                service,
                team,
                severity,
                leadership,
                measured,
                change,
                origin,
                factor,
                stage,
                preventability,
                List.of(stages),
                family);
    }

    public Past family(String name) {
        return new Past(
                key,
                state,
                day,
                clocks,
                service,
                team,
                severity,
                leadership,
                measured,
                change,
                origin,
                factor,
                stage,
                preventability,
                slipped,
                name);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// `day` is a day (at noon) or a moment in UTC.
    public PastIncident build() {
        var at =
                day == null
                        ? clocks.occurred().orElse(null)
                        : Instant.parse(day.contains("T") ? day : day + "T12:00:00Z");
        var known = clocks.equals(Clocks.UNKNOWN) ? new Clocks(at, null, null, null, null) : clocks;
        return new PastIncident(
                new TaggedIncident(
                        id(key),
                        key,
                        "Title of " + key,
                        service,
                        severity,
                        at,
                        leadership,
                        change,
                        state,
                        origin,
                        factor,
                        stage,
                        preventability,
                        null),
                known,
                team,
                measured,
                List.of(),
                slipped,
                family == null ? null : id(family));
    }

    public static History history(Past... incidents) {
        return history(List.of(incidents), List.of());
    }

    public static History history(List<Past> incidents, List<SeriesWeek> series) {
        var built = incidents.stream().map(Past::build).toList();
        var families = new LinkedHashMap<String, List<UUID>>();
        for (var past : incidents)
            if (past.family != null)
                families.computeIfAbsent(past.family, _ -> new ArrayList<>()).add(id(past.key));
        return new History(
                built,
                CODEBOOK,
                ZONE,
                families.entrySet().stream()
                        .map(f ->
                                new RecurrenceFamily(id(f.getKey()), f.getKey(), "", f.getValue()))
                        .toList(),
                series,
                TODAY,
                2);
    }
}
