/// What a person chooses for the program on this computer, whichever assessment is open. Nothing of
/// a client is here.
@NullMarked
package firebreak.ui.settings;

import org.jspecify.annotations.NullMarked;
