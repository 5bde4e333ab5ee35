package dev.oddline.selection.policy;

import dev.oddline.selection.strategy.Pick;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What following a policy came to.
 *
 * @param candidates number of scenes that could be chosen: no filter left them out, they have no label yet
 * @param leftOut in the order of the steps
 * @param chosen in the order of the choice
 * @param quotas in the order of the policy, one for each segment of a target
 * @param firstLeft rows that would have come next, in their order, ten at most
 * @param spent of the budget
 */
public record Choice(
        int candidates,
        List<LeftOut> leftOut,
        List<Chosen> chosen,
        List<FilledQuota> quotas,
        List<Integer> firstLeft,
        double spent) {

    public Choice {
        leftOut = List.copyOf(leftOut);
        chosen = List.copyOf(chosen);
        quotas = List.copyOf(quotas);
        firstLeft = List.copyOf(firstLeft);
    }

    /**
     * How many scenes could not be chosen.
     *
     * @param by the filter of the policy; {@code no_score} and {@code labelled} where no filter asks for either
     */
    public record LeftOut(String by, int scenes) {}

    /**
     * A scene that was chosen.
     *
     * @param row of the pool; the one that brought its scene
     * @param stratum the quota it was taken for; {@link Choosing#REST} where it was none
     * @param score the sum of the scores, large ones worth a label; empty where the policy scores nothing
     * @param pick the figure that made it first
     * @param among how many rows it was first of
     * @param nearest the nearest row of the scenes chosen before it
     * @param distance from that, Euclidean; empty for the first, and without embeddings
     */
    public record Chosen(
            int row,
            String stratum,
            OptionalDouble score,
            Pick pick,
            int among,
            OptionalInt nearest,
            OptionalDouble distance) {}

    /**
     * A quota and what could be taken for it.
     *
     * @param quota in words
     * @param wanted in the unit of the budget
     * @param taken in the unit of the budget, whatever quota it was taken for
     */
    public record FilledQuota(String quota, double wanted, double taken) {

        /** Returns whether too little could be taken. */
        public boolean isShort() {
            return taken < wanted;
        }
    }
}
