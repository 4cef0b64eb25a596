/// JSON documents as tables of the objects in them, within limits.
@NullMarked
package firebreak.intake.container.json;

import org.jspecify.annotations.NullMarked;
