package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Markup;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PersonsTest {
    @TempDir Path folder;

    @Test
    void peopleAreStoredAsPseudonymsThatLast() {
        try (var file = StoreFixture.create(folder)) {
            take(
                    file,
                    draft("A", "Jane Doe <jane.doe@x.example>", "jane doe was paged, then Bo Cho."),
                    draft("B", "JANE DOE", "Mail jane.doe@x.example or [~accountid:712020:ab]."));
            var a = facts(file, "A");
            var b = facts(file, "B");
            assertThat(a.written().people()).hasSize(1).isEqualTo(b.written().people());
            var jane = a.written().people().getFirst();
            assertThat(jane).matches("Person [A-Z2-9]{6}");
            assertThat(a.text())
                    .startsWith(jane + " was paged, then Person ")
                    .doesNotContain("Cho");
            assertThat(a.written().text()).doesNotContain("Cho", "jane", "Jane");
            assertThat(b.text())
                    .matches("Mail Person [A-Z2-9]{6} or Person [A-Z2-9]{6}\\.")
                    .doesNotContain("712020");
            // Again, with the secret that was kept: nothing changes.
            var again =
                    take(
                            file,
                            draft(
                                    "A",
                                    "Jane Doe <jane.doe@x.example>",
                                    "jane doe was paged, then Bo Cho."));
            assertThat(again).isZero();
        }
    }

    @Test
    void anotherAssessmentHasOtherPseudonyms() {
        String one;
        try (var file = StoreFixture.create(folder.resolve("one"))) {
            take(file, draft("A", "Jane Doe", "x"));
            one = facts(file, "A").written().people().getFirst();
        }
        try (var file = StoreFixture.create(folder.resolve("two"))) {
            take(file, draft("A", "Jane Doe", "x"));
            assertThat(facts(file, "A").written().people()).isNotEmpty().doesNotContain(one);
        }
    }

    @Test
    void anAccountIsKnownByItsForm() {
        var account = "712020:dbd660ad-1c2d-4e5f-8a9b-0123456789ab";
        try (var file = StoreFixture.create(folder)) {
            take(file, draft("A", "", "Done by " + account + " at 10:00."));
            assertThat(facts(file, "A").text()).matches("Done by Person [A-Z2-9]{6} at 10:00\\.");
        }
    }

    @Test
    void textsWithoutPeopleStayAsTheyAre() {
        var text = "Clone git@host.example:a/b, load @Component, cost 5 @ 3, at 10:00.";
        try (var file = StoreFixture.create(folder)) {
            take(file, draft("A", "", text));
            assertThat(facts(file, "A").text()).isEqualTo(text);
        }
    }

    private static int take(AssessmentFile file, IncidentDraft... drafts) {
        return file.imports()
                .take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE)
                .updated();
    }

    private static IncidentFacts facts(AssessmentFile file, String key) {
        var id = file.incidents().idsByKey().get(key).getFirst();
        return file.incidents().find(id).orElseThrow().facts();
    }

    private static IncidentDraft draft(String key, String person, String text) {
        var plain = StoreFixture.draft(key, "Shop down");
        var f = plain.facts();
        return new IncidentDraft(
                plain.place(),
                1,
                new IncidentFacts(
                        key,
                        f.title(),
                        text,
                        f.severity(),
                        f.service(),
                        f.team(),
                        f.clocks(),
                        f.effort(),
                        f.clientCause(),
                        "",
                        new AsWritten(
                                "*" + text + "*",
                                Markup.JIRA,
                                List.of(),
                                person.isEmpty() ? List.of() : List.of(person),
                                person.isEmpty() ? List.of() : List.of("Bo Cho"),
                                Map.of())));
    }
}
