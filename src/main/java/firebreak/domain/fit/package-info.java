/// Whether the method fits the client: where it stands on the progression, which signs hold, and
/// what incidents cost before and after. Only the JDK below.
@NullMarked
package firebreak.domain.fit;

import org.jspecify.annotations.NullMarked;
