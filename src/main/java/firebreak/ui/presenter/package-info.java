/// What a room sees: a window of its own on the second screen, and the same pages where privacy
/// mode covers a screen. It is only ever given [firebreak.domain.room.PresenterPage]s, in which
/// names are replaced already, and may know neither the store nor what carries names.
@NullMarked
package firebreak.ui.presenter;

import org.jspecify.annotations.NullMarked;
