/// Folders and archives as the files in them; nothing is unpacked onto the disk.
@NullMarked
package firebreak.intake.container.packed;

import org.jspecify.annotations.NullMarked;
