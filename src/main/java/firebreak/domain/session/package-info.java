/// Sessions of an assessment, with what was said and decided in them, and votes of a room. What is
/// in here knows of no ballot before its round is revealed.
@NullMarked
package firebreak.domain.session;

import org.jspecify.annotations.NullMarked;
