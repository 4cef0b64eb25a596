package firebreak.ui.families;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/// Days and spans as people read them.
record Moments(ZoneId zone) {

    /// The day in the client's zone; a word where nobody knows.
    String day(@Nullable Instant at) {
        return at == null ? Text.of("families.unknown") : DateForm.DAY.of(at.atZone(zone));
    }

    /// A member in one line.
    String of(TaggedIncident member) {
        var minutes = member.leadershipMinutes();
        return minutes == null
                ? Text.of("families.member", member.key(), day(member.occurred()), member.title())
                : Text.of(
                        "families.member.minutes",
                        member.key(),
                        day(member.occurred()),
                        member.title(),
                        minutes);
    }

    /// Days with a decimal where there are few; a dash where undefined.
    static String days(double days) {
        if (Double.isNaN(days)) return Text.of("families.undefined");
        return days < 10
                ? Text.of("families.days.few", days)
                : Text.of("families.days", Math.round(days));
    }
}
