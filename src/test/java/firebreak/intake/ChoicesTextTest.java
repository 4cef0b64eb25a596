package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ScopeRule;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

class ChoicesTextTest {
    @Test
    void whatWasSaidComesBack() {
        var said =
                ImportChoices.NONE
                        .withProfile("jira")
                        .withHeaderLine(3)
                        .withColumn("Ref", new ColumnChoice.As(IncidentField.CHANGE_REFERENCE))
                        .withMadeKey(MadeKey.TITLE_AND_DATE)
                        .withScope(
                                new ScopeChoice(
                                        Set.of(ScopeRule.TEST),
                                        LocalDate.of(2025, 1, 1),
                                        null,
                                        Set.of("Shop, Berlin"),
                                        Set.of("mail", "\"old\" mail")));
        assertThat(ChoicesText.parse(ChoicesText.of(said))).isEqualTo(said);
    }

    @Test
    void whatAnOtherProgramWroteDoesNoHarm() {
        assertThat(ChoicesText.parse("{\"madeKey\": \"by magic\", \"services\": [3, null]}"))
                .isEqualTo(ImportChoices.NONE);
        assertThat(ChoicesText.parse("no JSON")).isEqualTo(ImportChoices.NONE);
    }
}
