package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.shift.RankAgreement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** What the scores of all scenes look like together, and whether they do no more than count objects. */
public final class ScoreSummary {
    private final int measures;
    private double[] scores;
    private double[] objects = new double[1024];
    private int scenes;

    /**
     * Returns a summary of no scenes yet.
     *
     * @param measures number of scores of a scene
     */
    public ScoreSummary(int measures) {
        this.measures = measures;
        this.scores = new double[objects.length * measures];
    }

    /** Adds scenes whose numbers of objects are those of their items. */
    public void add(ScoredScenes added) {
        add(added, added::items);
    }

    /**
     * Adds scenes.
     *
     * @param count how many objects are in a scene, by its place among them; {@code NaN} if that is not known
     */
    public void add(ScoredScenes added, IntToDoubleFunction count) {
        int all = scenes + added.size();
        if (all > objects.length) {
            int room = StrictMath.max(all, scenes * 2);
            objects = Arrays.copyOf(objects, room);
            scores = Arrays.copyOf(scores, room * measures);
        }
        added.copyScores(scores, scenes * measures);
        for (int scene = 0; scene < added.size(); scene++) {
            objects[scenes + scene] = count.applyAsDouble(scene);
        }
        scenes = all;
    }

    /** Returns the number of scenes. */
    public int scenes() {
        return scenes;
    }

    /**
     * Returns the defined scores of a measure, in the order of the scenes.
     *
     * @param measure from 0
     */
    public double[] defined(int measure) {
        double[] values = new double[scenes];
        int count = 0;
        for (int i = 0; i < scenes; i++) {
            double score = scores[i * measures + measure];
            if (!Double.isNaN(score)) {
                values[count++] = score;
            }
        }
        return Arrays.copyOf(values, count);
    }

    /**
     * Returns how far a measure agrees with the number of objects; empty where that is not known or where one of them is
     * the same for all scenes.
     *
     * @param measure from 0
     */
    public Optional<RankAgreement> withObjects(int measure) {
        if (!objectsVary()) {
            return Optional.empty();
        }
        double[] one = new double[scenes];
        double[] other = new double[scenes];
        int count = 0;
        for (int i = 0; i < scenes; i++) {
            double score = scores[i * measures + measure];
            if (Double.isFinite(score) && !Double.isNaN(objects[i])) {
                one[count] = score;
                other[count++] = objects[i];
            }
        }
        if (count < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(RankAgreement.of(
                    Sample.of("scores", Arrays.copyOf(one, count)), Sample.of("objects", Arrays.copyOf(other, count))));
        } catch (InvalidInput e) { // one of them does not vary
            return Optional.empty();
        }
    }

    private boolean objectsVary() {
        double one = Double.NaN;
        for (int i = 0; i < scenes; i++) {
            if (!Double.isNaN(objects[i]) && objects[i] != one) {
                if (!Double.isNaN(one)) {
                    return true;
                }
                one = objects[i];
            }
        }
        return false;
    }

    /**
     * Returns how many defined scores lie in each of some equal parts of the range, {@code [part]}.
     *
     * @param measure from 0
     * @param parts 1 or more
     */
    public int[] histogram(int measure, int parts) {
        double[] values = defined(measure);
        int[] counts = new int[parts];
        double least = Arrays.stream(values).min().orElse(0);
        double greatest = Arrays.stream(values).max().orElse(0);
        for (double value : values) {
            double share = greatest > least ? (value - least) / (greatest - least) : 0;
            counts[StrictMath.min(parts - 1, (int) (share * parts))]++;
        }
        return counts;
    }
}
