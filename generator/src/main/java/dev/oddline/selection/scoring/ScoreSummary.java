package dev.oddline.selection.scoring;

import dev.oddline.selection.scoring.ScoreDistribution.ObjectCorrelation;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.shift.RankAgreement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** The scores of all scenes, kept to tell at the end what they look like and whether they do no more than count objects. */
public final class ScoreSummary {
    /** Scenes that are kept together, unless more are added at once. */
    private static final int TOGETHER = 1 << 12;

    private final int measures;
    private final List<Kept> kept = new ArrayList<>();
    private int scenes;

    /** The first scenes, or those that follow the ones kept before. */
    private static final class Kept {
        /** {@code [scene][measure]}, {@code NaN} where undefined. */
        private final double[] scores;

        /** {@code [scene]}, {@code NaN} where not known. */
        private final double[] objects;

        private int count;

        Kept(int room, int measures) {
            scores = new double[room * measures];
            objects = new double[room];
        }
    }

    /**
     * Returns a summary of no scenes yet.
     *
     * @param measures number of scores of a scene
     */
    public ScoreSummary(int measures) {
        this.measures = measures;
    }

    /** Adds scenes whose numbers of objects are those of their items. */
    public void add(ScoredScenes scored) {
        add(scored, scored::items);
    }

    /**
     * Adds scenes.
     *
     * @param count how many objects are in a scene, by its place among them; {@code NaN} if that is not known
     */
    public void add(ScoredScenes scored, IntToDoubleFunction count) {
        Kept some = roomFor(scored.size());
        scored.copyScores(some.scores, some.count * measures);
        for (int scene = 0; scene < scored.size(); scene++) {
            some.objects[some.count + scene] = count.applyAsDouble(scene);
        }
        some.count += scored.size();
        scenes += scored.size();
    }

    private Kept roomFor(int more) {
        if (!kept.isEmpty()) {
            Kept last = kept.get(kept.size() - 1);
            if (last.count + more <= last.objects.length) {
                return last;
            }
        }
        Kept next = new Kept(StrictMath.max(TOGETHER, more), measures);
        kept.add(next);
        return next;
    }

    /** Returns the number of scenes. */
    public int scenes() {
        return scenes;
    }

    /**
     * Returns what the scores of each measure look like, {@code [measure]}; empty where they are undefined for all scenes.
     *
     * @param threads how many work on it at the same time, 1 or more
     * @throws InvalidInput where a score is infinite
     */
    public List<Optional<ScoreDistribution>> distributions(int threads) throws IOException {
        List<Optional<ScoreDistribution>> all = new ArrayList<>();
        boolean objectsVary = objectsVary();
        try (OrderedWork<Optional<ScoreDistribution>> work = new OrderedWork<>(threads, all::add)) {
            for (int m = 0; m < measures; m++) {
                int measure = m;
                work.add(() -> distribution(measure, objectsVary));
            }
            work.end();
        }
        return List.copyOf(all);
    }

    private Optional<ScoreDistribution> distribution(int measure, boolean objectsVary) {
        double[] defined = defined(measure);
        return defined.length == 0
                ? Optional.empty()
                : Optional.of(ScoreDistribution.of(
                        defined, objectsVary ? withObjects(measure) : Optional.<ObjectCorrelation>empty()));
    }

    /** Returns the defined scores of a measure, in the order of the scenes. */
    private double[] defined(int measure) {
        double[] values = new double[scenes];
        int count = 0;
        for (Kept some : kept) {
            for (int at = measure; at < some.count * measures; at += measures) {
                if (!Double.isNaN(some.scores[at])) {
                    values[count++] = some.scores[at];
                }
            }
        }
        return count == scenes ? values : Arrays.copyOf(values, count);
    }

    private Optional<ObjectCorrelation> withObjects(int measure) {
        double[] one = new double[scenes];
        double[] other = new double[scenes];
        int count = 0;
        for (Kept some : kept) {
            for (int i = 0; i < some.count; i++) {
                double score = some.scores[i * measures + measure];
                if (Double.isFinite(score) && !Double.isNaN(some.objects[i])) {
                    one[count] = score;
                    other[count++] = some.objects[i];
                }
            }
        }
        if (count < 2) {
            return Optional.empty();
        }
        try {
            RankAgreement agreement = RankAgreement.of(
                    Sample.of("scores", Arrays.copyOf(one, count)), Sample.of("objects", Arrays.copyOf(other, count)));
            return Optional.of(new ObjectCorrelation(agreement.spearman(), agreement.pearson()));
        } catch (InvalidInput e) { // one of them does not vary
            return Optional.empty();
        }
    }

    private boolean objectsVary() {
        double one = Double.NaN;
        for (Kept some : kept) {
            for (int i = 0; i < some.count; i++) {
                double count = some.objects[i];
                if (!Double.isNaN(count) && count != one) {
                    if (!Double.isNaN(one)) {
                        return true;
                    }
                    one = count;
                }
            }
        }
        return false;
    }
}
