package firebreak.cli;

import firebreak.cli.SliceOptions.Wrong;
import firebreak.domain.report.DocumentKind;
import firebreak.domain.report.Edition;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.report.Deliverables;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which documents are written, and what of the assessment's own plan is different this time.
final class ReportOptions {
    @Option(names = "--only", split = ",", paramLabel = "WHAT", description = "cli.report.only")
    private List<String> only = List.of();

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "SECTION",
            description = "cli.report.sections")
    private List<String> sections = List.of();

    @Option(names = "--edition", paramLabel = "EDITION", description = "cli.report.edition")
    private @Nullable String edition;

    @Option(names = "--charts", description = "cli.report.charts")
    private boolean charts;

    /// Whether all pictures are written beside the documents.
    boolean charts() {
        return charts;
    }

    @Option(names = "--profile", paramLabel = "PROFILE", description = "cli.report.profile")
    private @Nullable String profile;

    @Option(names = "--key", paramLabel = "FILE", description = "cli.report.key")
    private @Nullable Path key;

    /// Where the key to the pseudonyms goes; none where nobody wants it.
    Optional<Path> key(ReportPlan plan, Wrong usage) {
        if (key != null && plan.profile() != Profile.CLIENT_PSEUDONYMISED)
            throw usage.of("cli.report.key.nothing");
        return Optional.ofNullable(key);
    }

    Deliverables documents(Wrong usage) {
        if (only.isEmpty()) return new Deliverables();
        var kinds = new ArrayList<DocumentKind>();
        for (var word : only) kinds.add(named(Deliverables.ALL, "--only", word, usage));
        return new Deliverables(kinds);
    }

    ReportPlan over(ReportPlan plan, Wrong usage) {
        var next = plan;
        if (!sections.isEmpty()) {
            var chosen = new ArrayList<Section>();
            for (var id : sections) chosen.add(section(id, usage));
            next = next.withSections(chosen);
        }
        if (edition != null)
            next = next.withEdition(named(List.of(Edition.values()), "--edition", edition, usage));
        if (profile != null)
            next = next.withProfile(named(List.of(Profile.values()), "--profile", profile, usage));
        return next;
    }

    private static Section section(String id, Wrong usage) {
        var found = Section.of(id.strip());
        if (found.isPresent()) return found.get();
        throw usage.of(
                "cli.report.unknown",
                "--sections",
                id,
                Section.USUAL.stream().map(Section::id).collect(Collectors.joining(", ")));
    }

    /// A constant by its name in small letters, with hyphens.
    private static <E extends Enum<E>> E named(
            List<E> all, String option, String word, Wrong usage) {
        for (var constant : all) if (word(constant).equals(word.strip())) return constant;
        throw usage.of(
                "cli.report.unknown",
                option,
                word,
                all.stream().map(ReportOptions::word).collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
