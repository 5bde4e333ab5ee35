package dev.oddline.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * The parameters of a query strategy; each belongs to some strategies.
 *
 * @param likeness how embeddings are compared
 * @param groups clusters that the strategy goes round
 * @param temperature of a stochastic strategy, above 0
 * @param by the columns whose values are the strata of a stratified strategy
 */
public record StrategyParameters(Likeness likeness, Groups groups, Stated<BigDecimal> temperature, List<String> by) {

    /** None is stated. */
    public static final StrategyParameters NONE = new StrategyParameters(
            new Likeness(Stated.absent(), Stated.absent(), Stated.absent()),
            new Groups(Stated.absent(), Stated.absent(), Stated.absent(), Stated.absent()),
            Stated.absent(),
            List.of());

    public StrategyParameters {
        by = List.copyOf(by);
    }

    /**
     * How embeddings are compared.
     *
     * @param lambda weight of the score against the likeness, 0..1
     * @param similarity of two scenes
     * @param sigma width of the similarity {@code rbf}, above 0
     */
    public record Likeness(Stated<BigDecimal> lambda, Stated<Similarity> similarity, Stated<BigDecimal> sigma) {}

    /** How alike two embeddings are. */
    public enum Similarity {
        /** The cosine of the angle between them. */
        COSINE,
        /** exp(-d² / 2 sigma²) of their Euclidean distance d. */
        RBF
    }

    /**
     * Clusters that a strategy goes round.
     *
     * @param clusters how many there are
     * @param smallest clusters with fewer scenes are passed over
     * @param neighbours how many nearest scenes tell how typical one is
     * @param candidates how many of the scenes with the smallest margins are looked at
     */
    public record Groups(
            Stated<Long> clusters, Stated<Long> smallest, Stated<Long> neighbours, Stated<Long> candidates) {}
}
