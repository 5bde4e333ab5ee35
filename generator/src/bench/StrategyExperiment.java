import dev.oddline.selection.strategy.Gradients;
import dev.oddline.selection.strategy.GumbelKeys;
import dev.oddline.selection.strategy.Pick;
import dev.oddline.selection.strategy.Similarity;
import dev.oddline.selection.strategy.Strategies;
import dev.oddline.selection.strategy.Strategy;
import dev.oddline.selection.strategy.Typicality;
import dev.oddline.selection.strategy.Weighting;
import dev.oddline.selection.uncertainty.ClassDistribution;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.PairedTest;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.statistics.partition.KMeans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Compares query strategies by retraining: 1,797 handwritten digits of 64 pixels, a logistic regression, five rounds of 20
 * labels beginning with 20 drawn by chance. For each seed 600 digits are held out by chance; all strategies start from the
 * same labels. Prints the accuracy on the held-out digits after the rounds, and its difference to random labels of the same
 * seed with a 95 % interval.
 *
 * <p>{@code ODDLINE_REAL_DATA=DIR java -cp generator/target/oddline.jar generator/src/bench/StrategyExperiment.java [SEEDS]},
 * with {@code DIR/data/pool/digits-pool.csv}: columns {@code id}, {@code label} and {@code x0} to {@code x63}.
 */
public final class StrategyExperiment {
    private static final int CLASSES = 10;
    private static final int PIXELS = 64;
    private static final int HELD_OUT = 600;
    private static final int ROUNDS = 5;
    private static final int BUDGET = 20;
    private static final int CLUSTERS = 40;

    private final List<String> ids = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<float[]> pixels = new ArrayList<>();

    private StrategyExperiment() {}

    /** What a strategy may look at in a round. */
    record Pool(
            FloatMatrix embeddings, double[][] probabilities, int[] clusters, BitSet labelled, GumbelKeys keys) {

        double[] scores(ToDoubleFunction<ClassDistribution> measure) {
            double[] scores = new double[probabilities.length];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = measure.applyAsDouble(ClassDistribution.of(probabilities[row]));
            }
            return scores;
        }

        double[] uncertainty() {
            return scores(ClassDistribution::marginUncertainty);
        }
    }

    /** A strategy as it begins a round. */
    interface Maker {
        Strategy of(Pool pool);
    }

    private static Map<String, Maker> strategies() {
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("random", p -> Strategies.random(p.keys, p.labelled));
        all.put("top_k of entropy", p -> Strategies.topScores(p.scores(ClassDistribution::entropy), p.labelled));
        all.put("top_k of 1 - margin", p -> Strategies.topScores(p.uncertainty(), p.labelled));
        all.put("softmax of 1 - margin, T = 0.1", p -> Strategies.stochastic(Weighting.SOFTMAX, p.uncertainty(), 0.1, p.keys, p.labelled));
        all.put("cluster_margin", p -> Strategies.clusterMargin(p.uncertainty(), p.clusters, 10 * BUDGET, p.labelled));
        all.put("mmr, lambda = 0.5", p -> Strategies.marginalRelevance(p.uncertainty(), 0.5, Similarity.cosine(p.embeddings), p.labelled));
        all.put("ranked_batch", p -> Strategies.rankedBatch(p.embeddings, p.uncertainty(), p.labelled));
        all.put("dpp, rbf, sigma = 1", p -> Strategies.determinantal(p.uncertainty(), Similarity.gaussian(p.embeddings, 1), p.labelled));
        all.put("badge", p -> Strategies.badge(Gradients.of(p.probabilities, p.embeddings), p.keys, p.labelled));
        all.put("k_center", p -> Strategies.kCenter(p.embeddings, p.labelled));
        all.put("k_means_plus_plus", p -> Strategies.kMeansPlusPlus(p.embeddings, p.keys, p.labelled));
        all.put("typiclust", p -> Strategies.typiClust(new Typicality(p.embeddings, 20), p.clusters, 5, p.labelled));
        all.put("facility_location, cosine", p -> Strategies.facilityLocation(p.embeddings.rows(), Similarity.cosine(p.embeddings), p.labelled));
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        StrategyExperiment experiment = new StrategyExperiment();
        experiment.read(Path.of(System.getenv("ODDLINE_REAL_DATA"), "data", "pool", "digits-pool.csv"));
        Map<String, double[][]> accuracies = new LinkedHashMap<>();
        strategies().keySet().forEach(name -> accuracies.put(name, new double[ROUNDS][seeds]));
        for (int seed = 0; seed < seeds; seed++) {
            experiment.compare(seed, accuracies);
        }
        print(accuracies);
    }

    private void read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            ids.add(cells[header.indexOf("id")]);
            labels.add(Integer.parseInt(cells[header.indexOf("label")]));
            float[] row = new float[PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                row[i] = Float.parseFloat(cells[header.indexOf("x" + i)]) / 16;
            }
            pixels.add(row);
        }
    }

    private void compare(int seed, Map<String, double[][]> accuracies) {
        List<Integer> order = drawn(ids, seed);
        List<Integer> heldOut = order.subList(0, HELD_OUT);
        List<Integer> rest = order.subList(HELD_OUT, order.size()).stream().sorted().toList();
        List<String> poolIds = rest.stream().map(ids::get).toList();
        FloatMatrix embeddings = embeddings(rest);
        BitSet start = new BitSet();
        drawn(poolIds, 1000 + seed).subList(0, BUDGET).forEach(start::set);
        int[] clusters = KMeans.bestOf(embeddings, CLUSTERS, 3, seed).labels();
        strategies().forEach((name, strategy) -> {
            BitSet labelled = (BitSet) start.clone();
            for (int round = 0; round < ROUNDS; round++) {
                Logistic model = Logistic.fit(labelled.stream().mapToObj(row -> pixels.get(rest.get(row))).toList(),
                        labelled.stream().map(row -> labels.get(rest.get(row))).toArray());
                double[][] probabilities = new double[rest.size()][];
                for (int row = 0; row < probabilities.length; row++) {
                    probabilities[row] = model.probabilities(pixels.get(rest.get(row)));
                }
                GumbelKeys keys = GumbelKeys.of(100L * seed + round, poolIds);
                labelled.or(chosen(strategy.of(new Pool(embeddings, probabilities, clusters, labelled, keys)), rest.size()));
                accuracies.get(name)[round][seed] = accuracy(labelled, rest, heldOut);
            }
        });
    }

    private static List<Integer> drawn(List<String> ids, long seed) {
        BitSet all = new BitSet();
        all.set(0, ids.size());
        Strategy chance = Strategies.random(GumbelKeys.of(seed, ids), new BitSet());
        chance.offer(all);
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            drawn.add(chance.next().orElseThrow().row());
            chance.take(drawn.get(i));
        }
        return drawn;
    }

    private static BitSet chosen(Strategy strategy, int rows) {
        BitSet all = new BitSet();
        all.set(0, rows);
        strategy.offer(all);
        BitSet chosen = new BitSet();
        for (int i = 0; i < BUDGET; i++) {
            Pick pick = strategy.next().orElseThrow();
            strategy.take(pick.row());
            chosen.set(pick.row());
        }
        return chosen;
    }

    private double accuracy(BitSet labelled, List<Integer> rest, List<Integer> heldOut) {
        Logistic model = Logistic.fit(labelled.stream().mapToObj(row -> pixels.get(rest.get(row))).toList(),
                labelled.stream().map(row -> labels.get(rest.get(row))).toArray());
        return heldOut.stream()
                        .filter(row -> ClassDistribution.of(model.probabilities(pixels.get(row))).mode() == labels.get(row))
                        .count()
                / (double) heldOut.size();
    }

    private FloatMatrix embeddings(List<Integer> rows) {
        float[] numbers = new float[rows.size() * PIXELS];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(pixels.get(rows.get(row)), 0, numbers, row * PIXELS, PIXELS);
        }
        return FloatMatrix.over(numbers, PIXELS);
    }

    private static void print(Map<String, double[][]> accuracies) {
        double[][] random = accuracies.get("random");
        System.out.println("| strategy | 60 labels | 120 labels | beside random, 60 | beside random, 120 |");
        System.out.println("|---|---|---|---|---|");
        accuracies.forEach((name, rounds) -> System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %s | %s |%n", name,
                mean(rounds[1]), mean(rounds[ROUNDS - 1]), beside(random[1], rounds[1]),
                beside(random[ROUNDS - 1], rounds[ROUNDS - 1])));
    }

    private static double mean(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return 100 * sum / shares.length;
    }

    private static String beside(double[] random, double[] other) {
        if (random == other) {
            return "";
        }
        PairedTest paired = PairedTest.of(Sample.of("random", random), Sample.of("other", other));
        Interval interval = paired.interval(Confidence.NINETY_FIVE);
        return String.format(Locale.ROOT, "%+.1f (%+.1f to %+.1f)", 100 * paired.meanChange(), 100 * interval.low(), 100 * interval.high());
    }

    /** Multinomial logistic regression with a small penalty, by 300 steps of accelerated gradient descent from zero. */
    record Logistic(double[][] weights) {
        private static final double STEP = 0.1;
        private static final double PENALTY = 1e-3;

        static Logistic fit(List<float[]> rows, int[] labels) {
            double[][] weights = new double[CLASSES][PIXELS + 1];
            double[][] before = new double[CLASSES][PIXELS + 1];
            for (int step = 0; step < 300; step++) {
                double momentum = step / (step + 3.0);
                double[][] ahead = new double[CLASSES][PIXELS + 1];
                for (int c = 0; c < CLASSES; c++) {
                    for (int i = 0; i <= PIXELS; i++) {
                        ahead[c][i] = weights[c][i] + momentum * (weights[c][i] - before[c][i]);
                    }
                }
                double[][] gradient = new double[CLASSES][PIXELS + 1];
                Logistic model = new Logistic(ahead);
                for (int row = 0; row < labels.length; row++) {
                    double[] p = model.probabilities(rows.get(row));
                    p[labels[row]] -= 1;
                    for (int c = 0; c < CLASSES; c++) {
                        for (int i = 0; i < PIXELS; i++) {
                            gradient[c][i] += p[c] * rows.get(row)[i];
                        }
                        gradient[c][PIXELS] += p[c];
                    }
                }
                before = weights;
                weights = new double[CLASSES][PIXELS + 1];
                for (int c = 0; c < CLASSES; c++) {
                    for (int i = 0; i <= PIXELS; i++) {
                        weights[c][i] = ahead[c][i] - STEP * (gradient[c][i] / labels.length + PENALTY * ahead[c][i]);
                    }
                }
            }
            return new Logistic(weights);
        }

        double[] probabilities(float[] row) {
            double[] p = new double[CLASSES];
            double greatest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < CLASSES; c++) {
                p[c] = weights[c][PIXELS];
                for (int i = 0; i < PIXELS; i++) {
                    p[c] += weights[c][i] * row[i];
                }
                greatest = Math.max(greatest, p[c]);
            }
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                p[c] = Math.exp(p[c] - greatest);
                sum += p[c];
            }
            for (int c = 0; c < CLASSES; c++) {
                p[c] /= sum;
            }
            return p;
        }
    }
}
