package firebreak.store.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Names for sealed files that say nothing about what is in them to those without the key, not even
/// whether it is something they know.
public final class SealedName {
    private SealedName() {}

    /// The name of what is known by `id`, as hexadecimal digits; always the same under one key.
    public static String of(DataKey key, String purpose, byte[] id) {
        try {
            var secret =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(key.bytes())
                                            .thenExpand(
                                                    ("firebreak name " + purpose)
                                                            .getBytes(StandardCharsets.UTF_8),
                                                    DataKey.LENGTH));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
