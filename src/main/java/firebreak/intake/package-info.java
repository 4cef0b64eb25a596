/// Clients' files in, incident drafts, problems and a ledger out. Knows no store and no screen.
@NullMarked
package firebreak.intake;

import org.jspecify.annotations.NullMarked;
