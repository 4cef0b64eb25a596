package firebreak.store.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

class KeyFileTest {
    private static final Cost CHEAP = new Cost(64, 1);
    private static final UUID ASSESSMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final DataKey key = DataKey.random();
    private final RecoveryKey recovery = RecoveryKey.random();
    private final KeyFile file =
            KeyFile.wrap(ASSESSMENT, key, typed("correct horse"), recovery, CHEAP);

    @Test
    void thePassphraseAndTheRecoveryKeyOpenIt() {
        assertThat(file.open(typed("correct horse")).orElseThrow().sameAs(key)).isTrue();
        assertThat(file.open(typed(recovery.text())).orElseThrow().sameAs(key)).isTrue();
        var careless = recovery.text().toLowerCase().replace("-", " ").replace('1', 'l');
        assertThat(file.open(typed(careless)).orElseThrow().sameAs(key)).isTrue();
        assertThat(file.open(typed("correct horsE"))).isEmpty();
        assertThat(file.open(typed(RecoveryKey.random().text()))).isEmpty();
        assertThat(file.open(typed(""))).isEmpty();
    }

    @Test
    void anotherPassphraseRewrapsTheSameKey() {
        var changed = file.withPassphrase(key, typed("battery staple"), CHEAP);
        assertThat(changed.open(typed("battery staple")).orElseThrow().sameAs(key)).isTrue();
        assertThat(changed.open(typed("correct horse"))).isEmpty();
        assertThat(changed.open(typed(recovery.text())).orElseThrow().sameAs(key)).isTrue();
        var other = RecoveryKey.random();
        var renewed = changed.withRecovery(key, other);
        assertThat(renewed.open(typed(other.text())).orElseThrow().sameAs(key)).isTrue();
        assertThat(renewed.open(typed(recovery.text()))).isEmpty();
    }

    @Test
    void itIsReadAsItWasWritten() {
        var read = (KeyFile.Reading.Read) KeyFile.read(file.toBytes());
        assertThat(read.keyFile().open(typed("correct horse")).orElseThrow().sameAs(key)).isTrue();
        assertThat(read.keyFile().assessment()).isEqualTo(ASSESSMENT);
        assertThat(new String(file.toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("correct horse")
                .doesNotContain(recovery.text());
    }

    @Test
    void anotherAssessmentsWrappingDoesNotOpen() {
        var moved = new KeyFile(1, UUID.randomUUID(), file.passphrase(), file.recovery());
        assertThat(moved.open(typed("correct horse"))).isEmpty();
        assertThat(moved.open(typed(recovery.text()))).isEmpty();
        var p = file.passphrase();
        var cheaper = new KeyFile.Wrapped(new Cost(8, 1), p.salt(), p.nonce(), p.key());
        assertThat(
                        new KeyFile(1, ASSESSMENT, cheaper, file.recovery())
                                .open(typed("correct horse")))
                .isEmpty();
    }

    @Test
    void anyFlippedByteIsNoticed() {
        var good = file.toBytes();
        for (int at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 0x11;
            var opened =
                    KeyFile.read(bad) instanceof KeyFile.Reading.Read(var f)
                            ? f.open(typed("correct horse"))
                            : java.util.Optional.<DataKey>empty();
            // White space between the words may change without changing what is said.
            if (opened.isPresent()) assertThat(opened.get().sameAs(key)).isTrue();
        }
    }

    @Test
    void aForgedHeaderCostsNothing() {
        var text = new String(file.toBytes(), StandardCharsets.UTF_8);
        for (var forged :
                new String[] {
                    text.replace("\"memoryKiB\" : 64", "\"memoryKiB\" : 2000000000"),
                    text.replace("\"iterations\" : 1", "\"iterations\" : 2000000000"),
                    "[".repeat(10_000),
                    "{}",
                    "",
                    "null",
                    text + text,
                    text.replace("\"cost\"", "\"other\"")
                }) assertThat(forged(forged)).isInstanceOf(KeyFile.Reading.Unreadable.class);
        // One whose version alone changed is damaged, not newer.
        var newer = text.replace("\"version\" : 1", "\"version\" : 2");
        assertThat(forged(newer)).isInstanceOf(KeyFile.Reading.Unreadable.class);
        assertThat(forged(newer.replaceAll("\"check\" : \"\\w+", "\"check\" : \"0")))
                .isInstanceOf(KeyFile.Reading.Newer.class);
    }

    @Test
    void theFirstHeadersHadNoCheck() {
        var text = new String(file.toBytes(), StandardCharsets.UTF_8);
        var first = text.replaceAll(",\\s*\"check\" : \"\\w+\"", "");
        assertThat(first).isNotEqualTo(text);
        assertThat(forged(first)).isInstanceOf(KeyFile.Reading.Read.class);
    }

    /// RFC 9106, section 5.3, has a secret and data of its own, which a passphrase doesn't; these
    /// are the reference implementation's own vectors (P-H-C/phc-winner-argon2, test.c, argon2id,
    /// version 19).
    @Test
    void theCostIsArgon2idAsOthersComputeIt() {
        var salt = "somesalt".getBytes(StandardCharsets.UTF_8);
        var password = "password".getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(new Cost(65536, 2).key(password, salt)))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        assertThat(HexFormat.of().formatHex(new Cost(256, 2).key(password, salt)))
                .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
    }

    @Test
    void aSlipInTheRecoveryKeyIsFound() {
        var text = recovery.text();
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(RecoveryKey.parse(text).orElseThrow().text()).isEqualTo(text);
        int accepted = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '-') continue;
            var slip = new StringBuilder(text);
            slip.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
            if (RecoveryKey.parse(slip).isPresent()) accepted++;
        }
        assertThat(accepted).isZero();
        assertThat(RecoveryKey.parse(text.substring(1))).isEmpty();
        assertThat(RecoveryKey.parse(text + "0")).isEmpty();
        assertThat(RecoveryKey.parse("")).isEmpty();
    }

    @Test
    void strengthFollowsWhatGuessingCosts() {
        assertThat(Strength.of(typed(""))).isEqualTo(Strength.VERY_WEAK);
        assertThat(Strength.of(typed("password1"))).isEqualTo(Strength.VERY_WEAK);
        assertThat(Strength.of(typed("orbital-mango-wrestles-Tuesday"))).isEqualTo(Strength.STRONG);
        assertThat(Strength.of(typed("xq".repeat(2000)))).isNotNull();
    }

    @Test
    void closingWipesOut() {
        var passphrase = typed("correct horse");
        passphrase.close();
        assertThat(passphrase.characters().toString()).isEqualTo("\0".repeat(13));
        var copy = key.copy();
        copy.close();
        assertThat(copy.databasePassword()).containsOnly('0');
        assertThat(key.databasePassword()).hasSize(64);
        assertThat(passphrase.toString() + key + recovery).doesNotContain(recovery.text());
    }

    private static KeyFile.Reading forged(String text) {
        return KeyFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Passphrase typed(String text) {
        return Passphrase.of(text.toCharArray());
    }
}
