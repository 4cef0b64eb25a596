package firebreak.sample;

import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.TaggingState;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How far the one coder of the sample has come: oldest first with some gaps, then a few of the
/// newest and gravest for the first presentation, and a handful begun and left.
final class TaggingPlan {
    static final String CODER = "Mara Lindqvist";
    private static final int IN_ORDER = 100;
    private static final int GRAVE = 8;
    private static final int DRAFTS = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 3);

    private final List<SampleTagging> taggings = new ArrayList<>();
    private final Random pace = new Random(20261103);
    private LocalDate day = FIRST_DAY;
    private LocalTime time = LocalTime.of(9, 10);

    private TaggingPlan() {}

    static List<SampleTagging> of(List<HarborPay.Told> told) {
        var plan = new TaggingPlan();
        var later = plan.inOrder(told);
        later = plan.theGravest(later);
        plan.begun(later);
        return plan.taggings;
    }

    private List<HarborPay.Told> inOrder(List<HarborPay.Told> told) {
        var done = 0;
        var i = 0;
        for (; i < told.size() && done < IN_ORDER; i++) {
            var t = told.get(i);
            if (t.story().discarded()) discard(t);
            else if (!leftForLater(t.story())) {
                done(t);
                done++;
            }
        }
        return told.subList(i, told.size());
    }

    private List<HarborPay.Told> theGravest(List<HarborPay.Told> told) {
        var left = new ArrayList<HarborPay.Told>();
        var done = 0;
        for (var t : told.reversed()) {
            if (t.story().discarded()) discard(t);
            else if (t.story().severity() <= 2 && done < GRAVE) {
                done(t);
                done++;
            } else left.addFirst(t);
        }
        return left;
    }

    private void begun(List<HarborPay.Told> left) {
        for (int i = 0; i < DRAFTS; i++) {
            var t = left.get(i);
            // Some have their origin only, some the factor as well.
            taggings.add(
                    new SampleTagging(
                            t.key(),
                            CODER,
                            TaggingState.DRAFT,
                            t.story().origin(),
                            i % 2 == 0 ? t.story().factorId() : null,
                            null,
                            null,
                            null,
                            "",
                            i % 2 == 0 ? t.wording().quote() : "",
                            now(),
                            t.story().service(),
                            Further.NONE));
        }
    }

    /// Small ones are the first to be skipped; of the others one in twenty-five waits for a
    /// question to the team.
    private static boolean leftForLater(Story story) {
        var chance = story.chance("skip").nextInt(100);
        return chance < (story.severity() == 4 ? 30 : 4);
    }

    private void done(HarborPay.Told t) {
        var s = t.story();
        taggings.add(
                new SampleTagging(
                        t.key(),
                        CODER,
                        TaggingState.DONE,
                        s.origin(),
                        s.factorId(),
                        s.stageId(),
                        s.preventability(),
                        s.confidence(),
                        s.reason(),
                        t.wording().quote(),
                        now(),
                        s.service(),
                        BeyondPlan.of(s)));
    }

    private void discard(HarborPay.Told t) {
        taggings.add(
                new SampleTagging(
                        t.key(),
                        CODER,
                        TaggingState.DISCARDED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        t.story().reason(),
                        t.wording().quote(),
                        now(),
                        t.story().service(),
                        Further.NONE));
    }

    /// The next moment at which a tagging is finished: two to eight minutes each, in the mornings
    /// of working days before the interviews.
    private Instant now() {
        time = time.plusMinutes(2L + pace.nextInt(7));
        if (time.isAfter(LocalTime.of(11, 0))) {
            day =
                    day.plusDays(
                            day.getDayOfWeek().getValue() >= 5
                                    ? 8L - day.getDayOfWeek().getValue()
                                    : 1);
            time = LocalTime.of(9, 5 + pace.nextInt(20));
        }
        return day.atTime(time).atZone(Timing.ZONE).toInstant();
    }
}
