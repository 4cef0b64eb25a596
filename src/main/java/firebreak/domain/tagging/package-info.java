/// One coder's judgement of one incident. JDK only.
@NullMarked
package firebreak.domain.tagging;

import org.jspecify.annotations.NullMarked;
