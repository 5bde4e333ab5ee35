package dev.oddline.statistics.richness;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.List;

/**
 * In which drives each kind was seen. Frames inside a drive are not independent, so presence is counted, not frames.
 * Estimates of the number of kinds, seen and not seen, as of vegan's {@code specpool}.
 */
public final class Incidence {

    private final int drives;
    private final long[] drivesOfKind;

    private Incidence(int drives, long[] drivesOfKind) {
        this.drives = drives;
        this.drivesOfKind = drivesOfKind;
    }

    /**
     * Returns the incidence of kinds.
     *
     * @param presence {@code [drive][kind]}, 1 where the kind was seen in the drive, else 0; one drive or more
     */
    public static Incidence of(List<long[]> presence) {
        InvalidInput.unless(!presence.isEmpty(), "presence", "no drives");
        int kinds = presence.get(0).length;
        long[] drivesOfKind = new long[kinds];
        for (int drive = 0; drive < presence.size(); drive++) {
            long[] row = presence.get(drive);
            String name = "presence[" + drive + "]";
            InvalidInput.unless(row.length == kinds, name, row.length + " kinds where the first drive has " + kinds);
            for (int kind = 0; kind < kinds; kind++) {
                InvalidInput.unless(
                        row[kind] == 0 || row[kind] == 1, name + "[" + kind + "]", row[kind] + " is neither 0 nor 1");
                drivesOfKind[kind] += row[kind];
            }
        }
        return new Incidence(presence.size(), drivesOfKind);
    }

    /**
     * Returns the incidence of kinds.
     *
     * @param drives how many there are, 1 or more
     * @param drivesOfKind for each kind the number of drives that it was seen in, 0 to {@code drives}
     */
    public static Incidence ofCounts(int drives, long... drivesOfKind) {
        InvalidInput.unless(drives > 0, "drives", "no drives");
        for (int kind = 0; kind < drivesOfKind.length; kind++) {
            long seen = InvalidInput.count("drives of kind [" + kind + "]", drivesOfKind[kind]);
            InvalidInput.unless(
                    seen <= drives, "drives of kind [" + kind + "]", seen + " is more than the " + drives + " drives");
        }
        return new Incidence(drives, drivesOfKind.clone());
    }

    /** Returns the number of kinds seen in any drive. */
    public int observed() {
        return (int) Arrays.stream(drivesOfKind).filter(count -> count > 0).count();
    }

    /** Returns the number of kinds seen in exactly one drive. */
    public long uniques() {
        return kindsSeenIn(1);
    }

    /** Returns the number of kinds seen in exactly two drives. */
    public long duplicates() {
        return kindsSeenIn(2);
    }

    /** Returns S + (T - 1)/T · Q1² / (2 Q2), with Q1(Q1 - 1)/2 where Q2 is 0 (Chao 1987): a lower bound. */
    public double chaoTwo() {
        double q1 = uniques();
        double q2 = duplicates();
        return observed() + share() * (q2 > 0 ? q1 * q1 / (2 * q2) : q1 * (q1 - 1) / 2);
    }

    /** Returns S + (T - 1)/T · Q1(Q1 - 1) / (2(Q2 + 1)) (Chao 2005). */
    public double chaoTwoBiasCorrected() {
        double q1 = uniques();
        return observed() + share() * q1 * (q1 - 1) / (2 * (duplicates() + 1.0));
    }

    /** Returns the first-order jackknife (Burnham and Overton 1979). */
    public double jackknifeOne() {
        return observed() + uniques() * share();
    }

    /**
     * Returns the second-order jackknife (Burnham and Overton 1979).
     *
     * @throws InvalidInput for a single drive
     */
    public double jackknifeTwo() {
        double t = drives;
        InvalidInput.unless(drives > 1, "presence", "a single drive has no second-order jackknife");
        return observed() + uniques() * (2 * t - 3) / t - duplicates() * (t - 2) * (t - 2) / (t * (t - 1));
    }

    /** Returns S plus the kinds expected to be missed by a resample of the drives (Smith and van Belle 1984). */
    public double bootstrap() {
        double missed = 0;
        for (long count : drivesOfKind) {
            missed += count == 0 ? 0 : StrictMath.pow(1 - (double) count / drives, drives);
        }
        return observed() + missed;
    }

    private long kindsSeenIn(long number) {
        return Arrays.stream(drivesOfKind).filter(count -> count == number).count();
    }

    private double share() {
        return (drives - 1.0) / drives;
    }
}
