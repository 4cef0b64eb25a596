/// Pages for a room, made of an assessment in which names are replaced already.
@NullMarked
package firebreak.analysis.room;

import org.jspecify.annotations.NullMarked;
