package dev.oddline.reference;

import dev.oddline.coverage.GapEvidence;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SceneVolume;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.comparison.BetaBinomial;
import dev.oddline.statistics.comparison.BetaPrior;
import dev.oddline.statistics.comparison.MannWhitney;
import dev.oddline.statistics.comparison.McNemar;
import dev.oddline.statistics.comparison.Multiplicity;
import dev.oddline.statistics.comparison.PairedTest;
import dev.oddline.statistics.comparison.PermutationTest;
import dev.oddline.statistics.comparison.RandomEffects;
import dev.oddline.statistics.comparison.SignedRankTest;
import dev.oddline.statistics.comparison.StratifiedTables;
import dev.oddline.statistics.comparison.TwoByTwo;
import dev.oddline.statistics.comparison.WelchTest;
import dev.oddline.statistics.interval.ProportionMethod;
import dev.oddline.statistics.regression.LearningCurve;
import dev.oddline.statistics.regression.LinearRegression;
import dev.oddline.statistics.regression.PowerLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The group {@code gap_decision}. */
final class GapShapes {

    private static final Confidence CI95 = Confidence.NINETY_FIVE;

    static final List<Shape> ALL = List.of(
            welch(),
            paired(),
            mcNemar(),
            multiplicity(),
            empiricalBayes(),
            randomEffects(),
            simpson(),
            learningCurve(),
            twoByTwo(),
            verdicts());

    private GapShapes() {}

    private static Shape welch() {
        Function<Input, WelchTest> test = input -> WelchTest.of(input.sample("run_a"), input.sample("run_b"));
        return Shape.of("run_a", "run_b")
                .with("difference", input -> test.apply(input).difference())
                .with("welch_t", input -> test.apply(input).test().statistic())
                .with("df", input -> test.apply(input).test().degreesOfFreedom())
                .with("p", input -> test.apply(input).test().p())
                .with("ci95", input -> test.apply(input).interval(CI95))
                .with("cohens_d", input -> test.apply(input).cohensD())
                .with("hedges_g", input -> test.apply(input).hedgesG())
                .with(
                        "mann_whitney_p_exact",
                        input -> MannWhitney.of(input.sample("run_a"), input.sample("run_b"))
                                .exactP())
                .with("permutation_p_exact", input -> PermutationTest.p(input.sample("run_a"), input.sample("run_b")));
    }

    private static Shape paired() {
        Function<Input, PairedTest> test = input -> PairedTest.of(input.sample("before"), input.sample("after"));
        Function<Input, SignedRankTest> ranks =
                input -> SignedRankTest.of(input.sample("before"), input.sample("after"));
        return Shape.of("before", "after")
                .with("mean_difference", input -> test.apply(input).meanChange())
                .with("t", input -> test.apply(input).test().statistic())
                .with("p", input -> test.apply(input).test().p())
                .with("ci95", input -> test.apply(input).interval(CI95))
                .with("wilcoxon_w_plus", input -> ranks.apply(input).riseRanks())
                .with("wilcoxon_p_normal_approx", input -> ranks.apply(input).approximateP())
                .with(
                        "wilcoxon_p_normal_approx_pratt",
                        input -> ranks.apply(input).approximatePPratt())
                .with("zero_differences", input -> ranks.apply(input).zeroChanges())
                .with("sign_positive", input -> ranks.apply(input).rises())
                .with("sign_test_p", input -> ranks.apply(input).signTestP());
    }

    private static Shape mcNemar() {
        Function<Input, McNemar> test = input -> new McNemar(input.whole("only_a"), input.whole("only_b"));
        return Shape.of("both_pass", "only_a", "only_b", "both_fail")
                .with("exact_p", input -> test.apply(input).exactP())
                .with("chi2_cc", input -> test.apply(input).chiSquareCorrected().statistic())
                .with(
                        "chi2_cc_p",
                        input -> test.apply(input).chiSquareCorrected().p())
                .with("chi2", input -> test.apply(input).chiSquare().statistic());
    }

    private static Shape multiplicity() {
        Shape shape = Shape.of("p").optionally("alpha");
        Map<String, Multiplicity> methods = Map.of(
                "bh", Multiplicity.BENJAMINI_HOCHBERG,
                "by", Multiplicity.BENJAMINI_YEKUTIELI,
                "holm", Multiplicity.HOLM,
                "bonferroni", Multiplicity.BONFERRONI);
        methods.forEach((key, method) -> {
            shape.with(key, input -> method.adjust(input.numbersOrNothing("p")));
            shape.with(key + "_rejected", input -> method.findings(input.numbersOrNothing("p"), input.number("alpha")));
        });
        return shape;
    }

    private static Shape empiricalBayes() {
        Function<Input, BetaPrior> likely =
                input -> new BetaBinomial(segments(input)).maximumLikelihood().orElseThrow();
        Function<Input, BetaPrior> byVariance = input ->
                new BetaBinomial(segments(input)).byAnalysisOfVariance().orElseThrow();
        return Shape.of("successes", "n")
                .with(
                        "raw",
                        input -> segments(input).stream().map(Proportion::rate).toList())
                .with("mle_alpha", input -> likely.apply(input).alpha())
                .with("mle_beta", input -> likely.apply(input).beta())
                .with(
                        "max_log_likelihood_without_binomial_constant",
                        input -> new BetaBinomial(segments(input)).logLikelihood(likely.apply(input)))
                .with("posterior_mean", input -> each(input, likely, BetaPrior::posteriorMean))
                .with(
                        "posterior_ci95",
                        input -> each(input, likely, (prior, segment) -> prior.posteriorInterval(segment, CI95)))
                .with("shrinkage_weight_to_prior", input -> each(input, likely, BetaPrior::weight))
                .with("anova_rho", input -> new BetaBinomial(segments(input)).intraclassCorrelation())
                .with("anova_prior_strength", input -> byVariance.apply(input).strength())
                .with("anova_prior_mean", input -> byVariance.apply(input).mean())
                .with("anova_posterior_mean", input -> each(input, byVariance, BetaPrior::posteriorMean));
    }

    private static <T> List<T> each(
            Input input, Function<Input, BetaPrior> prior, BiFunction<BetaPrior, Proportion, T> measure) {
        BetaPrior fitted = prior.apply(input);
        return segments(input).stream()
                .map(segment -> measure.apply(fitted, segment))
                .toList();
    }

    private static List<Proportion> segments(Input input) {
        long[] successes = input.wholes("successes");
        long[] trials = input.wholes("n");
        List<Proportion> segments = new ArrayList<>();
        for (int i = 0; i < successes.length; i++) {
            segments.add(new Proportion(successes[i], trials[i]));
        }
        return segments;
    }

    private static Shape randomEffects() {
        Function<Input, RandomEffects> effects =
                input -> RandomEffects.of(input.sample("effect"), input.sample("standard_error"));
        return Shape.of("effect", "standard_error")
                .with("fixed", input -> effects.apply(input).fixedMean())
                .with("fixed_se", input -> effects.apply(input).fixedStandardError())
                .with("cochran_q", input -> effects.apply(input).homogeneity().statistic())
                .with("q_p", input -> effects.apply(input).homogeneity().p())
                .with("i_squared", input -> effects.apply(input).unexplainedShare())
                .with("tau_squared", input -> effects.apply(input).betweenVariance())
                .with("random", input -> effects.apply(input).mean())
                .with("random_se", input -> effects.apply(input).standardError())
                .with("shrunk", input -> effects.apply(input).shrunk());
    }

    private static Shape simpson() {
        Function<Input, StratifiedTables> tables = input -> new StratifiedTables(input.objects("strata").stream()
                .map(one -> new TwoByTwo(
                        one.whole("a_pass"), one.whole("a_fail"), one.whole("b_pass"), one.whole("b_fail")))
                .toList());
        return Shape.of("strata")
                .with("pooled_difference", input -> tables.apply(input).pooledDifference())
                .with("stratum_difference", input -> tables.apply(input).differences())
                .with("reversal", input -> tables.apply(input).isReversed())
                .with("mantel_haenszel_odds_ratio", input -> tables.apply(input).mantelHaenszelOddsRatio())
                .with(
                        "cmh_statistic",
                        input -> tables.apply(input).cochranMantelHaenszel().statistic())
                .with(
                        "cmh_p",
                        input -> tables.apply(input).cochranMantelHaenszel().p())
                .with("breslow_day", input -> tables.apply(input).breslowDay().statistic())
                .with(
                        "breslow_day_tarone_p",
                        input -> tables.apply(input).breslowDayTarone().p())
                .with("mh_risk_difference", input -> tables.apply(input).mantelHaenszelDifference())
                .with(
                        "standardised_difference_by_total",
                        input -> tables.apply(input).standardisedDifference());
    }

    private static Shape learningCurve() {
        Function<Input, LearningCurve> noisy =
                input -> LearningCurve.of(input.sample("n"), input.sample("metric_noisy"));
        Function<Input, LinearRegression> line = input -> noisy.apply(input).perDoubling();
        return Shape.of("n", "metric_exact", "metric_noisy")
                .with("exact_fit", input -> fit(LearningCurve.of(input.sample("n"), input.sample("metric_exact"))))
                .with("noisy_fit", input -> fit(noisy.apply(input)))
                .with(
                        "gain_from_doubling",
                        input -> noisy.apply(input)
                                .powerLaw()
                                .orElseThrow()
                                .gainFromDoubling(input.numbers("n")[input.numbers("n").length - 1]))
                .with("slope_per_doubling", input -> line.apply(input).slope())
                .with("slope_se", input -> line.apply(input).slopeStandardError())
                .with("slope_ci95", input -> line.apply(input).slopeInterval(CI95))
                .with("r_squared", input -> line.apply(input).rSquared())
                .with(
                        "slope_per_doubling_last3",
                        input -> noisy.apply(input).perDoublingOfLast(3).slope());
    }

    private static Map<String, Object> fit(LearningCurve curve) {
        PowerLaw fit = curve.powerLaw().orElseThrow();
        return Map.of(
                "asymptote", fit.asymptote(),
                "scale", fit.scale(),
                "exponent", fit.exponent(),
                "residual_sum_of_squares", fit.residualSquares(),
                "asymptote_se", fit.asymptoteStandardError());
    }

    private static Shape twoByTwo() {
        Function<Input, TwoByTwo> table = input -> {
            List<long[]> rows = input.wholeRows("table");
            return new TwoByTwo(rows.get(0)[0], rows.get(0)[1], rows.get(1)[0], rows.get(1)[1]);
        };
        return Shape.of("table")
                .with("chi2", input -> table.apply(input).chiSquare().statistic())
                .with("p", input -> table.apply(input).chiSquare().p())
                .with(
                        "chi2_yates",
                        input -> table.apply(input).chiSquareCorrected().statistic())
                .with(
                        "p_yates",
                        input -> table.apply(input).chiSquareCorrected().p())
                .with("fisher_two_sided", input -> table.apply(input).fisherP())
                .with("odds_ratio_sample", input -> table.apply(input).oddsRatio())
                .with("phi", input -> table.apply(input).phi());
    }

    private static Shape verdicts() {
        return Shape.of("minimum_useful_slope", "segments")
                .with(
                        "verdict",
                        input -> input.objects("segments").stream()
                                .map(segment -> evidence(segment, input.number("minimum_useful_slope"))
                                        .verdict()
                                        .name()
                                        .toLowerCase(Locale.ROOT))
                                .toList())
                .with(
                        "wilson95",
                        input -> input.objects("segments").stream()
                                .map(GapShapes::wilson)
                                .toList());
    }

    /** Amounts are stated once for training and evaluation, or apart. */
    private static GapEvidence evidence(Input segment, double leastGain) {
        SceneVolume training = segment.has("n_train")
                ? new SceneVolume(segment.whole("n_train"), segment.whole("target_n_train"))
                : new SceneVolume(segment.whole("n"), segment.whole("target_n"));
        SceneVolume evaluation = segment.has("n_eval")
                ? new SceneVolume(segment.whole("n_eval"), segment.whole("target_n_eval"))
                : new SceneVolume(segment.whole("n"), segment.whole("target_n"));
        boolean lower =
                segment.has("direction") && segment.get("direction").asString().startsWith("lower");
        return new GapEvidence(
                training,
                evaluation,
                wilson(segment),
                new Requirement(
                        segment.number("required"),
                        Optional.of(lower ? Requirement.Better.LOWER : Requirement.Better.HIGHER)),
                slope(segment),
                leastGain);
    }

    private static Optional<Interval> wilson(Input segment) {
        long trials = segment.whole(segment.has("n_eval") ? "n_eval" : "n");
        return trials == 0
                ? Optional.empty()
                : Optional.of(
                        ProportionMethod.WILSON.interval(new Proportion(segment.whole("successes"), trials), CI95));
    }

    private static Optional<Interval> slope(Input segment) {
        if (!segment.has("slope_per_doubling_ci95")
                || segment.get("slope_per_doubling_ci95").isNull()) {
            return Optional.empty();
        }
        double[] ends = segment.numbers("slope_per_doubling_ci95");
        return Optional.of(new Interval(ends[0], ends[1], CI95, IntervalMethod.STUDENT_T));
    }
}
