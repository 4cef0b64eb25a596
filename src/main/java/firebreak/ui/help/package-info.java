/// What explains the rest: why and how of each screen, the glossary, what codes mean, and the tour
/// of the sample.
@NullMarked
package firebreak.ui.help;

import org.jspecify.annotations.NullMarked;
