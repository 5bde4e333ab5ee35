package dev.oddline.statistics;

/** SplitMix64 (Steele, Lea and Flood 2014): the numbers of a seed are the same for ever, whatever the Java version. */
public final class SplitMix {
    private static final double HALF_OF_LAST_BIT = 0x1.0p-54;

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    public SplitMix(long seed) {
        this.state = seed;
    }

    /** Returns a number in 0..bound-1; the bias is below bound / 2^63. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Returns a number strictly between 0 and 1, in steps of 2^-53. */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53 + HALF_OF_LAST_BIT;
    }

    /** Returns a number of the normal distribution with mean 0 and variance 1 (Box and Muller 1958). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    private long next() {
        long number = at(state, 0);
        state += STEP;
        return number;
    }

    /**
     * Returns one number of a seed without those before it.
     *
     * @param index how many numbers of the seed come before it, 0 or more
     */
    public static long at(long seed, long index) {
        long state = seed + (index + 1) * STEP;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
