package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;

/**
 * What a round may send to labelling: an amount in scenes, frames, objects or cost, and the most scenes of one drive. Whole
 * scenes are bought.
 */
public final class SceneBudget {
    /** What happens when the next scene does not fit into the rest. */
    public enum Overflow {
        /** The round ends. */
        STOP,
        /** The scene is passed over, and the next one tried. */
        SKIP
    }

    private final double[] costs;
    private final double amount;
    private final Overflow overflow;
    private double spent;

    /**
     * Returns a budget of which nothing is spent.
     *
     * @param costs what each row takes of the amount, 0 or more
     * @param amount 0 or more
     */
    public SceneBudget(double[] costs, double amount, Overflow overflow) {
        for (int row = 0; row < costs.length; row++) {
            InvalidInput.unless(costs[row] >= 0, "costs[" + row + "]", costs[row] + " is not 0 or more");
        }
        InvalidInput.unless(amount >= 0, "amount", amount + " is not 0 or more");
        this.costs = costs.clone();
        this.amount = amount;
        this.overflow = overflow;
    }

    /** Returns whether a row fits into what is left. */
    public boolean fits(int row) {
        return spent + costs[row] <= amount;
    }

    /** Spends what a row takes. */
    public void spend(int row) {
        spent += costs[row];
    }

    /** Returns how much was spent. */
    public double spent() {
        return spent;
    }

    /** Returns what happens when a row does not fit. */
    public Overflow overflow() {
        return overflow;
    }

    /**
     * Returns scores for each unit of the budget, so that two cheap scenes come before a dear one that is worth less than both.
     *
     * @param scores one for each row, 0 or more or NaN
     */
    public double[] density(double[] scores) {
        double[] densities = new double[scores.length];
        for (int row = 0; row < densities.length; row++) {
            densities[row] = scores[row] / costs[row];
        }
        return densities;
    }
}
