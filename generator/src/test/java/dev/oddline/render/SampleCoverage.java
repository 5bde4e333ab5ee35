package dev.oddline.render;

import dev.oddline.page.view.Badge;
import dev.oddline.page.view.CoverageExcerpt;
import dev.oddline.page.view.CoverageExcerpts;
import dev.oddline.page.view.CoverageExcerpts.GapItem;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.CoverageView.GapCollect;
import dev.oddline.page.view.CoverageView.GapLine;
import dev.oddline.page.view.CoverageView.GapList;
import dev.oddline.page.view.CoverageView.GapScale;
import dev.oddline.page.view.CoverageView.Gaps;
import dev.oddline.page.view.CoverageView.Layer;
import dev.oddline.page.view.CoverageView.Legend;
import dev.oddline.page.view.CoverageView.LegendEntry;
import dev.oddline.page.view.CoverageView.MapData;
import dev.oddline.page.view.CoverageView.Shade;
import dev.oddline.page.view.CoverageView.SlopeList;
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
import dev.oddline.page.view.SegmentsView;
import dev.oddline.page.view.Tone;
import dev.oddline.page.view.Verdict;
import dev.oddline.picture.CellBar;
import dev.oddline.picture.Interval;
import dev.oddline.picture.MiniHeatmap;
import dev.oddline.picture.ShareBar;
import dev.oddline.picture.Sparkline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invented coverage page with every kind of cell. */
final class SampleCoverage {
    private static final CellBar AXIS = new CellBar(0.5, 1, 90);
    private static final Markup BAR = Markup.of(AXIS.draw(new Interval(0.778, 0.818, 0.852), Optional.of(0.88)));

    private SampleCoverage() {}

    /** Returns the page of an evaluation's segments where these are too many for that of its heatmap. */
    static SegmentsView segments() {
        CoverageView page = page();
        return new SegmentsView(
                SampleViews.frame(
                        "../../../",
                        "coverage",
                        "ODD segments",
                        Piece.link("AD perception", SafeUrl.own("../../../index.html")),
                        Piece.plain("ODD segments")),
                "ODD segments",
                Phrase.of("All of them."),
                page.map().segments(),
                page.gaps());
    }

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
                List.of("Shrunk figure of 6 ODD segments: drawn towards the figures of the others."),
                List.of(new SlopeList("slope-1", Phrase.of("The slope goes through 13 evaluations."))),
                new Gaps(
                        "time:night.weather:rain",
                        new GapScale("VRU recall, share ↑", "0.5 – 1"),
                        Phrase.NONE,
                        List.of(new GapList(
                                "Where a shortfall was measured",
                                "by exposure × expected shortfall",
                                List.of(gap("night × rain")),
                                List.of(gap("night × fog")),
                                "and 1 more segment",
                                SafeUrl.NONE))),
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
                List.of(),
                List.of(),
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
                        Piece.link("night × rain", SafeUrl.own("coverage.html")),
                        helps(""),
                        "0.818 [0.778, 0.852]",
                        "collect scenes: 30 to train on")),
                Piece.link("all 14 gaps", SafeUrl.own("coverage.html#gaps")));
    }

    /** Returns what the page's script draws from: the same figures, and those of other axes. */
    static Map<String, String> scripts() {
        return Map.of("coverage/sample", PAGE, "coverage/earlier", EARLIER, "scenes/sample/train", SCENES);
    }

    private static final String WORDS = """
            {"down": "Down", "across": "Across", "groups": "Groups", "no-groups": "none", "compare": "Compare with",
             "nothing": "nothing", "tag": "Scenario", "any": "any", "in-tag": "{0} of {1} cells meet", "minus": "{0} minus {1}: {2}",
             "and-now": "now {0}, there {1}", "overlap": "Hatched: in doubt. {0}", "overlap-counts": "Blue is more.",
             "no-difference": "no difference is shown", "hatched": "in doubt", "compared": "cannot be read", "csv": "CSV of this view",
             "svg": "SVG of this view", "scenes": "Scenes by id", "no-list": "{0}: no table", "trained-on": "trained on {0}: {1}",
             "evaluated-on": "evaluated on {0}: {1}", "held-by": "{0}: {1}", "more": "and {0} more",
             "all-in": "and {0} more in {1}", "no-scenes": "no scene", "excluded": "not in the ODD"}
            """;

    private static final String ATTRIBUTES = """
            [{"id": "time", "key": "time", "name": "time of day", "values":
               [{"id": "night", "name": "night", "leaf": true}, {"id": "", "name": "unknown"}]},
             {"id": "weather", "key": "weather", "name": "weather", "values":
               [{"id": "rain", "name": "rain", "leaf": true}, {"id": "snow", "name": "snow", "leaf": true},
                {"id": "fog", "name": "fog", "leaf": true}, {"id": "", "name": "unknown"}]},
             {"id": "road", "key": "road", "name": "road", "values":
               [{"id": "motorway", "name": "motorway", "leaf": true}, {"id": "tunnel", "name": "tunnel", "leaf": true},
                {"id": "", "name": "unknown"}]}]
            """;

    private static final String LAYERS = """
            [{"id": "metric", "name": "VRU recall", "span": "much", "decimals": 3, "sense": 1, "signed": false, "count": false,
              "bounds": [0.5, 0.6, 0.7, 0.8, 0.9, 0.95], "key": ["a", "b", "c", "d", "e", "f", "g"]},
             {"id": "trained", "name": "scenes trained on", "span": "much", "decimals": 0, "sense": 1, "signed": false,
              "count": true, "bounds": [1, 3, 10, 30, 100, 300], "key": ["a", "b", "c", "d", "e", "f", "g"]}]
            """;

    private static final String PAGE = """
            {"label": "ev-2026-03-07", "figure": "VRU recall", "bar": [0.5, 1], "verdict": "verdict",
             "words": %s, "attributes": %s, "layers": %s,
             "looks": {"data-still-helps": {"word": "data still helps", "fill": "data-still-helps", "mark": "rising", "hatched": false},
                       "unknown-value": {"word": "unknown", "fill": "unknown-value", "mark": "question", "hatched": false},
                       "excluded": {"word": "not in the ODD", "fill": "blank", "mark": "stroke", "hatched": false}},
             "others": [{"name": "coverage/earlier", "label": "ev-2026-01-20"}, {"name": "coverage/lost", "label": "ev-lost"}],
             "tags": [{"id": "crossing", "name": "crossing", "scenarios":
               [{"name": "Night rain", "href": "scenarios/night-rain.html", "in": {"time": ["night"], "weather": ["rain"]}}]}],
             "scenes": [{"label": "train", "role": "train", "name": "scenes/sample/train"}, {"label": "test", "role": "evaluate"}],
             "facts": ["VRU recall", "required"],
             "maps": {
               "time.weather": [
                 {"at": [0, 0], "id": "time:night.weather:rain", "fill": "data-still-helps", "mark": "rising", "hatched": true,
                  "said": "VRU recall 0.818, 95 %% interval 0.778 to 0.852, 412 scenes, data still helps",
                  "value": "0.818", "n": "412", "of": 412, "low": 0.778, "high": 0.852, "required": 0.88, "bar": true,
                  "kind": "data-still-helps", "x": [0.818, 1934]},
                 {"at": [1, 0], "id": "time:night.weather:", "fill": "unknown-value", "mark": "question", "said": "unknown, 10 scenes",
                  "value": "", "n": "10", "of": 10, "kind": "unknown-value", "x": [null, null]},
                 {"at": [0, 2], "out": true}, {"at": [1, 2], "out": true}],
               "time.road": [
                 {"at": [0, 1], "id": "road:tunnel.time:night", "fill": "data-still-helps", "mark": "rising", "said": "0.5, 8 scenes",
                  "value": "0.500", "n": "8", "of": 8, "low": 0.21, "high": 0.79, "kind": "data-still-helps", "x": [0.5, 40],
                  "doubt": 1}],
               "time.weather.road": [
                 {"at": [0, 0, 1], "id": "road:tunnel.time:night.weather:rain", "fill": "data-still-helps", "mark": "rising",
                  "said": "0.5, 8 scenes", "value": "0.500", "n": "8", "of": 8, "low": 0.21, "high": 0.79,
                  "kind": "data-still-helps", "x": [0.5, 40]}]},
             "rows": {
               "time:night.weather:rain": {"name": "night × rain", "facts": ["0.818", "≥ 0.88"], "why": "wholly below",
                 "verdict": {"word": "data still helps", "fill": "data-still-helps", "mark": "rising", "hatched": false},
                 "sources": [["ev-2026-03-07", "evaluations/ev-2026-03-07.html", 1]]},
               "time:night.weather:": {"name": "night × unknown", "facts": ["–", "–"], "why": "unknown", "sources": []},
               "road:tunnel.time:night": {"name": "night × tunnel", "facts": ["0.500", "≥ 0.88"], "why": "", "sources": []},
               "road:tunnel.time:night.weather:rain": {"name": "night × rain × tunnel", "facts": ["0.500", "≥ 0.88"],
                 "why": "", "sources": []}}}
            """.formatted(WORDS, ATTRIBUTES, LAYERS);

    private static final String EARLIER = """
            {"label": "ev-2026-01-20", "figure": "VRU recall", "bar": [0.5, 1], "words": %s, "attributes": %s, "layers": %s,
             "others": [], "tags": [], "scenes": [], "facts": [], "rows": {},
             "maps": {"time.weather": [
               {"at": [0, 0], "id": "time:night.weather:rain", "fill": "covered", "mark": "check", "said": "", "value": "0.918",
                "n": "400", "of": 400, "low": 0.887, "high": 0.941, "kind": "covered", "x": [0.918, 1000]}]}}
            """.formatted(WORDS, ATTRIBUTES, LAYERS);

    private static final String SCENES = """
            {"dataset_version_id": "train", "odd_id": "sample", "table": "metadata/tables/train.csv",
             "attributes": ["time", "weather"],
             "groups": [
               {"split": "train", "conditions": [["night"], ["rain"]], "scene_ids": ["s-01", "s-02"], "more": 3},
               {"split": "val", "conditions": [["night"], ["rain"]], "scene_ids": ["s-val"], "more": 0},
               {"split": "train", "conditions": [["night"], []], "scene_ids": ["s-unknown"], "more": 0}]}
            """;

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
                List.of(new GapCollect("+1,934 train", "of 3,868 stated")),
                "one doubling",
                Markup.of(ShareBar.draw(0.5)));
    }

    private static Heatmap pairs() {
        return new Heatmap(
                "time.weather",
                "time of day × weather",
                Phrase.of("in each cell: verdict"),
                List.of(helps("1"), noData("1")),
                List.of("rain", "snow", "fog"),
                List.of(new Heatmap.Group(
                        "",
                        List.of(
                                new Heatmap.Row("night", false, List.of(measured(), none(), excluded())),
                                new Heatmap.Row("unknown", true, List.of(unknown(), none(), excluded()))))),
                List.of(row("time:night.weather:rain"), row("time:night.weather:")),
                SafeUrl.NONE);
    }

    private static HeatCell measured() {
        return new HeatCell(
                "time:night.weather:rain",
                HeatCell.State.SHOWN,
                "0.818 412, VRU recall 0.818, 95 % interval 0.778 to 0.852, 412 scenes, data still helps",
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
                List.of(Piece.code("ev-2026-03-07", SafeUrl.own("evaluations/ev-2026-03-07.html"))),
                List.of(new SegmentRow.Further(
                        "and 3 more of its rows", List.of(Piece.of("tables/ev.csv:4–6", Tone.CODE)))));
    }
}
