package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Collect;
import dev.oddline.coverage.Exposure;
import dev.oddline.coverage.FigureSource;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.SegmentVolume;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.comparison.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assesses segments together: each is judged by itself, but figures are drawn towards the others and p values adjusted. */
final class Assessor {
    private final Taxonomy taxonomy;
    private final Definition metric;
    private final double leastUsefulGain;
    private final RecordId evaluation;
    private final double leastExposure;

    /**
     * Returns an assessor.
     *
     * @param evaluation where the figures come from
     * @param leastExposure what counts for a segment of which no exposure is known or none was seen, above 0
     */
    Assessor(Taxonomy taxonomy, Definition metric, double leastUsefulGain, RecordId evaluation, double leastExposure) {
        this.taxonomy = taxonomy;
        this.metric = metric;
        this.leastUsefulGain = leastUsefulGain;
        this.evaluation = evaluation;
        this.leastExposure = leastExposure;
    }

    List<SegmentAssessment> assess(List<Observed> all) {
        Judgement judgement = new Judgement(taxonomy, metric, leastUsefulGain);
        List<Optional<SegmentSlope>> slopes = all.stream().map(Observed::slope).toList();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            standings.add(judgement.of(all.get(i), slopes.get(i)));
        }
        List<Optional<SegmentFigure>> figures = figures(all, standings);
        Advice advice = new Advice(metric);
        double worst = all.stream()
                .flatMap(o -> advice.expectedShortfall(o).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(leastUsefulGain);
        List<SegmentAssessment> assessed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Observed o = all.get(i);
            Optional<SegmentSlope> slope = slopes.get(i);
            Optional<GapVerdict> verdict = standings.get(i).verdict();
            assessed.add(new SegmentAssessment(
                    o.segment(),
                    o.wanted(),
                    new SegmentVolume(
                            o.training(),
                            o.perhaps(),
                            o.evaluation(),
                            o.measured().figure().isEmpty() ? Optional.empty() : o.evaluatedScenes()),
                    figures.get(i),
                    slope,
                    standings.get(i),
                    verdict.map(v -> advice.of(v, o, slope)).orElse(Collect.NOTHING),
                    verdict.isEmpty() ? 0 : advice.expectedShortfall(o).orElse(worst) * exposure(o)));
        }
        return assessed;
    }

    private double exposure(Observed observed) {
        return StrictMath.max(
                leastExposure, observed.wanted().exposure().map(Exposure::share).orElse(leastExposure));
    }

    private List<Optional<SegmentFigure>> figures(List<Observed> all, List<Standing> standings) {
        List<Optional<RawFigure>> ofSegments = new ArrayList<>();
        List<Optional<Double>> ps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Observed o = all.get(i);
            boolean counts = standings.get(i).verdict().isPresent();
            Optional<RawFigure> figure = o.measured().figure().filter(f -> counts);
            ofSegments.add(figure);
            ps.add(figure.flatMap(f -> o.wanted().requirement().flatMap(r -> Significance.p(f, r, metric.whole()))));
        }
        List<Optional<Double>> shrunk = Shrinkage.of(ofSegments, metric.whole());
        List<Optional<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(ps);
        List<Optional<SegmentFigure>> figures = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            figures.add(all.get(i)
                    .measured()
                    .figure()
                    .map(f -> new SegmentFigure(
                            f.value(),
                            f.n(),
                            f.unitCounted(),
                            f.interval(),
                            shrunk.get(at),
                            adjusted.get(at),
                            new FigureSource(evaluation, f.rows()))));
        }
        return figures;
    }
}
