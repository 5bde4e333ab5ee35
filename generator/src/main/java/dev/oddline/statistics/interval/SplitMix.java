package dev.oddline.statistics.interval;

/** SplitMix64 (Steele, Lea and Flood 2014): the numbers of a seed are the same for ever, whatever the Java version. */
final class SplitMix {

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /** Returns a number in 0..bound-1; the bias is below bound / 2^63. */
    int below(int bound) {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
}
