/// What the window and the command line both do across rooms: from files to the assessment, and
/// from the assessment to documents. No words for people, no screen.
@NullMarked
package firebreak.deeds;

import org.jspecify.annotations.NullMarked;
