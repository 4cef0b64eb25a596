package firebreak.store.seal;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What guessing one passphrase costs: the parameters of Argon2id (RFC 9106) with one lane.
///
/// @param memoryKiB the memory that each guess fills
/// @param iterations how often it is filled
public record Cost(int memoryKiB, int iterations) {
    private static final int MEMORY = 64 * 1024;
    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_ITERATIONS = 1000;
    private static final long WANTED_NANOS = 500_000_000;

    /// The second choice of RFC 9106 begins at three passes over 64 MiB.
    private static final int LEAST_ITERATIONS = 3;

    /// Refuses what no header of ours holds, so that a forged one can't exhaust the memory.
    public Cost {
        if (memoryKiB < 8 || memoryKiB > MOST_MEMORY)
            throw new IllegalArgumentException("memory out of bounds");
        if (iterations < 1 || iterations > MOST_ITERATIONS)
            throw new IllegalArgumentException("iterations out of bounds");
    }

    /// About half a second on this machine, and never less than the RFC's second choice.
    public static Cost calibrated() {
        var salt = new byte[16];
        // Once beforehand, because cold code is many times slower and would buy too little.
        new Cost(MEMORY / 4, 4).key(salt, salt);
        var once = new Cost(MEMORY, 1);
        var start = System.nanoTime();
        once.key(salt, salt);
        var taken = Math.max(1, System.nanoTime() - start);
        var iterations =
                Math.clamp(Math.round((double) WANTED_NANOS / taken), LEAST_ITERATIONS, 50);
        return new Cost(MEMORY, iterations);
    }

    byte[] key(byte[] secret, byte[] salt) {
        var argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKiB)
                        .withIterations(iterations)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var key = new byte[DataKey.LENGTH];
        argon.generateBytes(secret, key);
        return key;
    }
}
