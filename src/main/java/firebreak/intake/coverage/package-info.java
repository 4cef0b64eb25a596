/// What tools measured of tests, out of their files: JaCoCo, Cobertura, LCOV and JUnit. Knows no
/// risk area: what belongs to which one is told in the domain.
@NullMarked
package firebreak.intake.coverage;

import org.jspecify.annotations.NullMarked;
