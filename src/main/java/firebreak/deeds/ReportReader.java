package firebreak.deeds;

import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportPlan;
import firebreak.report.check.Vocabulary;
import firebreak.report.profile.ForReader;
import firebreak.store.AssessmentFile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the readers of documents may see of an assessment.
final class ReportReader {
    private ReportReader() {}

    /// @param read everything that was read for the documents, in which names are looked for
    static ForReader of(AssessmentFile file, ReportPlan plan, Collection<?> read) {
        if (plan.profile() != Profile.CLIENT_PSEUDONYMISED) return ForReader.named(plan.profile());
        var store = file.report().pseudonyms();
        var names = names(read, store.people(), store.teams());
        var builtIn = store.builtIn();
        var words = Vocabulary.words(builtIn);
        var stays =
                List.of(file.info().client(), plan.firm()).stream()
                        .filter(n -> !n.isBlank())
                        .toList();
        return ForReader.pseudonymised(
                new Pseudonymiser(store.code(), names, stays, builtIn, words::contains), names);
    }

    /// All names in what was read, by their kind.
    ///
    /// @param people who worked on the assessment
    /// @param teams that incidents name
    static EnumMap<NameKind, Set<String>> names(
            Collection<?> read, Collection<String> people, Collection<String> teams) {
        var names = new EnumMap<NameKind, Set<String>>(ForReader.gathered(read));
        var known = names.computeIfAbsent(NameKind.PERSON, _ -> new TreeSet<>());
        names.computeIfAbsent(NameKind.TEAM, _ -> new TreeSet<>()).addAll(teams);
        known.addAll(people);
        known.removeAll(names.getOrDefault(NameKind.TEAM, Set.of()));
        return names;
    }
}
