package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.Requirement.Better;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.Standing;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.Mark;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Verdict;
import dev.oddline.picture.Interval;
import dev.oddline.picture.Ramp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the cell of one assessed ODD segment shows in each layer. */
final class SegmentFaces {
    private final CoverageScales scales;
    private final VerdictLook looks;
    private final Words words;
    private final Optional<Better> better;
    private final List<LayerName> layers;

    /**
     * Returns the faces of one page.
     *
     * @param layers those that show a number
     */
    SegmentFaces(CoverageScales scales, Words words, Optional<Better> better, List<LayerName> layers) {
        this.scales = scales;
        this.words = words;
        this.better = better;
        this.layers = List.copyOf(layers);
        this.looks = new VerdictLook(words);
    }

    /**
     * Returns what it shows.
     *
     * @param before the same segment in the evaluation before
     */
    List<Face> of(SegmentAssessment segment, Optional<SegmentAssessment> before) {
        List<Face> faces = new ArrayList<>();
        faces.add(verdict(segment));
        for (LayerName layer : layers) {
            Face number = number(layer, segment, before);
            boolean unknown = segment.standing() instanceof Standing.UnknownValues
                    && SegmentNumbers.of(layer, segment, before).isPresent();
            faces.add(unknown ? number.as(Fill.UNKNOWN_VALUE, Mark.QUESTION) : number);
        }
        return faces;
    }

    /** Returns what it shows in the layer of verdicts. */
    Face verdict(SegmentAssessment segment) {
        return segment.verdict().map(v -> judged(v, segment)).orElseGet(() -> unjudged(segment));
    }

    private Face number(LayerName layer, SegmentAssessment segment, Optional<SegmentAssessment> before) {
        Optional<Double> number = SegmentNumbers.of(layer, segment, before);
        boolean hatched = SegmentNumbers.isDoubtful(layer, segment, before);
        if (SegmentNumbers.isCount(layer)) {
            return count(layer, number.map(Double::longValue), scales.ramp(layer), hatched);
        }
        boolean signed = SegmentNumbers.isDifference(layer);
        int sense = signed ? SegmentNumbers.sense(layer, better) : 1;
        return new Face(
                layer,
                number.map(v -> RampKey.fill(scales.ramp(layer), sense * v)).orElse(Fill.BLANK),
                hatched && number.isPresent(),
                Mark.NONE,
                number.map(v -> signed ? Figures.signed(BigDecimal.valueOf(v), scales.decimals()) : cell(v))
                        .orElse(Figures.NO_VALUE),
                number.isPresent() ? n(segment) : "",
                Markup.NONE);
    }

    private Face judged(GapVerdict verdict, SegmentAssessment segment) {
        Verdict look = looks.of(verdict, "");
        Optional<SegmentFigure> figure = segment.figure();
        String value = figure.map(f -> cell(f.value()))
                .orElse(
                        switch (verdict) {
                            case NO_DATA -> "0";
                            default -> "";
                        });
        String n = switch (verdict) {
            case NO_DATA ->
                segment.wanted()
                        .trainingScenes()
                        .map(wanted -> words.say("coverage.need", Figures.count(wanted)))
                        .orElse("");
            case NOT_EVALUATED -> words.say("coverage.not-evaluated");
            default -> n(segment);
        };
        return new Face(LayerName.VERDICT, look.fill(), look.hatched(), look.mark(), value, n, bar(segment));
    }

    private Markup bar(SegmentAssessment segment) {
        Optional<SegmentFigure> figure = segment.figure();
        Optional<dev.oddline.statistics.Interval> interval =
                figure.flatMap(f -> f.interval().interval());
        return interval.map(i -> {
                    double value =
                            Math.min(i.high(), Math.max(i.low(), figure.get().value()));
                    return Markup.of(scales.bar()
                            .draw(
                                    new Interval(i.low(), value, i.high()),
                                    segment.wanted().requirement().map(Requirement::value)));
                })
                .orElse(Markup.NONE);
    }

    private Face unjudged(SegmentAssessment segment) {
        Standing standing = segment.standing();
        if (standing instanceof Standing.UnknownValues) {
            return new Face(LayerName.VERDICT, Fill.UNKNOWN_VALUE, false, Mark.QUESTION, "", n(segment), Markup.NONE);
        }
        String reason = standing instanceof Standing.NotMeasurable not
                ? words.say("not-measurable." + VerdictLook.key(not.reason()))
                : "";
        return new Face(LayerName.VERDICT, Fill.NOT_MEASURABLE, false, Mark.DASH, reason, n(segment), Markup.NONE);
    }

    private String cell(double value) {
        return Figures.fixed(BigDecimal.valueOf(value), scales.decimals());
    }

    private static String n(SegmentAssessment segment) {
        return scenes(segment).map(Figures::count).orElse("");
    }

    /** Returns the scenes that a figure rests on; of a segment without one those of it in the evaluation's data. */
    static Optional<Long> scenes(SegmentAssessment segment) {
        return segment.figure().isPresent()
                ? segment.volume().evaluatedScenes()
                : segment.volume().evaluation().map(Amount::scenes).filter(scenes -> scenes > 0);
    }

    /** Returns a cell that shows a number of something; zero has no colour. */
    static Face count(LayerName layer, Optional<Long> count, Ramp ramp, boolean hatched) {
        return new Face(
                layer,
                count.filter(c -> c > 0)
                        .map(c -> RampKey.fill(ramp, (double) c))
                        .orElse(Fill.BLANK),
                hatched && count.isPresent(),
                Mark.NONE,
                count.map(Figures::count).orElse(Figures.NO_VALUE),
                "",
                Markup.NONE);
    }
}
