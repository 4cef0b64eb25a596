package firebreak.ui.votes;

import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Point;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;

import java.util.Locale;

/// Something that a room may vote on.
sealed interface Candidate {
    String title();

    String detail();

    record OfPoint(Point point, String title, String detail) implements Candidate {}

    record OfIncident(ReportKey report, String title, String detail) implements Candidate {}

    /// What is voted on then.
    ///
    /// @param aspect what of an incident
    default VoteSubject subject(TagAspect aspect) {
        return switch (this) {
            case OfPoint of -> new VoteSubject.OfPoint(of.point());
            case OfIncident of -> new VoteSubject.OfTag(of.report(), aspect);
        };
    }

    /// Whether it says what was searched for, in lower case.
    default boolean says(String search) {
        return (title() + " " + detail()).toLowerCase(Locale.ROOT).contains(search);
    }
}
