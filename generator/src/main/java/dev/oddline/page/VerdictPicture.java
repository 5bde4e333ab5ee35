package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Verdict;
import dev.oddline.picture.MiniHeatmap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The verdicts of an evaluation in small. */
record VerdictPicture(VerdictLook looks, OddNames names) {

    /**
     * Returns the drawing.
     *
     * @param said what it shows, for those who hear it
     * @param isMeant which segments are outlined
     */
    Markup draw(CoverageAssessment assessment, List<String> axes, String said, Predicate<OddSegment> isMeant) {
        CoverageAssessment on = assessment.on(axes);
        Map<OddSegment, SegmentAssessment> bySegment =
                on.segments().stream().collect(Collectors.toMap(SegmentAssessment::segment, Function.identity()));
        HeatmapGrid grid = new HeatmapGrid(on.taxonomy(), names, axes, bySegment.keySet());
        return Markup.of(MiniHeatmap.draw(
                grid.layOut(segment -> {
                    MiniHeatmap.Cell cell = cell(Optional.ofNullable(bySegment.get(segment)));
                    return isMeant.test(segment) ? cell.meant() : cell;
                }),
                said));
    }

    private MiniHeatmap.Cell cell(Optional<SegmentAssessment> segment) {
        return segment.filter(s -> !(s.standing() instanceof Standing.NotInOdd))
                .map(s -> {
                    Verdict look = s.verdict()
                            .map(v -> looks.of(v, ""))
                            .orElseGet(() -> looks.of(Absence.of(s.standing()), ""));
                    return new MiniHeatmap.Cell(VerdictLook.key(look.fill()), look.hatched());
                })
                .orElse(new MiniHeatmap.Cell("", false));
    }
}
