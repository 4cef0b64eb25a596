/// Search over the incidents' texts, in memory only: what a client wrote never reaches the disk.
@NullMarked
package firebreak.suggest.search;

import org.jspecify.annotations.NullMarked;
