/// How the client's work goes from a feature's requirement to production: checkpoints and what is
/// answered to them, the map, features that were followed through it, and the gaps that were found.
/// Judgements about test coverage are answers, too; what they are about lives in `coverage`.
@NullMarked
package firebreak.domain.process;

import org.jspecify.annotations.NullMarked;
