package dev.oddline.selection.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

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
     * Writes the scores and returns whether probabilities had to be divided by their sum.
     *
     * @param into {@code [measure]}
     * @throws dev.oddline.statistics.InvalidInput if what was said is not what it was declared to be
     */
    public boolean score(T said, double[] into) {
        boolean renormalised = false;
        for (OutputScorer<T> scorer : scorers) {
            renormalised |= scorer.score(said, into);
        }
        return renormalised;
    }

    /**
     * What a kind of output can be scored by: families of measures, and how what was said becomes what they are about.
     *
     * @param <T> what models say
     */
    public static final class Offer<T> {
        private final List<Family<T, ?>> families = new ArrayList<>();

        private record Family<T, M>(List<Measure<M>> measures, Function<T, M> reading, Predicate<M> renormalised) {
            List<Measure<?>> chosen(String name) {
                return measures.stream()
                        .filter(m -> m.name().equals(name))
                        .<Measure<?>>map(m -> m)
                        .toList();
            }

            OutputScorer<T> scorer(List<String> names) {
                List<Measure<M>> asked = new ArrayList<>();
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    for (Measure<M> measure : measures) {
                        if (measure.name().equals(names.get(i))) {
                            asked.add(measure);
                            places.add(i);
                        }
                    }
                }
                return new FamilyScorer<>(reading, renormalised, asked, places);
            }

            boolean hasOneOf(List<String> names) {
                return measures.stream().anyMatch(m -> names.contains(m.name()));
            }
        }

        <M> Offer<T> with(List<Measure<M>> measures, Function<T, M> reading) {
            return with(measures, reading, read -> false);
        }

        <M> Offer<T> with(List<Measure<M>> measures, Function<T, M> reading, Predicate<M> renormalised) {
            families.add(new Family<>(measures, reading, renormalised));
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
