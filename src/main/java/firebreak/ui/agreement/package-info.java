/// How far two coders agree, and the worklist on which they settle what they judged differently.
@NullMarked
package firebreak.ui.agreement;

import org.jspecify.annotations.NullMarked;
