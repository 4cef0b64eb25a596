/// Web pages and Jira's XML as tables; nothing outside the file is opened.
@NullMarked
package firebreak.intake.container.markup;

import org.jspecify.annotations.NullMarked;
