/// Whether the method fits the client, asked at the start and again at the end.
@NullMarked
package firebreak.ui.fit;

import org.jspecify.annotations.NullMarked;
