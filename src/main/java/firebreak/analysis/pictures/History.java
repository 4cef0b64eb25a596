package firebreak.analysis.pictures;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.Patterns;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All that the pictures are made of: the whole history, or a [Slice] of it.
///
/// @param incidents by [TaggedIncident#BY_TIME], those without a time last
/// @param zone in which days, weeks and hours are told
/// @param series what was counted by week, of which the deployments are an exposure
/// @param today dates after it lie in the future, and are named as such
/// @param coders how many people tagged; with one, codings are one person's view
/// @param watched the period in which incidents would have been seen, and the teams there are; a
///   slice keeps those of the whole history
public record History(
        List<PastIncident> incidents,
        Codebook codebook,
        ZoneId zone,
        List<RecurrenceFamily> families,
        List<SeriesWeek> series,
        LocalDate today,
        int coders,
        Watched watched) {
    public History {
        if (!sorted(incidents))
            incidents = incidents.stream().sorted(PastIncident.BY_TIME).toList();
        incidents = List.copyOf(incidents);
        families = List.copyOf(families);
        series = List.copyOf(series);
    }

    /// The whole history, watched from its first incident to its last.
    public History(
            List<PastIncident> incidents,
            Codebook codebook,
            ZoneId zone,
            List<RecurrenceFamily> families,
            List<SeriesWeek> series,
            LocalDate today,
            int coders) {
        this(
                incidents,
                codebook,
                zone,
                families,
                series,
                today,
                coders,
                Watched.of(incidents, zone, today));
    }

    private static boolean sorted(List<PastIncident> incidents) {
        for (int i = 1; i < incidents.size(); i++)
            if (PastIncident.BY_TIME.compare(incidents.get(i - 1), incidents.get(i)) > 0)
                return false;
        return true;
    }

    /// All incidents with what they are tagged, finished or not, in their order.
    public List<TaggedIncident> tagged() {
        return incidents.stream().map(PastIncident::tagged).toList();
    }

    /// The day of an incident; empty where it has none, or one that can only be a typing error.
    public Optional<LocalDate> day(PastIncident incident) {
        return Patterns.day(incident.tagged(), zone);
    }

    /// How many incidents have a finished tagging.
    public int done() {
        return (int)
                incidents.stream().filter(i -> i.tagged().state() == TaggingState.DONE).count();
    }

    /// The counts of all of it that need no picture.
    public PatternAnalysis patterns() {
        return Patterns.of(tagged(), codebook, zone, today);
    }

    /// The same of other incidents and weeks, watched within a period.
    History with(
            List<PastIncident> others,
            List<SeriesWeek> weeks,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new History(
                others, codebook, zone, families, weeks, today, coders, watched.within(from, to));
    }
}
