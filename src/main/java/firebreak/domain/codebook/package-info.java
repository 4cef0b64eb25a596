/// Origins, contributing factors and stages: the words that a tagging uses. JDK only.
@NullMarked
package firebreak.domain.codebook;

import org.jspecify.annotations.NullMarked;
