package firebreak.store;

import firebreak.domain.incident.ReportKey;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;

import org.jspecify.annotations.Nullable;

/// A [VoteSubject] as columns.
record VoteSubjectColumns(String kind, String source, String subject, String aspect) {
    private static final String TAG = "TAG";

    static VoteSubjectColumns of(VoteSubject subject) {
        return switch (subject) {
            case VoteSubject.OfPoint(var point) -> {
                var columns = PointColumns.of(point);
                yield new VoteSubjectColumns(
                        columns.kind(), "", columns.subject(), columns.aspect());
            }
            case VoteSubject.OfTag(var incident, var aspect) ->
                    new VoteSubjectColumns(TAG, incident.source(), incident.key(), aspect.name());
        };
    }

    /// Null where they name none, or one of a kind that only a later program knows.
    @Nullable VoteSubject voteSubject() {
        if (kind.equals(TAG)) {
            try {
                return new VoteSubject.OfTag(
                        new ReportKey(source, subject), TagAspect.valueOf(aspect));
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }
        var point = new PointColumns(kind, subject, aspect).point();
        return point == null ? null : new VoteSubject.OfPoint(point);
    }
}
