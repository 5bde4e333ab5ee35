package dev.oddline.coverage.assessment;

import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.BetaBinomial;
import dev.oddline.statistics.comparison.BetaPrior;
import dev.oddline.statistics.comparison.RandomEffects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Draws figures towards each other by as much as each of them is unsure: empirical Bayes. */
final class Shrinkage {
    /** Half the width of a 95 % interval of a normal estimate, in standard errors. */
    static final double NORMAL_HALF_WIDTH = 1.959963984540054;

    private Shrinkage() {}

    /**
     * Returns each figure drawn towards the others, in their order: proportions by a beta distribution of rates, other
     * figures by random effects. Empty for a figure without counts or interval, and for all where they do not tell how much
     * segments vary.
     *
     * @param whole what all of a proportion is
     */
    static List<Optional<Double>> of(List<Optional<RawFigure>> figures, double whole) {
        List<Optional<Double>> shrunk = new ArrayList<>(Collections.nCopies(figures.size(), Optional.empty()));
        int[] counted = indices(figures, figure -> figure.effective(whole).isPresent());
        int[] others = indices(figures, figure -> standardError(figure) > 0);
        try {
            if (counted.length > 1) {
                shrinkCounts(figures, counted, whole, shrunk);
            } else if (others.length > 1) {
                shrinkEffects(figures, others, shrunk);
            }
        } catch (InvalidInput e) { // one trial each, or all alike: nothing to learn from the others
            return Collections.nCopies(figures.size(), Optional.empty());
        }
        return shrunk;
    }

    private static int[] indices(List<Optional<RawFigure>> figures, Predicate<RawFigure> having) {
        return IntStream.range(0, figures.size())
                .filter(i -> figures.get(i).filter(having).isPresent())
                .toArray();
    }

    private static void shrinkCounts(
            List<Optional<RawFigure>> figures, int[] counted, double whole, List<Optional<Double>> shrunk) {
        List<Proportion> counts = IntStream.of(counted)
                .mapToObj(i -> figures.get(i).orElseThrow().effective(whole).orElseThrow())
                .toList();
        Optional<BetaPrior> prior = new BetaBinomial(counts).maximumLikelihood();
        for (int i = 0; i < counted.length && prior.isPresent(); i++) {
            shrunk.set(counted[i], Optional.of(prior.get().posteriorMean(counts.get(i)) * whole));
        }
    }

    private static void shrinkEffects(List<Optional<RawFigure>> figures, int[] others, List<Optional<Double>> shrunk) {
        Sample effects = Sample.of(
                "figures",
                IntStream.of(others)
                        .mapToDouble(i -> figures.get(i).orElseThrow().value())
                        .toArray());
        Sample errors = Sample.of(
                "errors",
                IntStream.of(others)
                        .mapToDouble(i -> standardError(figures.get(i).orElseThrow()))
                        .toArray());
        double[] drawn = RandomEffects.of(effects, errors).shrunk();
        for (int i = 0; i < others.length; i++) {
            shrunk.set(others[i], Optional.of(drawn[i]));
        }
    }

    /** Returns the standard error that an interval stands for, 0 where there is none. */
    static double standardError(RawFigure figure) {
        return figure.interval()
                .interval()
                .map(Interval::width)
                .map(width -> width / (2 * NORMAL_HALF_WIDTH))
                .orElse(0.0);
    }
}
