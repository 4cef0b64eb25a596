package firebreak.domain.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADDRESS | mail ann.lee@acme.io, please | ann.lee@acme.io",
                "ADDRESS | zoë@münchen.de | zoë@münchen.de",
                "LINK | see https://wiki.acme.io/x?y=1#z. | https://wiki.acme.io/x?y=1#z",
                "LINK | (http://10.0.0.1:8080/a) | http://10.0.0.1:8080/a",
                "LINK | www.acme.io/status | www.acme.io/status",
                "LINK | jdbc:x and postgresql://db/x | postgresql://db/x",
                "HOST | db1.prod.acme.internal went away | db1.prod.acme.internal",
                "HOST | on ACME.COM: | ACME.COM",
                "HOST | pinned 10.20.30.40:5432, then | 10.20.30.40:5432",
                "HOST | net 192.168.0.0/16 | 192.168.0.0/16",
                "HOST | at 2001:db8::8a2e:370:7334 | 2001:db8::8a2e:370:7334",
                "HOST | prod-db-03 was full | prod-db-03",
                "HOST | web-fra1 and | web-fra1",
                "HOST | arn:aws:s3:::acme-bucket/key | arn:aws:s3:::acme-bucket/key",
                "PERSON | ask @ann.lee | @ann.lee",
                "PERSON | by [~accountid:5b10ac8d82e05b22cc7d4ef5] | [~accountid:5b10ac8d82e05b22cc7d4ef5]",
                "TICKET | fixed in PAY-1234 | PAY-1234",
                "TICKET | INC0012345 and more | INC0012345",
                "TICKET | see #4521 | #4521",
                "FILE | in /home/ann/notes.txt | /home/ann/notes.txt",
                "FILE | C:\\Users\\ann\\x | C:\\Users\\ann\\x",
            })
    void isATrace(NameKind kind, String text, String trace) {
        assertThat(Traces.in(text))
                .extracting(t -> t.kind() + " " + text.substring(t.start(), t.end()))
                .contains(kind + " " + trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at 12:30:45 it began",
                "UTF-8, ISO-8601, SHA-256, SEV-1, P-1, COVID-19",
                "utf-8 and ipv-6",
                "version 1.2.3 of Node.js, config.yaml",
                "e.g. this, i.e. that.",
                "It is done.It was late",
                "30-40 minutes, 5-7 days, 2026-03-09",
                "sample size n=12; p=0.04",
                "a 99.9 % target",
                "git@ and a lone @",
                "the on-call engineer rolled back",
                "Issue #12",
            })
    void isNone(String text) {
        assertThat(Traces.in(text)).isEmpty();
    }
}
