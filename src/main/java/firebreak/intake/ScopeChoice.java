package firebreak.intake;

import firebreak.domain.incident.ScopeRule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person decided about which rows belong to the assessment.
///
/// @param kept the rules that leave nothing out this time
/// @param from the first day of the period that is assessed, or null where it has no beginning
/// @param to the last day, or null where it has no end
/// @param services the services that are assessed; all where there are none
/// @param notServices services that are not
public record ScopeChoice(
        Set<ScopeRule> kept,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> services,
        Set<String> notServices) {
    /// All rules, no period, and every service.
    public static final ScopeChoice ALL_RULES =
            new ScopeChoice(Set.of(), null, null, Set.of(), Set.of());

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,|]\\s*");

    public ScopeChoice {
        kept = Set.copyOf(kept);
        services = Set.copyOf(services);
        notServices = Set.copyOf(notServices);
    }

    public ScopeChoice withKept(Set<ScopeRule> to) {
        return new ScopeChoice(to, from, this.to, services, notServices);
    }

    public ScopeChoice withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ScopeChoice(kept, first, last, services, notServices);
    }

    public ScopeChoice withServices(Collection<String> only, Collection<String> not) {
        return new ScopeChoice(kept, from, to, Set.copyOf(only), Set.copyOf(not));
    }

    /// Whether a moment lies within the period, by the calendar of `zone`.
    boolean within(Instant at, ZoneId zone) {
        if (from == null && to == null) return true;
        var day = LocalDate.ofInstant(at, zone);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// Whether an incident of this service, or of one of several, is assessed. Where no service is
    /// named, nobody knows that it is another one.
    public boolean assesses(String service) {
        if (services.isEmpty() && notServices.isEmpty() || service.isBlank()) return true;
        return assessed(service)
                || parts(service).size() > 1 && parts(service).stream().anyMatch(this::assessed);
    }

    /// The services that a cell names, which may be several.
    public static List<String> parts(String service) {
        return Arrays.stream(BETWEEN.split(service.strip())).filter(p -> !p.isEmpty()).toList();
    }

    private boolean assessed(String service) {
        return (services.isEmpty() || among(services, service)) && !among(notServices, service);
    }

    private static boolean among(Set<String> services, String service) {
        for (var one : services) if (one.strip().equalsIgnoreCase(service.strip())) return true;
        return false;
    }
}
