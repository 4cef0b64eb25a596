/// Pseudonyms: how names are found in texts, and what stands for them. Where names come from is
/// said by `store` and `deeds`, what becomes of each text by who gives it away.
@NullMarked
package firebreak.domain.pseudonym;

import org.jspecify.annotations.NullMarked;
