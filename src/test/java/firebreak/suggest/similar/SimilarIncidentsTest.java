package firebreak.suggest.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What looks like an incident and why, in a small history.
class SimilarIncidentsTest {
    private final PastIncidents past = new PastIncidents().others(60);

    private List<Similar> like(UUID incident, Known known) {
        return past.similar().like(incident, 10, known);
    }

    private UUID first(UUID incident) {
        return like(incident, Known.NOTHING).getFirst().id();
    }

    @Test
    void theOneInOtherWordFormsComesFirst() {
        var one = past.add("Archive message action does not work", "Nothing happens.", "", 10);
        var other = past.add("Archiving messages fails", "They stay where they are.", "", 40);
        assertThat(first(one)).isEqualTo(other);
        assertThat(first(other)).isEqualTo(one);
    }

    @Test
    void ofTwoAlikeTheNearerInTimeComesFirst() {
        var one = past.add("Certificate of the mail gateway expired", "", "", 400);
        past.add("Certificate of the mail relay expired", "", "", 10);
        var near = past.add("Certificate of the mail server expired", "", "", 430);
        assertThat(first(one)).isEqualTo(near);
    }

    @Test
    void ofTwoAlikeTheOneOfTheSameServiceComesFirst() {
        var one = past.add("Connection pool exhausted", "", "checkout", 100);
        past.add("Connection pool exhausted again", "", "search", 101);
        var same = past.add("Connection pool exhausted again", "", "checkout", 101);
        assertThat(first(one)).isEqualTo(same);
        assertThat(like(one, Known.NOTHING).getFirst().why())
                .contains(new Why.SameService("checkout"), new Why.DaysApart(1));
    }

    @Test
    void ofTwoAlikeTheOneOfTheSameFactorComesFirst() {
        var one = past.add("Connection pool exhausted", "", "", 100);
        var other = past.add("Connection pool exhausted again", "", "", 101);
        var same = past.add("Connection pool exhausted again", "", "", 101);
        var known =
                new Known(
                        Map.of(), Map.of(), Map.of(one, "limits", same, "limits", other, "retry"));
        var found = like(one, known);
        assertThat(found.getFirst().id()).isEqualTo(same);
        assertThat(found.getFirst().why()).contains(new Why.SameFactor("limits"));
        assertThat(found.get(1).why()).noneMatch(w -> w instanceof Why.SameFactor);
    }

    @Test
    void whatAPersonDeclinedIsLeftOut() {
        var one = past.add("Connection pool exhausted", "", "", 100);
        var other = past.add("Connection pool exhausted again", "", "", 101);
        var group = Set.of(UUID.randomUUID());
        var known = new Known(Map.of(), Map.of(one, group, other, group), Map.of());
        assertThat(like(one, known)).extracting(Similar::id).doesNotContain(other);
        assertThat(first(one)).isEqualTo(other);
    }

    @Test
    void reasonsShowWholeWordsAndTitlesThatAreTheSame() {
        var one = past.add("Archiving messages fails", "", "", Double.NaN);
        var other = past.add("Archiving messages fails", "", "", 3);
        var why = like(one, Known.NOTHING).getFirst();
        assertThat(why.id()).isEqualTo(other);
        assertThat(why.why().getFirst()).isEqualTo(new Why.TitlesAlike(true));
        assertThat(why.why())
                .anySatisfy(w -> {
                    assertThat(w).isInstanceOf(Why.WordsShared.class);
                    assertThat(((Why.WordsShared) w).words()).contains("archiving", "messages");
                })
                .noneMatch(w -> w instanceof Why.DaysApart);
    }

    @Test
    void withoutAWordInCommonThereIsNothing() {
        var alone = past.add("Xylophone", "", "", 5);
        var empty = past.add("", "", "", 5);
        assertThat(like(alone, Known.NOTHING)).isEmpty();
        assertThat(like(empty, Known.NOTHING)).isEmpty();
        assertThat(like(UUID.randomUUID(), Known.NOTHING)).isEmpty();
    }

    @Test
    void otherScriptsAndTextsOfAMegabyteAreBorne() {
        var one = past.add("決済サービスが停止しました", "証明書の期限切れ", "", 5);
        var other = past.add("決済サービスの証明書が期限切れ", "停止", "", 9);
        var arabic = past.add("انتهت صلاحية شهادة البوابة", "", "", 5);
        var again = past.add("شهادة البوابة منتهية", "", "", 6);
        past.add("Long", "stack trace line\n".repeat(60_000), "", 5);
        assertThat(first(one)).isEqualTo(other);
        assertThat(first(arabic)).isEqualTo(again);
    }

    @Test
    void inWhicheverOrderTheyAreReadTheAnswersAreTheSame() {
        past.others(40);
        var alike = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) alike.add(past.add("Ledger replica stale", "", "", 5));
        var one = alike.getFirst();
        var forward = past.similar().like(one, 9, Known.NOTHING);
        var backward = past.backward().like(one, 9, Known.NOTHING);
        assertThat(forward).hasSizeGreaterThanOrEqualTo(5).isEqualTo(backward);
    }

    @Test
    void readingCanBeStopped() {
        Progress stop =
                (_, _) -> {
                    throw new Cancelled();
                };
        assertThatThrownBy(() -> new SimilarIncidents(past.history(), stop))
                .isInstanceOf(Cancelled.class);
    }
}
