package dev.oddline.selection.scoring;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores by measures of one family.
 *
 * @param reading makes what the measures are about, once for all of them
 * @param renormalised whether that changed the numbers
 * @param places place of each measure among the scores
 * @param <T> what models say
 * @param <M> what the measures are about
 */
record FamilyScorer<T, M>(
        Function<T, M> reading, Predicate<M> renormalised, List<Measure<M>> measures, List<Integer> places)
        implements OutputScorer<T> {

    FamilyScorer {
        measures = List.copyOf(measures);
        places = List.copyOf(places);
    }

    @Override
    public boolean score(T said, double[] into) {
        M read = reading.apply(said);
        for (int i = 0; i < measures.size(); i++) {
            into[places.get(i)] = measures.get(i).function().applyAsDouble(read);
        }
        return renormalised.test(read);
    }
}
