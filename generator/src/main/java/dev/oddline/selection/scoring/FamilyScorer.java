package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Scores by measures of one family.
 *
 * @param reading makes what the measures are about, once for all of them
 * @param renormalised whether that changed the numbers
 * @param measures what computes each measure
 * @param places place of each measure among the scores
 * @param <T> what models say
 * @param <M> what the measures are about
 */
record FamilyScorer<T, M>(
        Reading<T, M> reading, Predicate<M> renormalised, List<ToDoubleFunction<M>> measures, List<Integer> places)
        implements OutputScorer<T> {

    FamilyScorer {
        measures = List.copyOf(measures);
        places = List.copyOf(places);
    }

    @Override
    public void score(T said, int from, int rows, ScoredBlock into) {
        for (int row = 0; row < rows; row++) {
            try {
                M read = reading.of(said, row);
                for (int i = 0; i < measures.size(); i++) {
                    into.set(from + row, places.get(i), measures.get(i).applyAsDouble(read));
                }
                if (renormalised.test(read)) {
                    into.renormalised(from + row);
                }
            } catch (InvalidInput e) {
                into.refuse(from + row, e.getMessage());
            }
        }
    }
}
