package dev.oddline.selection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreSummaryTest {

    @Test
    void undefinedScoresAreLeftOut() throws Exception {
        ScoreSummary summary = new ScoreSummary(2);
        summary.add(scene(4, Double.NaN));
        summary.add(scene(1, Double.NaN));
        summary.add(scene(2, Double.NaN));
        summary.add(scene(Double.NaN, Double.NaN));

        List<Optional<ScoreDistribution>> found = summary.distributions(2);

        ScoreDistribution first = found.get(0).orElseThrow();
        assertThat(first.n()).isEqualTo(3);
        assertThat(List.of(first.least(), first.median(), first.greatest())).containsExactly(1.0, 2.0, 4.0);
        assertThat(first.mean()).isEqualTo(7.0 / 3);
        assertThat(found.get(1)).isEmpty();
        assertThat(summary.scenes()).isEqualTo(4);
    }

    /** The range 0..24 has parts of 1; its end belongs to the last. */
    @Test
    void aHistogramHasEqualParts() throws Exception {
        ScoreSummary summary = new ScoreSummary(1);
        for (double score : new double[] {0, 0.5, 1, 23, 24}) {
            summary.add(scene(score));
        }

        List<Integer> histogram = summary.distributions(1).get(0).orElseThrow().histogram();

        assertThat(histogram).hasSize(24).startsWith(2, 1, 0).endsWith(0, 2);
    }

    /** Ranks 3, 1, 2 beside 1, 2, 3: 1 - 6 · (4 + 1 + 1) / (3 · 8). Pearson of (6, 0, 3) and (1, 2, 4): -3 / sqrt(18 · 14/3). */
    @Test
    void scoresAreComparedWithTheNumberOfObjects() throws Exception {
        ScoreSummary summary = new ScoreSummary(1);
        double[] objects = {1, 2, 4, Double.NaN};
        double[] scores = {6, 0, 3, 100};
        for (int i = 0; i < scores.length; i++) {
            double known = objects[i];
            summary.add(scene(scores[i]), place -> known);
        }

        ScoreDistribution.ObjectCorrelation found =
                summary.distributions(1).get(0).orElseThrow().objects().orElseThrow();

        assertThat(found.spearman()).isCloseTo(-0.5, offset(1e-15));
        assertThat(found.pearson()).isCloseTo(-3 / Math.sqrt(84), offset(1e-15));
    }

    @Test
    void manyScenesAreKeptInTheirOrder() throws Exception {
        ScoreSummary summary = new ScoreSummary(1);
        for (int i = 0; i < 10_001; i++) {
            summary.add(scene(i * 7 % 10_001));
        }

        ScoreDistribution found = summary.distributions(3).get(0).orElseThrow();

        assertThat(found.n()).isEqualTo(10_001);
        assertThat(List.of(found.least(), found.median(), found.greatest(), found.mean()))
                .containsExactly(0.0, 5_000.0, 10_000.0, 5_000.0);
    }

    @Test
    void anInfiniteScoreIsRefused() {
        ScoreSummary summary = new ScoreSummary(1);
        summary.add(scene(Double.POSITIVE_INFINITY));

        assertThatThrownBy(() -> summary.distributions(2)).isInstanceOf(InvalidInput.class);
    }

    private static ScoredScenes scene(double... scores) {
        return new ScoredScene("s", "", "", scores, 1);
    }
}
