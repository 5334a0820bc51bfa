package dev.refract.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * The place of a random draw, as 128 bits that are spread evenly.
 *
 * <p>The root is cut from SHA-256 of (seed, digest, origin id), so that neighboring seeds and ids
 * have nothing in common; children are mixed with the finalizer of SplitMix64 (Steele, Lea and Flood,
 * OOPSLA 2014). The generator is L64X128Mix (Steele and Vigna, OOPSLA 2021) of commons-rng, whose
 * sequence is the same on every JDK.
 */
public record Address(long high, long low) {
    static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The place of everything that happens to one origin in one pipeline. */
    public static Address of(long seed, String pipelineDigest, String originId) {
        MessageDigest hash = sha256();
        hash.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
        hash.update(pipelineDigest.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
        hash.update(originId.getBytes(StandardCharsets.UTF_8));
        ByteBuffer digest = ByteBuffer.wrap(hash.digest());
        return new Address(digest.getLong(), digest.getLong());
    }

    /** The place numbered {@code index} below this one: a copy, an attempt, a step, a nested step. */
    public Address child(long index) {
        long tag = mix(index * GOLDEN + GOLDEN);
        return new Address(mix(high ^ tag), mix(low + tag));
    }

    /** A fresh generator that starts at this place. */
    public UniformRandomProvider generator() {
        return new L64X128Mix(high | 1L, mix(high), low, mix(low ^ GOLDEN) | 1L);
    }

    /** The one number in [0, 1) of this place, for a decision that needs no generator. */
    public double uniform() {
        return (mix(high ^ low) >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64: a different well-spread number for every {@code value}. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
