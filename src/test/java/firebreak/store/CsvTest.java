package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class CsvTest {
    @Test
    void noTextIsAFormulaAndNumbersStayNumbers() {
        var bytes = new ByteArrayOutputStream();
        var csv = new Csv(bytes, List.of("=head", "plain", "", "n", "d", "e"));
        csv.row(Arrays.asList("=1+1", "a=b", null, -5, -0.5, true));
        csv.row(Arrays.asList("+1", "-1", "@x", 5, 1e-3, "\tx"));
        csv.row(Arrays.asList("\rx", "a\"b", "a,b", "", "'x", "a\nb"));
        csv.finish();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "'=head,plain,,n,d,e\r\n"
                                + "'=1+1,a=b,,-5,-0.5,true\r\n"
                                + "'+1,'-1,'@x,5,0.001,'\tx\r\n"
                                + "\"'\rx\",\"a\"\"b\",\"a,b\",,'x,\"a\nb\"\r\n");
    }
}
