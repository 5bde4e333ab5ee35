package dev.oddline.reference;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.KolmogorovSmirnovTest;
import dev.oddline.statistics.comparison.MannWhitney;
import dev.oddline.statistics.comparison.MultinomialTest;
import dev.oddline.statistics.comparison.Multiplicity;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.interval.BcaBootstrap;
import dev.oddline.statistics.interval.ExhaustiveBootstrap;
import dev.oddline.statistics.interval.Jackknife;
import dev.oddline.statistics.interval.ProportionMethod;
import dev.oddline.statistics.shift.DesignEffect;
import dev.oddline.statistics.shift.Divergence;
import dev.oddline.statistics.shift.Diversity;
import dev.oddline.statistics.shift.EffectiveSize;
import dev.oddline.statistics.shift.LabelCurve;
import dev.oddline.statistics.shift.LabelEfficiency;
import dev.oddline.statistics.shift.RankAgreement;
import dev.oddline.statistics.shift.Redundancy;
import dev.oddline.statistics.shift.SelectionShift;
import dev.oddline.statistics.shift.SetOverlap;
import dev.oddline.statistics.shift.Wasserstein;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The group {@code round_statistics}. */
final class RoundShapes {

    private static final Confidence CI95 = Confidence.NINETY_FIVE;

    static final List<Shape> ALL = List.of(
            segmentShift(),
            stabilityIndex(),
            scores(),
            effectiveNumbers(),
            designEffect(),
            redundancy(),
            binomial(),
            multinomial(),
            overlap(),
            rankAgreement(),
            labelEfficiency(),
            exhaustiveBootstrap(),
            bca());

    private RoundShapes() {}

    private static Shape segmentShift() {
        Shape shape = Shape.of("segments", "pool", "selected");
        each(shape, "pool_share", shift -> shift::poolShare);
        each(shape, "selected_share", shift -> shift::selectedShare);
        each(shape, "lift", shift -> shift::lift);
        each(shape, "lift_ci95_wilson", shift -> i -> shift.liftInterval(i, CI95));
        each(shape, "expected_count", shift -> shift::expected);
        each(shape, "hypergeometric_p_over", shift -> i -> atLeast(shift, i));
        each(shape, "hypergeometric_p_under", shift -> i -> atMost(shift, i));
        each(shape, "hypergeometric_p_two_sided_doubled", shift -> i -> doubled(shift, i));
        return shape.with(
                        "p_bh",
                        input -> Multiplicity.BENJAMINI_HOCHBERG.adjust(
                                IntStream.range(0, shift(input).segments())
                                        .mapToObj(i -> Optional.of(doubled(shift(input), i)))
                                        .toList()))
                .with("chi_square", input -> shift(input).chiSquare().statistic())
                .with("chi_square_df", input -> (long) shift(input).chiSquare().degreesOfFreedom())
                .with("chi_square_p", input -> shift(input).chiSquare().p())
                .with("min_expected", input -> shift(input).leastExpected())
                .with("g_statistic", input -> shift(input).gTest().statistic())
                .with("g_p", input -> shift(input).gTest().p())
                .with(
                        "chi_square_selected_vs_unselected",
                        input -> shift(input).chiSquareAgainstUnselected().statistic())
                .with(
                        "chi_square_selected_vs_unselected_p",
                        input -> shift(input).chiSquareAgainstUnselected().p())
                .with("cramers_v", input -> shift(input).cramersV())
                .with("psi", input -> shift(input).divergence().stabilityIndex())
                .with("kl_selected_to_pool", input -> shift(input).divergence().kullbackLeibler())
                .with("js_divergence_nats", input -> shift(input).divergence().jensenShannon())
                .with("js_divergence_bits", input -> shift(input).divergence().jensenShannonBits())
                .with("js_distance_bits", input -> shift(input).divergence().jensenShannonDistanceBits())
                .with("total_variation", input -> shift(input).divergence().totalVariation())
                .with("hellinger", input -> shift(input).divergence().hellinger());
    }

    private static void each(Shape shape, String key, Function<SelectionShift, IntFunction<Object>> measure) {
        shape.with(
                key,
                input -> IntStream.range(0, shift(input).segments())
                        .mapToObj(measure.apply(shift(input)))
                        .toList());
    }

    private static SelectionShift shift(Input input) {
        return SelectionShift.of(input.wholes("pool"), input.wholes("selected"));
    }

    private static double atLeast(SelectionShift shift, int segment) {
        return shift.ofRandomSelection(segment).atLeast(shift.selected(segment));
    }

    private static double atMost(SelectionShift shift, int segment) {
        return shift.ofRandomSelection(segment).atMost(shift.selected(segment));
    }

    private static double doubled(SelectionShift shift, int segment) {
        return shift.ofRandomSelection(segment).doubledTail(shift.selected(segment));
    }

    private static Shape stabilityIndex() {
        return Shape.of("pool", "selected", "epsilon")
                .with(
                        "psi",
                        input -> Divergence.ofCounts(input.wholes("pool"), input.wholes("selected"))
                                .stabilityIndex(input.number("epsilon")));
    }

    private static Shape scores() {
        Function<Input, KolmogorovSmirnovTest> smirnov =
                input -> KolmogorovSmirnovTest.of(input.sample("pool_scores"), input.sample("selected_scores"));
        Function<Input, MannWhitney> mannWhitney =
                input -> MannWhitney.of(input.sample("selected_scores"), input.sample("pool_scores"));
        return Shape.of("pool_scores", "selected_scores")
                .with("ks_statistic", input -> smirnov.apply(input).statistic())
                .with("ks_p_exact", input -> smirnov.apply(input).exactP())
                .with("ks_p_asymptotic", input -> smirnov.apply(input).approximateP())
                .with(
                        "wasserstein",
                        input -> Wasserstein.distance(input.sample("pool_scores"), input.sample("selected_scores")))
                .with(
                        "mann_whitney_u_selected",
                        input -> mannWhitney.apply(input).u())
                .with(
                        "mann_whitney_p_tie_corrected",
                        input -> mannWhitney.apply(input).approximateP())
                .with("auc_selected_greater", input -> mannWhitney.apply(input).probabilityAbove())
                .with("cliffs_delta", input -> mannWhitney.apply(input).cliffsDelta());
    }

    private static Shape effectiveNumbers() {
        return Shape.of("weights", "counts")
                .with("kish_ess", input -> EffectiveSize.kish(input.sample("weights")))
                .with("hill_0", input -> Diversity.of(input.wholes("counts")).richness())
                .with("hill_1", input -> Diversity.of(input.wholes("counts")).ofEntropy())
                .with("hill_2", input -> Diversity.of(input.wholes("counts")).ofDominance())
                .with(
                        "pielou_evenness",
                        input -> Diversity.of(input.wholes("counts")).evenness())
                .with(
                        "gini_simpson",
                        input -> Diversity.of(input.wholes("counts")).giniSimpson());
    }

    private static Shape designEffect() {
        Function<Input, DesignEffect> effect = input -> DesignEffect.of(Arrays.stream(input.matrix("frames_by_scene"))
                .map(scene -> Sample.of("scene", scene))
                .toList());
        return Shape.of("frames_by_scene")
                .with("ms_between", input -> effect.apply(input).meanSquareBetween())
                .with("ms_within", input -> effect.apply(input).meanSquareWithin())
                .with("n0", input -> effect.apply(input).sizeInAnova())
                .with("icc", input -> effect.apply(input).intraclassCorrelation())
                .with("design_effect", input -> effect.apply(input).factor())
                .with("effective_frames", input -> effect.apply(input).effectiveFrames());
    }

    private static Shape redundancy() {
        Function<Input, Redundancy> redundancy = input -> Redundancy.of(
                input.matrix("embeddings"),
                Arrays.stream(input.wholes("selected_indices"))
                        .mapToInt(Math::toIntExact)
                        .toArray());
        return Shape.of("embeddings", "selected_indices", "radius", "duplicate_cosine")
                .with("coverage_radius", input -> redundancy.apply(input).coverageRadius())
                .with("mean_nearest_distance", input -> redundancy.apply(input).meanNearestDistance())
                .with(
                        "covered_fraction_within_radius",
                        input -> redundancy.apply(input).shareWithin(input.number("radius")))
                .with(
                        "mean_max_cosine_among_selected",
                        input -> redundancy.apply(input).meanGreatestCosine())
                .with(
                        "duplicate_pair_fraction",
                        input -> redundancy.apply(input).shareOfDuplicates(input.number("duplicate_cosine")))
                .with("mean_pairwise_distance", input -> redundancy.apply(input).meanPairDistance());
    }

    private static Shape binomial() {
        Function<Input, Binomial> policy = one -> new Binomial(one.whole("n"), one.number("p0"));
        Function<Input, Object> clopperPearson =
                one -> ProportionMethod.CLOPPER_PEARSON.interval(new Proportion(one.whole("x"), one.whole("n")), CI95);
        return Shape.of("cases")
                .with(
                        "p_two_sided",
                        input -> eachCase(input, one -> policy.apply(one).twoSided(one.whole("x"))))
                .with(
                        "p_greater",
                        input -> eachCase(input, one -> policy.apply(one).atLeast(one.whole("x"))))
                .with(
                        "p_less",
                        input -> eachCase(input, one -> policy.apply(one).atMost(one.whole("x"))))
                .with("clopper_pearson95", input -> eachCase(input, clopperPearson));
    }

    private static List<Object> eachCase(Input input, Function<Input, Object> measure) {
        List<Object> answers = new ArrayList<>();
        input.objects("cases").forEach(one -> answers.add(Undefined.orValue(() -> measure.apply(one))));
        return answers;
    }

    private static Shape multinomial() {
        Function<Input, MultinomialTest> test =
                input -> MultinomialTest.of(input.wholes("observed"), input.numbers("policy"));
        return Shape.of("observed", "policy")
                .with("p", input -> test.apply(input).exactP())
                .with("chi_square_p", input -> test.apply(input).chiSquare().p());
    }

    private static Shape overlap() {
        Function<Input, SetOverlap> overlap = input -> SetOverlap.of(
                new HashSet<>(input.texts("round_1")), new HashSet<>(input.texts("round_2")), input.whole("pool_size"));
        return Shape.of("round_1", "round_2", "pool_size")
                .with("intersection", input -> overlap.apply(input).shared())
                .with("jaccard", input -> overlap.apply(input).jaccard())
                .with("overlap_coefficient", input -> overlap.apply(input).overlapCoefficient())
                .with(
                        "expected_intersection_random",
                        input -> overlap.apply(input).expectedByChance())
                .with("hypergeometric_p_at_least", input -> overlap.apply(input).chanceOfAsMany());
    }

    private static Shape rankAgreement() {
        Function<Input, RankAgreement> agreement =
                input -> RankAgreement.of(input.sample("scores_1"), input.sample("scores_2"));
        return Shape.of("scores_1", "scores_2")
                .with("kendall_tau_b", input -> agreement.apply(input).kendall())
                .with("spearman_rho", input -> agreement.apply(input).spearman())
                .with("pearson_r", input -> agreement.apply(input).pearson());
    }

    private static Shape labelEfficiency() {
        Function<Input, LabelCurve> chosen = input -> LabelCurve.of(input.sample("labels"), input.sample("metric"));
        Function<Input, LabelCurve> random =
                input -> LabelCurve.of(input.sample("labels"), input.sample("metric_random"));
        Function<Input, LabelEfficiency> both = input -> new LabelEfficiency(chosen.apply(input), random.apply(input));
        return Shape.of("labels", "metric", "metric_random", "target")
                .with("area_linear_normalised", input -> chosen.apply(input).area())
                .with("area_log2_normalised", input -> chosen.apply(input).areaOverDoublings())
                .with("area_random", input -> random.apply(input).area())
                .with("area_gain", input -> both.apply(input).areaGain())
                .with(
                        "labels_to_target_linear_interpolation",
                        input -> chosen.apply(input).labelsToReach(input.number("target")))
                .with("labels_to_reach_random_final", input -> both.apply(input).labelsToReachRandom())
                .with("label_saving_fraction", input -> both.apply(input).saving())
                .with(
                        "gain_per_1000_labels_by_step",
                        input -> chosen.apply(input).gainPerThousand())
                .with("deficiency", input -> both.apply(input).deficiency());
    }

    private static Shape exhaustiveBootstrap() {
        Function<Input, Sample> gains = input -> input.sample("gain_per_label_by_seed");
        Function<Input, Sample> changes = RoundShapes::changes;
        return Shape.of("gain_per_label_by_seed", "paired_before", "paired_after")
                .with("mean", input -> gains.apply(input).mean())
                .with("sample_std", input -> gains.apply(input).standardDeviation())
                .withKeyLike(
                        "percentile95_all_3125_resamples",
                        "percentile95_all_(\\d+)_resamples",
                        (input, key) -> percentiles(gains.apply(input), key.group(1)))
                .with(
                        "bootstrap_se_exact",
                        input -> ExhaustiveBootstrap.ofMean(gains.apply(input), CI95)
                                .standardError())
                .with("paired_mean_difference", input -> changes.apply(input).mean())
                .withKeyLike(
                        "paired_percentile95_all_256_resamples",
                        "paired_percentile95_all_(\\d+)_resamples",
                        (input, key) -> percentiles(changes.apply(input), key.group(1)));
    }

    private static Sample changes(Input input) {
        double[] before = input.numbers("paired_before");
        double[] after = input.numbers("paired_after");
        double[] changes = new double[before.length];
        Arrays.setAll(changes, i -> after[i] - before[i]);
        return Sample.of("changes", changes);
    }

    private static Object percentiles(Sample values, String resamples) {
        ExhaustiveBootstrap bootstrap = ExhaustiveBootstrap.ofMean(values, CI95);
        if (bootstrap.resamples() != Integer.parseInt(resamples)) {
            throw new AssertionError(bootstrap.resamples() + " resamples, not " + resamples);
        }
        return bootstrap.percentileInterval();
    }

    private static Shape bca() {
        Function<Input, Jackknife> jackknife = input -> Jackknife.of(input.sample("values"), Sample::mean);
        return Shape.of("values")
                .with("mean", input -> input.sample("values").mean())
                .with("jackknife_se", input -> jackknife.apply(input).standardError())
                .with("acceleration", input -> jackknife.apply(input).acceleration())
                .with(
                        "bca_95_reference",
                        input -> new BcaBootstrap(20260301, 40_000)
                                .interval(input.sample("values"), Sample::mean, CI95));
    }
}
