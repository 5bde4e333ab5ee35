package dev.oddline.reference;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.distribution.Normal;
import dev.oddline.statistics.richness.Abundance;
import dev.oddline.statistics.richness.AbundanceCoverageEstimator;
import dev.oddline.statistics.richness.ChaoOne;
import dev.oddline.statistics.richness.Incidence;
import dev.oddline.statistics.richness.SampleCoverage;
import java.util.List;

/** The group {@code richness}. */
final class RichnessShapes {

    /** scikit-bio takes 1.96 for the quantile 1.959964 of 95 %. */
    private static final Confidence OF_1_96 = new Confidence(1 - Normal.twoSided(1.96));

    static final List<Shape> ALL = List.of(abundance(), incidence());

    private RichnessShapes() {}

    private static Shape abundance() {
        return Shape.of("counts")
                .with("observed", input -> sample(input).observed())
                .with("n", input -> sample(input).individuals())
                .with("f1", input -> sample(input).singletons())
                .with("f2", input -> sample(input).doubletons())
                .with("good_turing_unseen_mass", input -> new SampleCoverage(sample(input)).unseenMass())
                .with("good_coverage", input -> new SampleCoverage(sample(input)).good())
                .with("coverage_chao_jost", input -> new SampleCoverage(sample(input)).chaoJost())
                .with("chao1_bias_corrected", input -> chao(input).biasCorrected())
                .with("chao1_classic", input -> chao(input).classic())
                .with("chao1_with_n_factor", input -> chao(input).classicForSmallSamples())
                .with("unseen_estimate", input -> chao(input).unseen())
                .with("chao1_ci95", input -> chao(input).logNormal(OF_1_96))
                .with("chao1_se_vegan", input -> chao(input).standardError())
                .with(
                        "ace",
                        input -> AbundanceCoverageEstimator.of(sample(input)).estimate())
                .with(
                        "ace_se",
                        input -> AbundanceCoverageEstimator.of(sample(input)).standardErrorOfVegan())
                .with("rarefied_to_half", input -> sample(input).rarefied(half(input)))
                .with("rarefied_m", RichnessShapes::half);
    }

    private static Shape incidence() {
        return Shape.of("presence_by_drive_and_cluster")
                .with("observed", input -> drives(input).observed())
                .with("Q1", input -> drives(input).uniques())
                .with("Q2", input -> drives(input).duplicates())
                .with("chao2", input -> drives(input).chaoTwo())
                .with("jackknife1", input -> drives(input).jackknifeOne())
                .with("jackknife2", input -> drives(input).jackknifeTwo())
                .with("bootstrap", input -> drives(input).bootstrap());
    }

    private static Abundance sample(Input input) {
        return Abundance.of(input.wholes("counts"));
    }

    private static long half(Input input) {
        return sample(input).individuals() / 2;
    }

    private static ChaoOne chao(Input input) {
        return new ChaoOne(sample(input));
    }

    private static Incidence drives(Input input) {
        return Incidence.of(input.wholeRows("presence_by_drive_and_cluster"));
    }
}
