package dev.oddline.selection.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The measures that were asked for, in that order, and what computes them.
 *
 * @param <T> what models say
 */
public final class Scoring<T> {
    private final List<Measure<?>> measures;
    private final List<OutputScorer<T>> scorers;

    private Scoring(List<Measure<?>> measures, List<OutputScorer<T>> scorers) {
        this.measures = measures;
        this.scorers = scorers;
    }

    /** Returns the measures in the order of the scores. */
    public List<Measure<?>> measures() {
        return measures;
    }

    /**
     * Writes the scores, or why a row has none.
     *
     * @param from the first row, of the block
     * @param rows how many
     */
    void score(T said, int from, int rows, ScoredBlock into) {
        for (OutputScorer<T> scorer : scorers) {
            scorer.score(said, from, rows, into);
        }
    }

    /**
     * What a kind of output can be scored by: families of measures, and how what was said becomes what they are about.
     *
     * @param <T> what models say
     */
    public static final class Offer<T> {
        private final List<Family<T, ?>> families = new ArrayList<>();

        private record Family<T, F>(List<Measure<F>> measures, Scorers<T, F> scorers) {
            List<Measure<?>> chosen(String name) {
                return measures.stream()
                        .filter(m -> m.name().equals(name))
                        .<Measure<?>>map(m -> m)
                        .toList();
            }

            OutputScorer<T> scorer(List<String> names) {
                List<F> asked = new ArrayList<>();
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    for (Measure<F> measure : measures) {
                        if (measure.name().equals(names.get(i))) {
                            asked.add(measure.function());
                            places.add(i);
                        }
                    }
                }
                return scorers.by(asked, places);
            }

            boolean hasOneOf(List<String> names) {
                return measures.stream().anyMatch(m -> names.contains(m.name()));
            }
        }

        /** Makes the scorer of some measures. */
        @FunctionalInterface
        interface Scorers<T, F> {

            /** Returns the scorer by these functions, whose scores have these places. */
            OutputScorer<T> by(List<F> functions, List<Integer> places);
        }

        <M> Offer<T> with(List<Measure<ToDoubleFunction<M>>> measures, Reading<T, M> reading) {
            return with(measures, reading, read -> false);
        }

        <M> Offer<T> with(
                List<Measure<ToDoubleFunction<M>>> measures, Reading<T, M> reading, Predicate<M> renormalised) {
            return by(measures, (functions, places) -> new FamilyScorer<>(reading, renormalised, functions, places));
        }

        <F> Offer<T> by(List<Measure<F>> measures, Scorers<T, F> scorers) {
            families.add(new Family<>(measures, scorers));
            return this;
        }

        /** Returns the names of all measures that are offered. */
        public List<String> names() {
            return families.stream()
                    .flatMap(family -> family.measures().stream())
                    .map(Measure::name)
                    .toList();
        }

        /**
         * Returns the scoring by some measures.
         *
         * @param names different ones of {@link #names}
         */
        public Scoring<T> by(List<String> names) {
            List<Measure<?>> measures = new ArrayList<>();
            for (String name : names) {
                families.forEach(family -> measures.addAll(family.chosen(name)));
            }
            return new Scoring<>(
                    List.copyOf(measures),
                    families.stream()
                            .filter(family -> family.hasOneOf(names))
                            .<OutputScorer<T>>map(family -> family.scorer(names))
                            .toList());
        }
    }
}
