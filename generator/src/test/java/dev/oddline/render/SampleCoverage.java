package dev.oddline.render;

import dev.oddline.page.view.Badge;
import dev.oddline.page.view.CoverageExcerpt;
import dev.oddline.page.view.CoverageExcerpts;
import dev.oddline.page.view.CoverageExcerpts.GapItem;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.CoverageView.GapLine;
import dev.oddline.page.view.CoverageView.GapList;
import dev.oddline.page.view.CoverageView.GapScale;
import dev.oddline.page.view.CoverageView.Gaps;
import dev.oddline.page.view.CoverageView.Layer;
import dev.oddline.page.view.CoverageView.Legend;
import dev.oddline.page.view.CoverageView.LegendEntry;
import dev.oddline.page.view.CoverageView.MapData;
import dev.oddline.page.view.CoverageView.Shade;
import dev.oddline.page.view.CoverageView.SubjectGroup;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.HeatCell;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.Mark;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.SegmentRow;
import dev.oddline.page.view.SegmentRow.SegmentFact;
import dev.oddline.page.view.Tone;
import dev.oddline.page.view.Verdict;
import dev.oddline.picture.CellBar;
import dev.oddline.picture.Interval;
import dev.oddline.picture.MiniHeatmap;
import dev.oddline.picture.ShareBar;
import dev.oddline.picture.Sparkline;
import java.util.List;
import java.util.Optional;

/** An invented coverage page with every kind of cell. */
final class SampleCoverage {
    private static final CellBar AXIS = new CellBar(0.5, 1, 90);
    private static final Markup BAR = Markup.of(AXIS.draw(new Interval(0.778, 0.818, 0.852), Optional.of(0.88)));

    private SampleCoverage() {}

    static CoverageView page() {
        return new CoverageView(
                SampleViews.frame(
                        "",
                        "coverage",
                        "Coverage of the ODD",
                        Piece.link("AD perception", SafeUrl.own("index.html")),
                        Piece.plain("Coverage")),
                new Badge("gaps", true),
                "VRU recall by ODD segment",
                Phrase.of(
                        Piece.of("2 of 6 segments", Tone.STRONG),
                        Piece.plain(" inside the ODD miss the requirement with confidence or have no data.")),
                Phrase.of(Piece.plain("held against "), Piece.code("tgt-2026-vru_recall", SafeUrl.NONE)),
                List.of(new SubjectGroup(
                        "VRU recall",
                        List.of(new MenuEntry("ev-2026-03-07", SafeUrl.own("coverage.html"), true, "")),
                        List.of(),
                        "")),
                List.of(
                        new Layer(LayerName.VERDICT, "verdict", List.of()),
                        new Layer(
                                LayerName.TRAINED,
                                "scenes trained on",
                                List.of(new Shade(Fill.MUCH_1, "< 10"), new Shade(Fill.MUCH_7, "≥ 10")))),
                pairs(),
                new MapData(
                        "coverage/sample", SafeUrl.own("data/coverage/sample.js"), "", SafeUrl.own("data/sample.csv")),
                new Legend(
                        List.of(new LegendEntry(helps(""), "more still helps")),
                        List.of(new LegendEntry(noData(""), "a gap"))),
                new Gaps(
                        "time:night.weather:rain",
                        new GapScale("VRU recall, share ↑", "0.5 – 1"),
                        List.of(new GapList(
                                "Where a shortfall was measured",
                                "by exposure × expected shortfall",
                                List.of(gap("night × rain")),
                                List.of(gap("night × fog")),
                                "and 1 more segment"))),
                Phrase.NONE);
    }

    /** Returns the page of a repository without targets. */
    static CoverageView empty() {
        return new CoverageView(
                SampleViews.frame("../", "coverage", "Coverage of the ODD"),
                new Badge("", false),
                "Coverage of the ODD",
                Phrase.NONE,
                Phrase.NONE,
                List.of(),
                List.of(),
                Heatmap.NONE,
                MapData.NONE,
                new Legend(List.of(), List.of()),
                Gaps.NONE,
                Phrase.of("No evaluation is held against a target."));
    }

    /** Returns what other pages show of it. */
    static CoverageExcerpts excerpts() {
        return new CoverageExcerpts(
                List.of(new CoverageExcerpt(
                        Phrase.of(
                                Piece.link("VRU recall by time of day × weather", SafeUrl.own("coverage.html")),
                                Piece.plain(": 2 of 6 segments miss the requirement")),
                        Markup.of(MiniHeatmap.draw(
                                List.of(List.of(List.of(
                                        new MiniHeatmap.Cell("covered", false),
                                        new MiniHeatmap.Cell("data-shortage", true),
                                        new MiniHeatmap.Cell("", false)))),
                                "verdicts")))),
                List.of(new GapItem(
                        Piece.link("night × rain", SafeUrl.own("coverage.html")), helps(""), "0.818 [0.778, 0.852]")));
    }

    private static Verdict helps(String count) {
        return new Verdict(Fill.DATA_STILL_HELPS, Mark.RISING, false, "data still helps", count);
    }

    private static Verdict noData(String count) {
        return new Verdict(Fill.NO_DATA, Mark.CROSS, false, "no data", count);
    }

    private static GapLine gap(String segment) {
        return new GapLine(
                "",
                Piece.link(segment, SafeUrl.own("#time:night.weather:rain")),
                helps(""),
                "0.818",
                "[0.778, 0.852]",
                BAR,
                Markup.of(Sparkline.draw(List.of(0.7, 0.75, 0.818), "VRU recall from 0.70 to 0.818")),
                "0.70 → 0.818",
                "1,934",
                List.of("+1,934 train"),
                "one doubling",
                Markup.of(ShareBar.draw(0.5)));
    }

    private static Heatmap pairs() {
        return new Heatmap(
                "time.weather",
                "time of day × weather",
                Phrase.of("in each cell: verdict"),
                List.of(helps("1"), noData("1")),
                List.of("clear", "rain", "fog"),
                List.of(new Heatmap.Group(
                        "",
                        List.of(
                                new Heatmap.Row("night", false, List.of(measured(), none(), excluded())),
                                new Heatmap.Row("unknown", true, List.of(unknown(), none(), excluded()))))),
                List.of(row("time:night.weather:rain"), row("time:night.weather:")));
    }

    private static HeatCell measured() {
        return new HeatCell(
                "time:night.weather:rain",
                HeatCell.State.SHOWN,
                "VRU recall 0.818, 95 % interval 0.778 to 0.852, 412 scenes, data still helps",
                List.of(
                        new Face(LayerName.VERDICT, Fill.DATA_STILL_HELPS, true, Mark.RISING, "0.818", "412", BAR),
                        new Face(LayerName.TRAINED, Fill.MUCH_7, false, Mark.NONE, "1,934", "", Markup.NONE)));
    }

    private static HeatCell unknown() {
        return new HeatCell(
                "time:night.weather:",
                HeatCell.State.SHOWN,
                "unknown, 10 scenes",
                List.of(new Face(LayerName.VERDICT, Fill.UNKNOWN_VALUE, false, Mark.QUESTION, "", "10", Markup.NONE)));
    }

    private static HeatCell none() {
        return new HeatCell("", HeatCell.State.NONE, "no scene", List.of());
    }

    private static HeatCell excluded() {
        return new HeatCell("", HeatCell.State.EXCLUDED, "not in the ODD", List.of());
    }

    private static SegmentRow row(String anchor) {
        return new SegmentRow(
                anchor,
                "night × rain",
                helps(""),
                List.of(new SegmentFact("VRU recall", "0.818"), new SegmentFact("required", "≥ 0.88")),
                Phrase.of("The interval lies wholly below the requirement."),
                List.of(Piece.code("ev-2026-03-07", SafeUrl.own("evaluations/ev-2026-03-07.html"))));
    }
}
