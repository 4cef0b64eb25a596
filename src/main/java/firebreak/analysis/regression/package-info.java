/// Regression of counts on few columns, which before-and-after and interrupted series share.
@NullMarked
package firebreak.analysis.regression;

import org.jspecify.annotations.NullMarked;
