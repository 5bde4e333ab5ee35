package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Collect;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.page.view.CoverageView.GapCollect;
import dev.oddline.page.view.CoverageView.GapLine;
import dev.oddline.page.view.CoverageView.GapList;
import dev.oddline.page.view.CoverageView.GapScale;
import dev.oddline.page.view.CoverageView.Gaps;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.CellBar;
import dev.oddline.picture.Interval;
import dev.oddline.picture.ShareBar;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ranked list of what to collect next. */
final class GapLines {
    /** Lines that are seen at once; the others unfold. */
    private static final int SHOWN = 12;

    /** The same of segments without a figure. */
    private static final int SHOWN_UNMEASURED = 5;

    private static final int BAR_WIDTH = 140;

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

    /**
     * Returns the lists: segments that the target names, segments with a figure, then those of which nothing was evaluated.
     *
     * @param isTabled whether the table of the heatmap has a row for each segment, which the lines then lead to
     */
    Gaps of(CoverageAssessment assessment, boolean isTabled) {
        return of(assessment, isTabled, Optional.empty());
    }

    /**
     * Returns the first lines of the lists, which lead to where all of them are.
     *
     * @param extent of an assessment whose lines are not all here
     */
    Gaps firstOf(CoverageAssessment assessment, GapExtent extent) {
        SafeUrl all = extent.page()
                .map(page -> here.to(page, "gaps"))
                .orElseGet(() -> here.to(Addresses.segments(assessment.subject())));
        return of(assessment, false, Optional.of(all))
                .after(extent.after().map(this::after).orElse(Phrase.NONE));
    }

    private Phrase after(RecordId evaluation) {
        SafeUrl page = site.addresses().page(evaluation).map(here::to).orElse(SafeUrl.NONE);
        return site.words().phrase("gaps.after", new Piece(evaluation.value(), Tone.CODE, page));
    }

    private Gaps of(CoverageAssessment assessment, boolean isTabled, Optional<SafeUrl> elsewhere) {
        List<SegmentAssessment> gaps = assessment.gaps();
        if (gaps.isEmpty() && assessment.named().isEmpty()) {
            return Gaps.NONE;
        }
        Words words = site.words();
        GapTrend trend = new GapTrend(site, assessment, text);
        Map<Boolean, List<SegmentAssessment>> parts = gaps.stream()
                .collect(Collectors.partitioningBy(gap -> gap.figure().isPresent()));
        List<GapList> lists = new ArrayList<>();
        if (!assessment.named().isEmpty()) {
            lists.add(named(assessment, trend));
        }
        for (boolean measured : List.of(true, false)) {
            List<SegmentAssessment> part = parts.getOrDefault(measured, List.of());
            double most =
                    part.stream().mapToDouble(SegmentAssessment::priority).max().orElse(0);
            int shown = Math.min(measured ? SHOWN : SHOWN_UNMEASURED, part.size());
            List<GapLine> lines = part.stream()
                    .limit(elsewhere.isPresent() ? shown : part.size())
                    .map(gap -> line(
                            gap,
                            assessment.attributes(),
                            most,
                            trend,
                            isTabled ? Optional.empty() : Optional.of(HeatmapGrid.anchor(gap.segment()))))
                    .toList();
            int more = part.size() - shown;
            if (!lines.isEmpty()) {
                lists.add(new GapList(
                        words.say(measured ? "gaps.measured" : "gaps.unmeasured"),
                        words.say(measured ? "gaps.measured-order" : "gaps.unmeasured-order"),
                        lines.subList(0, shown),
                        lines.subList(shown, lines.size()),
                        more > 0 ? words.say("gaps.more", Figures.count(more)) : "",
                        elsewhere.filter(page -> more > 0).orElse(SafeUrl.NONE)));
            }
        }
        String ends = text.number(axis.low(), Optional.empty()) + " – " + text.number(axis.high(), Optional.empty());
        return new Gaps(
                gaps.isEmpty() ? "" : HeatmapGrid.anchor(gaps.get(0).segment()),
                new GapScale(text.heading(), words.say("gaps.picture", ends)),
                Phrase.NONE,
                lists);
    }

    /** Returns the segments that people said matter, whatever their verdict, each on attributes of its own. */
    private GapList named(CoverageAssessment assessment, GapTrend trend) {
        return new GapList(
                site.words().say("gaps.named"),
                site.words().say("gaps.named-order"),
                assessment.named().stream()
                        .map(one -> line(
                                one,
                                List.copyOf(one.segment().valueOf().keySet()),
                                0,
                                trend,
                                Optional.of(namedAnchor(one))))
                        .toList(),
                List.of(),
                "",
                SafeUrl.NONE);
    }

    /** Returns the anchor of a segment among those that the target names; a row of the heatmap's table may have its own. */
    static String namedAnchor(SegmentAssessment one) {
        return "named." + HeatmapGrid.anchor(one.segment());
    }

    /**
     * Returns a line.
     *
     * @param own its anchor; empty where another row of the page has that of the segment
     */
    private GapLine line(SegmentAssessment gap, List<String> axes, double most, GapTrend trend, Optional<String> own) {
        GapTrend.Line went = trend.of(gap.segment());
        String anchor = own.orElseGet(() -> HeatmapGrid.anchor(gap.segment()));
        return new GapLine(
                own.orElse(""),
                new Piece(names.segment(gap.segment(), axes), Tone.PLAIN, here.to(here.path(), anchor)),
                rows.verdict(gap),
                gap.figure().map(text::value).orElse(Figures.NO_VALUE),
                gap.figure().map(this::sureness).orElse(""),
                picture(gap),
                went.picture(),
                went.since(),
                trainedOn(gap),
                collect(gap),
                rows.settles(gap.collect()),
                most > 0 ? Markup.of(ShareBar.draw(gap.priority() / most)) : Markup.NONE);
    }

    /** Returns the interval and on how much a figure rests, in a line each where there is no room for both in one. */
    private String sureness(SegmentFigure figure) {
        return Stream.of(
                        figure.interval().interval().map(text::interval),
                        figure.n()
                                .map(n -> site.words().sample(n, figure.unitCounted()))
                                .map(sample -> sample.replace(' ', '\u00a0')))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
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

    /** Returns on how many scenes of how many wanted; on how many alone where these are enough. */
    private String trainedOn(SegmentAssessment gap) {
        Optional<Long> has = gap.volume().training().map(Amount::scenes);
        return has.flatMap(scenes -> gap.wanted()
                        .trainingScenes()
                        .filter(wanted -> wanted > scenes)
                        .map(wanted -> site.words().say("gaps.trained", Figures.count(scenes), Figures.count(wanted))))
                .or(() -> has.map(Figures::count))
                .orElse(Figures.NO_VALUE);
    }

    private String nothing(Collect collect) {
        return switch (collect.settles()) {
            case NOTHING, LOOK_AT_MODEL -> site.words().say("gaps.collect-nothing");
            case FIRST_FIGURE,
                    WANTED_VOLUME,
                    ONE_DOUBLING,
                    EVALUATE_OLDER_VERSIONS,
                    PROVES_VOLUME,
                    NARROWS_INTERVAL,
                    STATE_INTERVAL,
                    STATE_TRAINING_DATA -> site.words().say("gaps.collect-nothing-yet");
        };
    }

    private List<GapCollect> collect(SegmentAssessment gap) {
        Collect collect = gap.collect();
        List<GapCollect> parts = new ArrayList<>();
        if (collect.trainingScenes() > 0) {
            parts.add(new GapCollect(
                    site.words().say("gaps.collect-training", Figures.count(collect.trainingScenes())),
                    gap.reachedTraining().map(rows::wanted).orElse("")));
        }
        if (collect.evaluationScenes() > 0) {
            parts.add(new GapCollect(
                    site.words().say("gaps.collect-evaluation", Figures.count(collect.evaluationScenes())),
                    gap.reachedEvaluation().map(rows::wanted).orElse("")));
        }
        return parts.isEmpty() ? List.of(new GapCollect(nothing(collect), "")) : parts;
    }
}
