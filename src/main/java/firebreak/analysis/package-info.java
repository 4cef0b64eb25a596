/// Pure functions over the domain that compute every number shown anywhere. No store, no screen.
@NullMarked
package firebreak.analysis;

import org.jspecify.annotations.NullMarked;
