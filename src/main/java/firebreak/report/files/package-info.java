/// How a document gets to its place whole or not at all: written beside it, packed, looked into,
/// then put there. Knows nothing of what is in it.
@NullMarked
package firebreak.report.files;

import org.jspecify.annotations.NullMarked;
