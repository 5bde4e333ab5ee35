package dev.oddline.selection.scoring;

import dev.oddline.selection.aggregation.MaskedPixels;
import dev.oddline.selection.aggregation.Reduction;
import dev.oddline.selection.ood.Logits;
import dev.oddline.selection.uncertainty.ClassDistributions;
import dev.oddline.selection.uncertainty.Ensemble;
import dev.oddline.selection.uncertainty.GaussianEnsemble;
import dev.oddline.selection.uncertainty.SigmoidHeads;
import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.OptionalDouble;

/** What each kind of model output can be scored by. */
public final class Offers {
    private Offers() {}

    /** Returns the measures of class probabilities of one model. */
    public static Scoring.Offer<Numbers> probabilities() {
        return new Scoring.Offer<Numbers>()
                .by(
                        Measures.OF_DISTRIBUTIONS,
                        (measures, places) -> new DistributionScorer(Offers::distributions, measures, places));
    }

    private static ClassDistributions distributions(Numbers said, int rows, ClassDistributions.Remarks remarks) {
        if (said.members() == 1) {
            return ClassDistributions.of(said.values(), rows, said.width(), remarks);
        }
        for (int row = 0; row < rows; row++) {
            remarks.refused(row, said.ofSeveral().getMessage());
        }
        return new ClassDistributions(said.values(), 0, 0);
    }

    /** Returns the measures of class probabilities of several members. */
    public static Scoring.Offer<Numbers> memberProbabilities() {
        return new Scoring.Offer<Numbers>()
                .with(Measures.OF_ENSEMBLES, (said, row) -> Ensemble.of(said.byMember(row)), Ensemble::renormalised);
    }

    /**
     * Returns the measures of logits of one model.
     *
     * @param temperature above 0
     */
    public static Scoring.Offer<Numbers> logits(double temperature) {
        return new Scoring.Offer<Numbers>()
                .by(
                        Measures.OF_DISTRIBUTIONS,
                        (measures, places) -> new DistributionScorer(
                                (said, rows, remarks) -> softmax(said, rows, temperature, remarks), measures, places))
                .with(Measures.OF_LOGITS, (said, row) -> Logits.of(said.single(row), temperature));
    }

    private static ClassDistributions softmax(
            Numbers said, int rows, double temperature, ClassDistributions.Remarks remarks) {
        double[] p = new double[rows * said.width()];
        for (int row = 0; row < rows; row++) {
            try {
                double[] of = Logits.of(said.single(row), temperature).softmax();
                System.arraycopy(of, 0, p, row * of.length, of.length);
            } catch (InvalidInput e) {
                remarks.refused(row, e.getMessage());
            }
        }
        return ClassDistributions.of(p, rows, said.width(), remarks);
    }

    /**
     * Returns the measures of logits of several members.
     *
     * @param temperature above 0
     */
    public static Scoring.Offer<Numbers> memberLogits(double temperature) {
        return new Scoring.Offer<Numbers>().with(Measures.OF_ENSEMBLES, (said, row) -> {
            double[][] members = said.byMember(row);
            for (int t = 0; t < members.length; t++) {
                members[t] = Logits.of(members[t], temperature).softmax();
            }
            return Ensemble.of(members);
        });
    }

    /** Returns the measures of yes-or-no scores. */
    public static Scoring.Offer<Numbers> sigmoid() {
        return new Scoring.Offer<Numbers>().with(Measures.OF_HEADS, (said, row) -> SigmoidHeads.of(said.single(row)));
    }

    /** Returns the measure of a number that already is a score: itself. */
    public static Scoring.Offer<Numbers> scores() {
        return new Scoring.Offer<Numbers>()
                .with(
                        List.of(
                                Measure.of("score", "as the model gave it, larger is more worth a label", v -> v),
                                Measure.lower(
                                        Measures.SCORE_LOW,
                                        "as the model gave it, smaller is more worth a label",
                                        v -> v)),
                        Offers::only);
    }

    private static Double only(Numbers said, int row) {
        double[] values = said.single(row);
        InvalidInput.unless(values.length == 1, "scores", values.length + " numbers where one score is expected");
        return InvalidInput.finite("score", values[0]);
    }

    /** Returns the measure of the scores of many pixels: one number of all that are not {@code NaN}. */
    public static Scoring.Offer<Numbers> pixels(Reduction reduction) {
        return new Scoring.Offer<Numbers>()
                .with(
                        List.of(Measure.of("score", reduction.name() + " of the pixels that are not NaN", v -> v)),
                        (said, row) -> reduced(said.single(row), reduction));
    }

    private static Double reduced(double[] pixels, Reduction reduction) {
        boolean[] valid = new boolean[pixels.length];
        for (int i = 0; i < valid.length; i++) {
            valid[i] = !Double.isNaN(pixels[i]);
        }
        OptionalDouble score = reduction.of(MaskedPixels.of(pixels, valid).scores());
        InvalidInput.unless(score.isPresent(), "pixels", "all of them are NaN");
        return score.getAsDouble();
    }

    /** Returns the measures of embeddings held against training data. */
    public static Scoring.Offer<Numbers> embeddings(EmbeddingDistances from) {
        String k = ", k = " + from.k();
        return new Scoring.Offer<Numbers>()
                .with(
                        List.of(
                                Measure.of(
                                        "mahalanobis_squared",
                                        "min_c (x - m_c)' S^-1 (x - m_c), S tied and divided by N",
                                        x -> from.mahalanobis().squaredDistance(x)),
                                Measure.of(
                                        "mahalanobis_relative_squared",
                                        "mahalanobis_squared - (x - m)' S0^-1 (x - m) of all training rows",
                                        x -> from.mahalanobis().relativeSquaredDistance(x)),
                                Measure.of(
                                        "knn_distance",
                                        "distance of the k-th nearest" + k,
                                        x -> from.neighbours().kthDistance(x)),
                                Measure.of(
                                        "knn_mean_distance",
                                        "mean distance of the k nearest" + k,
                                        x -> from.neighbours().meanDistance(x)),
                                Measure.of(
                                        "knn_distance_normalised",
                                        "distance of the k-th nearest after l2 normalisation" + k,
                                        x -> from.directions().kthDistance(x)),
                                Measure.of(
                                        "knn_cosine_distance",
                                        "1 - cosine with the k-th nearest" + k,
                                        x -> from.directions().kthCosineDistance(x))),
                        Numbers::single);
    }

    /** Returns the measures of predicted trajectories. */
    public static Scoring.Offer<Futures> trajectories() {
        return new Scoring.Offer<Futures>()
                .with(Measures.OF_TRAJECTORIES, (said, row) -> said.trajectories())
                .with(Measures.OF_ERRORS, (said, row) -> said.errors())
                .with(Measures.OF_ENCOUNTERS, (said, row) -> said.encounter())
                .with(Measures.OF_MEMBER_ERRORS, (said, row) -> said.memberErrors());
    }

    /** Returns the measures of the regressions of several members. */
    public static Scoring.Offer<GaussianEnsemble> gaussians() {
        return new Scoring.Offer<GaussianEnsemble>().with(Measures.OF_GAUSSIANS, (said, row) -> said);
    }
}
