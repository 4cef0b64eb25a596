package firebreak.domain.session;

import java.util.UUID;

/// How many people of a role came.
///
/// @param names who they were, for the consultant alone: no document and no client's copy has them
public record Attendance(UUID id, String role, int people, String names) {
    public static final int MOST_PEOPLE = 999;

    public Attendance {
        if (people < 0 || people > MOST_PEOPLE)
            throw new IllegalArgumentException("people " + people);
    }

    public Attendance withRole(String next) {
        return new Attendance(id, next, people, names);
    }

    public Attendance withPeople(int next) {
        return new Attendance(id, role, next, names);
    }

    public Attendance withNames(String next) {
        return new Attendance(id, role, people, next);
    }
}
