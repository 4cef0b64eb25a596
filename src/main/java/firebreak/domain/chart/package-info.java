/// Descriptions of charts, drawn on screen and in documents by others. JDK only.
@NullMarked
package firebreak.domain.chart;

import org.jspecify.annotations.NullMarked;
