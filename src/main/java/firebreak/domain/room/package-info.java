/// What a room full of people may see of an assessment. Nothing here carries a name of the client,
/// its teams, services, people or incidents: whoever makes it replaces them first. JDK only.
@NullMarked
package firebreak.domain.room;

import org.jspecify.annotations.NullMarked;
