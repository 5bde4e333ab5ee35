package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Collect;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.page.view.CoverageView.GapLine;
import dev.oddline.page.view.CoverageView.GapScale;
import dev.oddline.page.view.CoverageView.Gaps;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.CellBar;
import dev.oddline.picture.Interval;
import dev.oddline.picture.ShareBar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The ranked list of what to collect next. */
final class GapLines {
    /** Lines that are seen at once; the others unfold. */
    private static final int SHOWN = 12;

    private static final int BAR_WIDTH = 200;

    private final Site site;
    private final Here here;
    private final MetricText text;
    private final OddNames names;
    private final SegmentRows rows;
    private final CellBar axis;

    GapLines(Site site, Here here, MetricText text, OddNames names, SegmentRows rows, CellBar axis) {
        this.site = site;
        this.here = here;
        this.text = text;
        this.names = names;
        this.rows = rows;
        this.axis = new CellBar(axis.low(), axis.high(), BAR_WIDTH);
    }

    /** Returns the list, the most urgent first. */
    Gaps of(CoverageAssessment assessment) {
        List<SegmentAssessment> gaps = assessment.gaps();
        double most =
                gaps.stream().mapToDouble(SegmentAssessment::priority).max().orElse(0);
        List<GapLine> lines = gaps.stream()
                .map(gap -> line(gap, assessment.attributes(), most))
                .toList();
        Words words = site.words();
        int shown = Math.min(SHOWN, lines.size());
        String more = lines.size() > shown ? words.say("gaps.more", Figures.count(lines.size() - shown)) : "";
        String ends = text.number(axis.low(), Optional.empty()) + " – " + text.number(axis.high(), Optional.empty());
        return new Gaps(
                words.say("gaps.remark"),
                gaps.isEmpty() ? "" : HeatmapGrid.anchor(gaps.get(0).segment()),
                new GapScale(text.heading(), words.say("gaps.picture", ends)),
                lines.subList(0, shown),
                lines.subList(shown, lines.size()),
                more);
    }

    private GapLine line(SegmentAssessment gap, List<String> axes, double most) {
        return new GapLine(
                new Piece(
                        names.segment(gap.segment(), axes),
                        Tone.PLAIN,
                        here.to(here.path(), HeatmapGrid.anchor(gap.segment()))),
                rows.verdict(gap),
                gap.figure().map(text::value).orElse(Figures.NO_VALUE),
                gap.figure()
                        .flatMap(f -> f.interval().interval())
                        .map(text::interval)
                        .orElse(""),
                picture(gap),
                gap.volume().training().map(Amount::scenes).map(Figures::count).orElse(Figures.NO_VALUE),
                collect(gap.collect()),
                rows.settles(gap.collect()),
                most > 0 ? Markup.of(ShareBar.draw(gap.priority() / most)) : Markup.NONE);
    }

    private Markup picture(SegmentAssessment gap) {
        return gap.figure()
                .flatMap(f -> f.interval()
                        .interval()
                        .map(i -> Markup.of(axis.draw(
                                new Interval(i.low(), Math.min(i.high(), Math.max(i.low(), f.value())), i.high()),
                                gap.wanted().requirement().map(Requirement::value)))))
                .orElse(Markup.NONE);
    }

    private String collect(Collect collect) {
        if (collect.trainingScenes() > 0 && collect.evaluationScenes() > 0) {
            return site.words()
                    .say(
                            "gaps.collect-both",
                            Figures.count(collect.trainingScenes()),
                            Figures.count(collect.evaluationScenes()));
        }
        if (collect.trainingScenes() > 0) {
            return site.words().say("gaps.collect-training", Figures.count(collect.trainingScenes()));
        }
        return collect.evaluationScenes() > 0
                ? site.words().say("gaps.collect-evaluation", Figures.count(collect.evaluationScenes()))
                : Figures.fixed(BigDecimal.ZERO, 0);
    }
}
