package dev.oddline.selection.policy;

import java.util.List;

/** What was taken of each stratum, whatever stratum it was taken for; in the unit of the budget. */
final class Tally {
    private final List<Stratum> strata;
    private final double[] taken;
    private double spent;

    Tally(List<Stratum> strata) {
        this.strata = strata;
        this.taken = new double[strata.size()];
    }

    void add(int row, double cost) {
        spent += cost;
        for (int i = 0; i < taken.length; i++) {
            taken[i] += strata.get(i).rows().get(row) ? cost : 0;
        }
    }

    /** Returns what was taken of a stratum. */
    double of(Stratum stratum) {
        return taken[strata.indexOf(stratum)];
    }

    /** Returns what was taken in all. */
    double spent() {
        return spent;
    }
}
