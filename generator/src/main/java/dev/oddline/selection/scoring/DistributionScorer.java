package dev.oddline.selection.scoring;

import dev.oddline.selection.uncertainty.ClassDistributions;
import java.util.List;

/**
 * Scores by measures of class probabilities.
 *
 * @param probabilities what makes them of what was said
 * @param measures what computes each measure
 * @param places place of each measure among the scores
 */
record DistributionScorer(Probabilities probabilities, List<ClassDistributions.Measured> measures, List<Integer> places)
        implements OutputScorer<Numbers> {

    DistributionScorer {
        measures = List.copyOf(measures);
        places = List.copyOf(places);
    }

    /** Makes class probabilities of what was said. */
    @FunctionalInterface
    interface Probabilities {

        /** Returns those of some rows. */
        ClassDistributions of(Numbers said, int rows, ClassDistributions.Remarks remarks);
    }

    @Override
    public void score(Numbers said, int from, int rows, ScoredBlock into) {
        ClassDistributions distributions = probabilities.of(said, rows, into.remarks(from));
        for (int i = 0; i < places.size(); i++) {
            into.write(distributions, measures.get(i), from, places.get(i));
        }
    }
}
