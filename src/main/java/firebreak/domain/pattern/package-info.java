/// How the patterns of a history are counted, where that is a person's choice.
@NullMarked
package firebreak.domain.pattern;

import org.jspecify.annotations.NullMarked;
