/// Incidents, their clocks and severity, and the ledger of an import. JDK only.
@NullMarked
package firebreak.domain.incident;

import org.jspecify.annotations.NullMarked;
