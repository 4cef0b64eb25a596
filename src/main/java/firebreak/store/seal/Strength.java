package firebreak.store.seal;

import com.nulabinc.zxcvbn.Zxcvbn;

/// How hard a passphrase is to guess, as zxcvbn estimates it (Wheeler, USENIX Security 2016).
public enum Strength {
    VERY_WEAK,
    WEAK,
    FAIR,
    GOOD,
    STRONG;

    /// Estimating takes time that grows with the length, and beyond this nothing changes.
    private static final int ENOUGH = 72;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    public static Strength of(Passphrase passphrase) {
        if (passphrase.length() == 0) return VERY_WEAK;
        var start = passphrase.characters();
        start.limit(Math.min(start.limit(), ENOUGH));
        var measured = ESTIMATE.measure(start);
        var strength = values()[measured.getScore()];
        measured.wipe();
        return strength;
    }
}
