package dev.oddline.selection.strategy;

import dev.oddline.source.Digest;
import dev.oddline.statistics.SplitMix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Random numbers that belong to a seed and an id, so that neither the order of the rows nor other rows change them. Any
 * language computes them in this way:
 *
 * <ol>
 *   <li>{@code key} = the first eight bytes, big-endian, of the SHA-256 of the seed in decimal digits (with a minus sign if it is
 *       negative), a line feed, and the id in UTF-8.
 *   <li>{@code z} = {@code key} + ({@code draw} + 1) · 0x9e3779b97f4a7c15, all in 64 bits without overflow; {@code z} = ({@code z} ^
 *       {@code z} >>> 30) · 0xbf58476d1ce4e5b9; {@code z} = ({@code z} ^ {@code z} >>> 27) · 0x94d049bb133111eb; {@code z} =
 *       {@code z} ^ {@code z} >>> 31: the number {@code draw}, from 0, of SplitMix64 with the key as its seed.
 *   <li>{@code u} = (({@code z} >>> 12) + 0.5) / 2^52, strictly between 0 and 1.
 *   <li>the Gumbel number is -ln(-ln {@code u}).
 * </ol>
 */
public final class GumbelKeys {
    private final long[] keys;

    private GumbelKeys(long[] keys) {
        this.keys = keys;
    }

    /**
     * Returns the numbers of a seed.
     *
     * @param ids of the rows, in their order
     */
    public static GumbelKeys of(long seed, List<String> ids) {
        byte[] start = (seed + "\n").getBytes(StandardCharsets.UTF_8);
        MessageDigest sha256 = Digest.algorithm("SHA-256");
        long[] keys = new long[ids.size()];
        for (int row = 0; row < keys.length; row++) {
            sha256.update(start);
            byte[] hash = sha256.digest(ids.get(row).getBytes(StandardCharsets.UTF_8));
            keys[row] = ByteBuffer.wrap(hash).getLong();
        }
        return new GumbelKeys(keys);
    }

    int rows() {
        return keys.length;
    }

    /**
     * Returns a number of the uniform distribution, strictly between 0 and 1.
     *
     * @param draw which number of the row, from 0
     */
    public double uniform(int row, long draw) {
        return ((SplitMix.at(keys[row], draw) >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Returns a number of the Gumbel distribution, from the uniform number of the same draw. */
    public double gumbel(int row, long draw) {
        return -StrictMath.log(-StrictMath.log(uniform(row, draw)));
    }

    /** Returns for each row its Gumbel number of draw 0 plus the logarithm of its weight. */
    double[] perturbed(double[] logWeights) {
        double[] sums = new double[keys.length];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = logWeights[row] + gumbel(row, 0);
        }
        return sums;
    }
}
