/// Post-mortems and lists of incidents written as documents.
@NullMarked
package firebreak.intake.container.document;

import org.jspecify.annotations.NullMarked;
