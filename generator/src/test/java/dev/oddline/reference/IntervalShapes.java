package dev.oddline.reference;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.ChiSquare;
import dev.oddline.statistics.distribution.Hypergeometric;
import dev.oddline.statistics.distribution.Normal;
import dev.oddline.statistics.interval.DetectableEffect;
import dev.oddline.statistics.interval.ExposureWeighted;
import dev.oddline.statistics.interval.PoissonRate;
import dev.oddline.statistics.interval.ProportionDifference;
import dev.oddline.statistics.interval.ProportionMethod;
import dev.oddline.statistics.interval.RiskRatio;
import dev.oddline.statistics.interval.ZeroFailures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The group {@code intervals}. */
final class IntervalShapes {

    static final List<Shape> ALL = List.of(
            proportion(),
            zeroFailures(),
            sampleSize(),
            poisson(),
            difference(),
            ratio(),
            detectable(),
            exposureWeighted(),
            tails());

    private IntervalShapes() {}

    private static Shape proportion() {
        Shape shape = Shape.of("x", "n")
                .optionally("confidence")
                .with("point", input -> proportion(input).rate());
        method(shape, "wilson", ProportionMethod.WILSON);
        method(shape, "wilson_continuity", ProportionMethod.WILSON_CONTINUITY);
        method(shape, "clopper_pearson", ProportionMethod.CLOPPER_PEARSON);
        method(shape, "jeffreys_boundary_corrected", ProportionMethod.JEFFREYS);
        method(shape, "jeffreys_raw", ProportionMethod.JEFFREYS_RAW);
        method(shape, "agresti_coull", ProportionMethod.AGRESTI_COULL);
        method(shape, "wald", ProportionMethod.WALD);
        return shape;
    }

    private static void method(Shape shape, String key, ProportionMethod method) {
        shape.with(key, input -> method.interval(proportion(input), input.confidence()));
    }

    private static Shape zeroFailures() {
        return Shape.of("n", "confidence")
                .with(
                        "upper_exact",
                        input -> Arrays.stream(input.wholes("n"))
                                .mapToDouble(n -> ZeroFailures.upperBound(n, input.confidence()))
                                .toArray())
                .with(
                        "upper_approx_3_over_n",
                        input -> Arrays.stream(input.wholes("n"))
                                .mapToDouble(ZeroFailures::ruleOfThree)
                                .toArray());
    }

    private static Shape sampleSize() {
        return Shape.of("p0", "confidence")
                .with(
                        "n_required",
                        input -> Arrays.stream(input.numbers("p0"))
                                .mapToObj(rate -> ZeroFailures.trialsNeeded(rate, input.confidence()))
                                .toList());
    }

    private static Shape poisson() {
        return Shape.of("cases", "confidence")
                .with("rate", input -> each(input, one -> poisson(one).rate()))
                .with("garwood", input -> each(input, one -> poisson(one).garwood(input.confidence())))
                .with(
                        "one_sided_upper",
                        input -> each(input, one -> poisson(one).upperBound(input.confidence())));
    }

    private static PoissonRate poisson(Input one) {
        return new PoissonRate(one.whole("events"), one.number("exposure"));
    }

    private static Shape difference() {
        Function<Input, Interval> newcombe = one -> difference(one).newcombe(Confidence.NINETY_FIVE);
        Function<Input, Interval> agrestiCaffo = one -> difference(one).agrestiCaffo(Confidence.NINETY_FIVE);
        return Shape.of("cases")
                .with("diff", input -> each(input, one -> difference(one).difference()))
                .with("newcombe95", input -> each(input, newcombe))
                .with("agresti_caffo95", input -> each(input, agrestiCaffo))
                .with("fisher_p", input -> each(input, IntervalShapes::fisher))
                .with("z", input -> each(input, one -> difference(one).zTest().statistic()))
                .with("z_p", input -> each(input, one -> difference(one).zTest().p()));
    }

    private static double fisher(Input one) {
        long successes = one.whole("x1") + one.whole("x2");
        return new Hypergeometric(one.whole("n1") + one.whole("n2"), successes, one.whole("n1"))
                .twoSided(one.whole("x1"));
    }

    private static ProportionDifference difference(Input one) {
        return new ProportionDifference(first(one), second(one));
    }

    private static Shape ratio() {
        return Shape.of("x1", "n1", "x2", "n2")
                .with("ratio", input -> new RiskRatio(first(input), second(input)).ratio())
                .with("katz95", input -> new RiskRatio(first(input), second(input)).katz(Confidence.NINETY_FIVE));
    }

    private static Shape detectable() {
        return Shape.of("seeds_per_arm", "alpha", "power", "n_per_group", "p_baseline")
                .optionally("effect_size_t_test")
                .withKeyLike(
                        "cohens_d_5_vs_5",
                        "cohens_d_(\\d+)_vs_(\\d+)",
                        (input, key) -> effect(input)
                                .standardisedDifference(Long.parseLong(key.group(1)), Long.parseLong(key.group(2))))
                .with("n_per_group_t_test", input -> effect(input).runsPerGroup(input.number("effect_size_t_test")))
                .withKeyLike(
                        "n_per_group_arcsine_0_8_vs_0_9",
                        "n_per_group_arcsine_(\\d+_\\d+)_vs_(\\d+_\\d+)",
                        (input, key) -> effect(input).trialsPerGroup(decimal(key.group(1)), decimal(key.group(2))))
                .with(
                        "mdd_two_proportions_baseline_variance",
                        input ->
                                effect(input).differenceOfRates(input.number("p_baseline"), input.whole("n_per_group")))
                .with(
                        "mdd_one_group_vs_known",
                        input -> effect(input)
                                .differenceFromKnown(input.number("p_baseline"), input.whole("n_per_group")));
    }

    private static double decimal(String underscored) {
        return Double.parseDouble(underscored.replace('_', '.'));
    }

    private static DetectableEffect effect(Input input) {
        return new DetectableEffect(input.number("alpha"), input.number("power"));
    }

    private static Shape exposureWeighted() {
        return Shape.of("exposure_weight", "successes", "n")
                .with("pooled_unweighted", input -> weighted(input).unweightedRate())
                .with("exposure_weighted", input -> weighted(input).rate())
                .with("standard_error", input -> weighted(input).standardError())
                .with("wald95", input -> weighted(input).wald(Confidence.NINETY_FIVE))
                .with(
                        "worst_segment",
                        input -> weighted(input).lowest().observed().rate())
                .with("kish_effective_n", input -> weighted(input).effectiveTrials());
    }

    private static ExposureWeighted weighted(Input input) {
        double[] weights = input.numbers("exposure_weight");
        long[] successes = input.wholes("successes");
        long[] trials = input.wholes("n");
        return new ExposureWeighted(IntStream.range(0, weights.length)
                .mapToObj(i -> new ExposureWeighted.Segment(weights[i], new Proportion(successes[i], trials[i])))
                .toList());
    }

    private static Shape tails() {
        return Shape.of("z", "chi_square")
                .with(
                        "normal_sf",
                        input -> Arrays.stream(input.numbers("z"))
                                .map(Normal::survival)
                                .toArray())
                .with(
                        "chi_square_sf",
                        input -> input.objects("chi_square").stream()
                                .map(one -> new ChiSquare(one.number("df")).survival(one.number("x")))
                                .toList());
    }

    private static Proportion proportion(Input input) {
        return new Proportion(input.whole("x"), input.whole("n"));
    }

    private static Proportion first(Input input) {
        return new Proportion(input.whole("x1"), input.whole("n1"));
    }

    private static Proportion second(Input input) {
        return new Proportion(input.whole("x2"), input.whole("n2"));
    }

    private static List<Object> each(Input input, Function<Input, ?> measure) {
        List<Object> answers = new ArrayList<>();
        input.objects("cases").forEach(one -> answers.add(Undefined.orValue(() -> measure.apply(one))));
        return answers;
    }
}
