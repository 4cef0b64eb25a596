/// Whether something rises or falls over time, and whether it changed at a known moment.
@NullMarked
package firebreak.analysis.trend;

import org.jspecify.annotations.NullMarked;
