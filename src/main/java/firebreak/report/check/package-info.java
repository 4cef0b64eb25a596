/// Looks into finished deliverables, whatever program they are for, and says what must not be in
/// them: other people's names, links to the outside, programs, the machine they were written on,
/// figures that the number ledger doesn't have.
@NullMarked
package firebreak.report.check;

import org.jspecify.annotations.NullMarked;
