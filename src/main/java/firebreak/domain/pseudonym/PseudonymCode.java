package firebreak.domain.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the code of a pseudonym out of a name and the secret of an assessment: always the same for
/// one name, and of no use to anybody without the secret. For one thread at a time.
public final class PseudonymCode {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;

    /// Without vowels, so that no code is a word.
    private static final String CONSONANTS = "BCDFGHJKMNPQRTVWXZ2346789";

    private final Mac mac;

    public PseudonymCode(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of a person, as incidents have carried it since they were imported.
    ///
    /// @param name in small letters
    public String person(String name) {
        var bytes = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        var letters = new StringBuilder();
        for (var i = 0; i < LENGTH; i++)
            letters.append(LETTERS.charAt(bytes[i] & (LETTERS.length() - 1)));
        return letters.toString();
    }

    /// Of anything else.
    ///
    /// @param again 0, or how often the code was another name's
    String of(NameKind kind, String name, int again) {
        var bytes =
                mac.doFinal(
                        (kind.name() + "\n" + again + "\n" + name)
                                .getBytes(StandardCharsets.UTF_8));
        var letters = new StringBuilder();
        for (var i = 0; i < length(kind); i++)
            letters.append(CONSONANTS.charAt((bytes[i] & 0xFF) % CONSONANTS.length()));
        return letters.toString();
    }

    /// Kinds of which there are many have long codes.
    private static int length(NameKind kind) {
        return switch (kind) {
            case TEAM, SERVICE, CLIENT -> 4;
            case FILE, HOST, LINK -> 5;
            case PERSON, TICKET, ADDRESS -> 6;
        };
    }
}
