package dev.oddline.reference;

import dev.oddline.record.LabelBudget;
import dev.oddline.record.QueryStrategy;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.Stated;
import dev.oddline.record.StrategyParameters;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.Choosing;
import dev.oddline.selection.policy.Material;
import dev.oddline.selection.policy.PlannedSelect;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.Pool;
import dev.oddline.selection.policy.PoolNames;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.selection.policy.UnfitPolicy;
import dev.oddline.selection.strategy.DistanceDraw;
import dev.oddline.selection.strategy.Gradients;
import dev.oddline.selection.strategy.GumbelKeys;
import dev.oddline.selection.strategy.Pick;
import dev.oddline.selection.strategy.QuotaApportionment;
import dev.oddline.selection.strategy.Similarity;
import dev.oddline.selection.strategy.Strategies;
import dev.oddline.selection.strategy.Strategy;
import dev.oddline.selection.strategy.Typicality;
import dev.oddline.selection.strategy.Weighting;
import dev.oddline.selection.uncertainty.ClassDistribution;
import dev.oddline.source.Span;
import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.shift.Redundancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The group {@code selection}. */
final class SelectionShapes {

    static final List<Shape> ALL = List.of(
            topK(),
            ties(),
            kCenter(),
            rankedBatch(),
            marginalRelevance(),
            determinantal(),
            facilityLocation(),
            typiClust(),
            clusterMargin(),
            badge(),
            kMeansPlusPlus(),
            stochastic(),
            quotas(),
            budget());

    private SelectionShapes() {}

    private static Shape topK() {
        return Shape.of("ids", "probabilities", "budget")
                .with("least_confidence", input -> chosen(input, topBy(input, ClassDistribution::leastConfidence)))
                .with("margin", input -> chosen(input, topBy(input, each -> -each.margin())))
                .with("entropy", input -> chosen(input, topBy(input, ClassDistribution::entropy)));
    }

    private static Strategy topBy(Input input, ToDoubleFunction<ClassDistribution> measure) {
        double[] scores = Arrays.stream(input.matrix("probabilities"))
                .mapToDouble(row -> measure.applyAsDouble(ClassDistribution.of(row)))
                .toArray();
        return Strategies.topScores(scores, new BitSet());
    }

    /** Rows are in the order of their ids; the input is not. */
    private static Shape ties() {
        return Shape.of("ids", "scores", "budget").with("selected", input -> {
            List<String> ids = input.texts("ids");
            List<String> sorted = ids.stream().sorted(Comparator.naturalOrder()).toList();
            double[] scores = sorted.stream()
                    .mapToDouble(id -> input.numbers("scores")[ids.indexOf(id)])
                    .toArray();
            return picks(Strategies.topScores(scores, new BitSet()), ids.size(), input.index("budget")).stream()
                    .map(pick -> sorted.get(pick.row()))
                    .toList();
        });
    }

    private static Shape kCenter() {
        Function<Input, Strategy> strategy = input -> Strategies.kCenter(points(input), labelled(input));
        return Shape.of("ids", "embeddings", "labelled", "budget")
                .with("selected_in_order", input -> chosen(input, strategy.apply(input)))
                .with(
                        "coverage_radius_before",
                        input -> picks(strategy.apply(input), rows(input), 1)
                                .get(0)
                                .value())
                .with(
                        "coverage_radius_after_each",
                        input -> picks(strategy.apply(input), rows(input), input.index("budget") + 1).stream()
                                .skip(1)
                                .map(Pick::value)
                                .toList())
                .with("mean_distance_to_nearest_after", input -> {
                    BitSet covering = labelled(input);
                    picks(strategy.apply(input), rows(input), input.index("budget"))
                            .forEach(pick -> covering.set(pick.row()));
                    return Redundancy.of(
                                    input.matrix("embeddings"),
                                    covering.stream().toArray())
                            .meanNearestDistance();
                });
    }

    private static Shape rankedBatch() {
        return Shape.of("ids", "embeddings", "labelled", "uncertainty", "budget")
                .with(
                        "selected_in_order",
                        input -> chosen(
                                input,
                                Strategies.rankedBatch(points(input), input.numbers("uncertainty"), labelled(input))));
    }

    private static Shape marginalRelevance() {
        return Shape.of("ids", "embeddings", "scores", "lambda", "budget")
                .with(
                        "selected_in_order",
                        input -> chosen(
                                input,
                                Strategies.marginalRelevance(
                                        input.numbers("scores"),
                                        input.number("lambda"),
                                        Similarity.cosine(points(input)),
                                        new BitSet())));
    }

    private static Shape determinantal() {
        Function<Input, Strategy> strategy = input -> {
            if (!input.get("kernel").stringValue().equals("gaussian")) {
                throw new AssertionError("no kernel is named " + input.get("kernel"));
            }
            return Strategies.determinantal(
                    input.numbers("quality"), Similarity.gaussian(points(input), input.number("sigma")), new BitSet());
        };
        return Shape.of("ids", "embeddings", "quality", "kernel", "sigma", "budget")
                .with("selected_in_order", input -> chosen(input, strategy.apply(input)))
                .with("log_det_after_each", input -> sums(input, strategy.apply(input)));
    }

    private static Shape facilityLocation() {
        Function<Input, Strategy> strategy = input -> {
            if (!input.get("similarity").stringValue().equals("1/(1+euclidean)")) {
                throw new AssertionError("no similarity is named " + input.get("similarity"));
            }
            return Strategies.facilityLocation(rows(input), Similarity.inverseDistance(points(input)), new BitSet());
        };
        return Shape.of("ids", "embeddings", "similarity", "budget")
                .with("selected_in_order", input -> chosen(input, strategy.apply(input)))
                .with("objective_after_each", input -> sums(input, strategy.apply(input)));
    }

    private static Shape typiClust() {
        return Shape.of(
                        "ids",
                        "embeddings",
                        "cluster_labels",
                        "labelled",
                        "k_nn",
                        "min_cluster_size_exclusive",
                        "budget")
                .with(
                        "selected_in_order",
                        input -> chosen(
                                input,
                                Strategies.typiClust(
                                        typicality(input),
                                        clusters(input),
                                        input.index("min_cluster_size_exclusive") + 1,
                                        labelled(input))))
                .with("typicality_largest_cluster", input -> {
                    BitSet members = unlabelledOfLargest(clusters(input), labelled(input));
                    return members.stream()
                            .mapToObj(row -> typicality(input).of(row, members))
                            .toList();
                });
    }

    private static Typicality typicality(Input input) {
        return new Typicality(points(input), input.index("k_nn"));
    }

    private static BitSet unlabelledOfLargest(int[] clusters, BitSet labelled) {
        BitSet largest = new BitSet();
        for (int cluster : clusters) {
            BitSet members = new BitSet();
            IntStream.range(0, clusters.length)
                    .filter(row -> clusters[row] == cluster)
                    .forEach(members::set);
            largest = members.cardinality() > largest.cardinality() ? members : largest;
        }
        largest.andNot(labelled);
        return largest;
    }

    private static Shape clusterMargin() {
        return Shape.of("ids", "margin", "cluster_labels", "candidate_count", "budget")
                .with(
                        "selected_in_order",
                        input -> chosen(
                                input,
                                Strategies.clusterMargin(
                                        Arrays.stream(input.numbers("margin"))
                                                .map(margin -> -margin)
                                                .toArray(),
                                        clusters(input),
                                        input.index("candidate_count"),
                                        new BitSet())));
    }

    private static Shape badge() {
        Function<Input, Gradients> gradients =
                input -> Gradients.of(input.matrix("probabilities"), Points.of(input.matrix("penultimate")));
        return Shape.of("ids", "penultimate", "probabilities")
                .with(
                        "gradient_norm",
                        input -> IntStream.range(0, rows(input))
                                .mapToObj(row -> gradients.apply(input).length(row))
                                .toList())
                .withSteps(
                        "steps",
                        (input, step) -> chances(
                                input, step, Strategies.badge(gradients.apply(input), keys(input), new BitSet())));
    }

    private static Shape kMeansPlusPlus() {
        return Shape.of("ids", "embeddings")
                .withSteps(
                        "steps",
                        (input, step) -> chances(
                                input, step, Strategies.kMeansPlusPlus(points(input), keys(input), new BitSet())));
    }

    /** After the rows that the case took, whatever our draws would have been. */
    private static Map<String, Object> chances(Input input, Input step, DistanceDraw draw) {
        List<String> chosen = step.texts("chosen_so_far");
        draw.offer(all(rows(input)));
        chosen.forEach(id -> draw.take(input.texts("ids").indexOf(id)));
        return Map.of("chosen_so_far", chosen, "next_probability", draw.chances());
    }

    private static Shape stochastic() {
        Shape shape = Shape.of("scores", "temperature");
        Map.of("power", Weighting.POWER, "gibbs_softmax", Weighting.SOFTMAX, "rank_based", Weighting.RANK)
                .forEach((key, weighting) -> shape.with(key, input -> {
                    double[] weights = Arrays.stream(
                                    weighting.logWeights(input.numbers("scores"), input.number("temperature")))
                            .map(Math::exp)
                            .toArray();
                    double sum = Arrays.stream(weights).sum();
                    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
                }));
        return shape;
    }

    private static Shape quotas() {
        return Shape.of("cases")
                .with(
                        "allocation",
                        input -> input.objects("cases").stream()
                                .map(each -> apportioned(each).parts())
                                .toList())
                .with(
                        "shortfall",
                        input -> input.objects("cases").stream()
                                .map(each -> apportioned(each).shortfall())
                                .toList());
    }

    private static QuotaApportionment apportioned(Input input) {
        return input.get("capacity").isNull()
                ? QuotaApportionment.of(input.whole("budget"), input.wholes("weights"))
                : QuotaApportionment.of(input.whole("budget"), input.wholes("weights"), input.wholes("capacity"));
    }

    /** The whole way of a policy: a score, the scenes by it, and a budget in frames. */
    private static Shape budget() {
        Shape shape = Shape.of("ids", "scores", "frames", "objects", "drive", "frame_budget");
        bought(shape, "stop_at_first_overflow", "stop_frames", select(SelectionStep.Overflow.STOP, false));
        bought(shape, "skip_and_continue", "skip_frames", select(SelectionStep.Overflow.SKIP, false));
        bought(shape, "per_score_density", "density_frames", select(SelectionStep.Overflow.SKIP, true));
        PlannedSelect ofEachDrive = new PlannedSelect(
                QueryStrategy.TOP_K, StrategyParameters.NONE, SelectionStep.Overflow.STOP, OptionalLong.of(1), false);
        return shape.with(
                "at_most_one_scene_per_drive", input -> ids(input, bought(input, ofEachDrive, Integer.MAX_VALUE)));
    }

    private static PlannedSelect select(SelectionStep.Overflow overflow, boolean perCost) {
        return new PlannedSelect(QueryStrategy.TOP_K, StrategyParameters.NONE, overflow, OptionalLong.empty(), perCost);
    }

    private static void bought(Shape shape, String scenes, String frames, PlannedSelect select) {
        shape.with(scenes, input -> ids(input, bought(input, select, (long) input.number("frame_budget"))))
                .with(frames, input -> (long) bought(input, select, (long) input.number("frame_budget"))
                        .spent());
    }

    private static List<String> ids(Input input, Choice choice) {
        return choice.chosen().stream()
                .map(chosen -> input.texts("ids").get(chosen.row()))
                .toList();
    }

    private static Choice bought(Input input, PlannedSelect select, long frames) {
        String score = "score";
        Stated<String> measure = new Stated.Given<>(score, Span.START);
        PolicyPlan plan = new PolicyPlan(
                List.of(new SelectionStep.Score(
                        measure,
                        new Stated.Absent<>(),
                        new Stated.Absent<>(),
                        new Stated.Absent<>(),
                        new Stated.Absent<>())),
                select,
                new PolicyPlan.Budget(frames, LabelBudget.Unit.FRAMES),
                0,
                RoundQuotas.NONE,
                SelectionPolicy.Unit.SCENE);
        List<String> ids = input.texts("ids");
        List<String> blank = Collections.nCopies(ids.size(), "");
        Pool pool = new Pool(
                new PoolNames(ids, blank, blank),
                input.texts("drive"),
                blank,
                IntStream.range(0, ids.size()).toArray(),
                Map.of(score, input.numbers("scores")),
                Map.of(),
                Map.of(),
                input.numbers("frames"));
        try {
            return Choosing.follow(
                    plan, pool, new Material(Optional.empty(), Optional.empty(), new BitSet(), Map.of()), spent -> {});
        } catch (UnfitPolicy e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> chosen(Input input, Strategy strategy) {
        return picks(strategy, rows(input), input.index("budget")).stream()
                .map(pick -> input.texts("ids").get(pick.row()))
                .toList();
    }

    private static double[] sums(Input input, Strategy strategy) {
        double[] values = picks(strategy, rows(input), input.index("budget")).stream()
                .mapToDouble(Pick::value)
                .toArray();
        Arrays.parallelPrefix(values, Double::sum);
        return values;
    }

    private static List<Pick> picks(Strategy strategy, int rows, int most) {
        strategy.offer(all(rows));
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Pick pick = strategy.next().orElseThrow();
            strategy.take(pick.row());
            picks.add(pick);
        }
        return picks;
    }

    private static BitSet all(int rows) {
        BitSet all = new BitSet();
        all.set(0, rows);
        return all;
    }

    private static int rows(Input input) {
        return input.texts("ids").size();
    }

    private static Points points(Input input) {
        return Points.of(input.matrix("embeddings"));
    }

    private static int[] clusters(Input input) {
        return Arrays.stream(input.wholes("cluster_labels"))
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    private static BitSet labelled(Input input) {
        BitSet labelled = new BitSet();
        input.texts("labelled").forEach(id -> labelled.set(input.texts("ids").indexOf(id)));
        return labelled;
    }

    private static GumbelKeys keys(Input input) {
        return GumbelKeys.of(0, input.texts("ids"));
    }
}
