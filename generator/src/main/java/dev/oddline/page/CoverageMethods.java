package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Exposure;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.WeightedMean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the figures of an assessment were made and what they take for granted, with the number of segments of each method. */
final class CoverageMethods {
    private final Words words;
    private final MetricText text;

    CoverageMethods(Words words, MetricText text) {
        this.words = words;
        this.text = text;
    }

    /** Returns one sentence or more for each method that was used, in the order of the columns of the table. */
    List<String> of(CoverageAssessment assessment) {
        List<String> said = new ArrayList<>(intervals(assessment));
        long tested = count(assessment, SegmentFigure::adjustedP);
        if (tested > 0) {
            said.add(words.say("method.adjusted", segments(tested)));
        }
        long shrunk = count(assessment, SegmentFigure::shrunk);
        if (shrunk > 0) {
            said.add(words.say("method.shrunk", segments(shrunk)));
        }
        slopes(assessment).ifPresent(said::add);
        assessment.summary().mean().ifPresent(mean -> said.add(mean(assessment, mean)));
        said.add(runs(assessment));
        return said;
    }

    private List<String> intervals(CoverageAssessment assessment) {
        Map<IntervalBasis, Long> byBasis = new EnumMap<>(IntervalBasis.class);
        long none = 0;
        for (SegmentAssessment segment : assessment.segments()) {
            Optional<FigureInterval> interval = segment.figure().map(SegmentFigure::interval);
            if (interval.isPresent() && interval.get() instanceof FigureInterval.Known known) {
                byBasis.merge(known.basis(), 1L, Long::sum);
            } else if (interval.isPresent()) {
                none++;
            }
        }
        List<String> said = new ArrayList<>();
        byBasis.forEach((basis, count) -> said.add(words.say("method.interval-" + key(basis), segments(count))));
        if (none > 0) {
            said.add(words.say("method.interval-none", segments(none)));
        }
        return said;
    }

    private Optional<String> slopes(CoverageAssessment assessment) {
        List<SegmentSlope> slopes = assessment.segments().stream()
                .flatMap(segment -> segment.slope().stream())
                .filter(slope -> slope.interval().isPresent())
                .toList();
        int fewest =
                slopes.stream().mapToInt(slope -> slope.points().size()).min().orElse(0);
        int most =
                slopes.stream().mapToInt(slope -> slope.points().size()).max().orElse(0);
        String points = fewest == most ? Figures.count(most) : Figures.count(fewest) + " – " + Figures.count(most);
        return slopes.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("method.slope", segments(slopes.size()), points));
    }

    private String mean(CoverageAssessment assessment, WeightedMean mean) {
        Map<Exposure.Basis, Long> byBasis = new EnumMap<>(Exposure.Basis.class);
        assessment.segments().stream()
                .filter(segment -> segment.figure().isPresent())
                .flatMap(segment -> segment.wanted().exposure().stream())
                .forEach(exposure -> byBasis.merge(exposure.basis(), 1L, Long::sum));
        List<String> bases = new ArrayList<>();
        byBasis.forEach((basis, count) -> bases.add(words.say("method.exposure-" + key(basis), Figures.count(count))));
        String worst = assessment
                .of(mean.worst())
                .flatMap(SegmentAssessment::figure)
                .flatMap(figure -> figure.shrunk()
                        .map(value -> " "
                                + words.say(
                                        "method.worst",
                                        segments(mean.segments()),
                                        text.number(value, figure.interval().interval()))))
                .orElse("");
        return words.say("method.mean", segments(mean.segments()), String.join(", ", bases)) + worst;
    }

    private String runs(CoverageAssessment assessment) {
        int runs = assessment.subject().runs().size();
        return runs > 1 ? words.say("method.runs", Figures.count(runs)) : words.say("method.one-run");
    }

    private String segments(long count) {
        return words.counted(count, "segment");
    }

    private static <T> long count(CoverageAssessment assessment, Function<SegmentFigure, Optional<T>> what) {
        return assessment.segments().stream()
                .flatMap(segment -> segment.figure().stream())
                .filter(figure -> what.apply(figure).isPresent())
                .count();
    }

    private static String key(Enum<?> basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
