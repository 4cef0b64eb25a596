package firebreak.store.seal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The header of an encrypted assessment: its key, wrapped once by the passphrase and once by the
/// recovery key (AES-256-GCM, bound to the assessment and to the cost). It holds no secret that
/// either of them doesn't open, and it is small, so changing the passphrase rewrites it alone.
///
/// @param version the format of this header
/// @param assessment the assessment that the key was made for; a copy of it with an identity of its
///   own keeps the key
public record KeyFile(int version, UUID assessment, Wrapped passphrase, Wrapped recovery) {
    /// One wrapping of the key.
    ///
    /// @param cost of the passphrase; none for a recovery key, which can't be guessed
    public record Wrapped(@Nullable Cost cost, byte[] salt, byte[] nonce, byte[] key) {
        @SuppressWarnings("ConstantConditions")
        private boolean whole() {
            return salt != null && nonce != null && nonce.length == NONCE && key != null;
        }
    }

    public static final int NEWEST = 1;

    /// A header of ours has less than a tenth of it.
    public static final int LONGEST = 16 * 1024;

    private static final String CHECK = "check";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(8)
                                                    .maxStringLength(1024)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// What reading a header came to.
    public sealed interface Reading {
        record Read(KeyFile keyFile) implements Reading {}

        /// A newer program wrote it.
        record Newer() implements Reading {}

        record Unreadable() implements Reading {}
    }

    private record Format(int version) {}

    /// Wraps `key` for the assessment; takes as long as `cost` says.
    public static KeyFile wrap(
            UUID assessment, DataKey key, Passphrase passphrase, RecoveryKey recovery, Cost cost) {
        return new KeyFile(
                NEWEST,
                assessment,
                byPassphrase(assessment, key, passphrase, cost),
                byRecovery(assessment, key, recovery));
    }

    /// The same key under another passphrase.
    public KeyFile withPassphrase(DataKey key, Passphrase passphrase, Cost cost) {
        return new KeyFile(
                version, assessment, byPassphrase(assessment, key, passphrase, cost), recovery);
    }

    /// The same key under another recovery key; the one before opens nothing any more.
    public KeyFile withRecovery(DataKey key, RecoveryKey other) {
        return new KeyFile(version, assessment, passphrase, byRecovery(assessment, key, other));
    }

    /// Unwraps the key by the passphrase, or by the recovery key where that was typed; empty where
    /// it is neither.
    public Optional<DataKey> open(Passphrase typed) {
        var paper = RecoveryKey.parse(typed.characters());
        if (paper.isPresent()) {
            var secret = recoverySecret(paper.get(), recovery.salt());
            var key = unwrap(secret, recovery, context(assessment, "recovery", null));
            if (key.isPresent()) return key;
        }
        var cost = passphrase.cost();
        if (cost == null) return Optional.empty();
        var secret = passphraseSecret(typed, passphrase.salt(), cost);
        return unwrap(secret, passphrase, context(assessment, "passphrase", cost));
    }

    public byte[] toBytes() {
        ObjectNode text = JSON.valueToTree(this);
        text.put(CHECK, check());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(text);
    }

    /// Tells damage from a wrong passphrase, which otherwise look the same: an honest typist must
    /// not be sent looking for another passphrase. It guards against no forger.
    private String check() {
        var sum = new CRC32();
        sum.update(JSON.writeValueAsBytes(this));
        return "%08x".formatted(sum.getValue());
    }

    public static Reading read(byte[] bytes) {
        if (bytes.length > LONGEST) return new Reading.Unreadable();
        try {
            var format =
                    JSON.readerFor(Format.class)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .<@Nullable Format>readValue(bytes);
            if (format == null) return new Reading.Unreadable();
            if (format.version() > NEWEST)
                return looksNewer(bytes) ? new Reading.Newer() : new Reading.Unreadable();
            return read(bytes, format.version())
                    .<Reading>map(Reading.Read::new)
                    .orElseGet(Reading.Unreadable::new);
        } catch (JacksonException | IllegalArgumentException notOurs) {
            return new Reading.Unreadable();
        }
    }

    /// A header of today's whose version was damaged fits its check; what is newer doesn't.
    private static boolean looksNewer(byte[] bytes) {
        try {
            return read(bytes, NEWEST).isEmpty();
        } catch (JacksonException | IllegalArgumentException notOurs) {
            return true;
        }
    }

    /// The header that `bytes` are as one of `version`; empty where something is missing or
    /// damaged. The first headers had no check.
    private static Optional<KeyFile> read(byte[] bytes, int version) {
        if (!(JSON.readTree(bytes) instanceof ObjectNode text)) return Optional.empty();
        var check = text.remove(CHECK);
        var claimed = text.path("version").asInt(0);
        text.put("version", version);
        var file =
                JSON.readerFor(KeyFile.class)
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .<KeyFile>readValue(text);
        if (version != NEWEST || !file.whole()) return Optional.empty();
        if (check == null) return claimed == version ? Optional.of(file) : Optional.empty();
        return file.check().equals(check.asString(null)) ? Optional.of(file) : Optional.empty();
    }

    /// What is missing in the text is null, whatever the types say.
    @SuppressWarnings("ConstantConditions")
    private boolean whole() {
        return assessment != null
                && passphrase != null
                && passphrase.cost() != null
                && passphrase.whole()
                && recovery != null
                && recovery.whole();
    }

    private static Wrapped byPassphrase(
            UUID assessment, DataKey key, Passphrase passphrase, Cost cost) {
        var salt = random(16);
        var context = context(assessment, "passphrase", cost);
        return wrap(passphraseSecret(passphrase, salt, cost), key, cost, salt, context);
    }

    private static Wrapped byRecovery(UUID assessment, DataKey key, RecoveryKey recovery) {
        var salt = random(16);
        var context = context(assessment, "recovery", null);
        return wrap(recoverySecret(recovery, salt), key, null, salt, context);
    }

    private static byte[] passphraseSecret(Passphrase passphrase, byte[] salt, Cost cost) {
        var bytes = passphrase.bytes();
        try {
            return cost.key(bytes, salt);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] recoverySecret(RecoveryKey recovery, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(recovery.bytes())
                                    .addSalt(salt)
                                    .thenExpand(
                                            "firebreak recovery".getBytes(StandardCharsets.UTF_8),
                                            DataKey.LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wrapped wrap(
            byte[] secret, DataKey key, @Nullable Cost cost, byte[] salt, byte[] context) {
        var nonce = random(NONCE);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, secret, nonce, context);
            return new Wrapped(cost, salt, nonce, cipher.doFinal(key.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Optional<DataKey> unwrap(byte[] secret, Wrapped wrapped, byte[] context) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, secret, wrapped.nonce(), context);
            return Optional.of(new DataKey(cipher.doFinal(wrapped.key())));
        } catch (GeneralSecurityException | IllegalArgumentException notThisOne) {
            return Optional.empty();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    /// What a wrapping is bound to, so that it can be moved neither to another assessment nor to a
    /// cheaper cost.
    private static byte[] context(UUID assessment, String by, @Nullable Cost cost) {
        var parameters = cost == null ? "" : cost.memoryKiB() + "/" + cost.iterations();
        return String.join("|", "firebreak key", "1", assessment.toString(), by, parameters)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
