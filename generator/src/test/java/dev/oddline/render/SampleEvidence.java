package dev.oddline.render;

import dev.oddline.page.view.Curve;
import dev.oddline.page.view.Curves;
import dev.oddline.page.view.Lineage;
import dev.oddline.page.view.LineageItem;
import dev.oddline.page.view.LineageLists;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Result;
import dev.oddline.page.view.Results;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.Interval;
import dev.oddline.picture.IntervalRow;
import dev.oddline.picture.curve.CurveDrawing;
import dev.oddline.picture.curve.CurveLine;
import dev.oddline.picture.curve.CurvePlot;
import dev.oddline.picture.curve.CurvePoint;
import dev.oddline.picture.lineage.LineageColumn;
import dev.oddline.picture.lineage.LineageDrawing;
import dev.oddline.picture.lineage.LineageEdge;
import dev.oddline.picture.lineage.LineageNode;
import dev.oddline.picture.lineage.LineagePicture;
import dev.oddline.picture.lineage.LineageState;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Lineage, results and curves of the invented run. */
final class SampleEvidence {

    private SampleEvidence() {}

    static LineageDrawing drawing() {
        return new LineageDrawing(
                "Lineage of bev_det_v2-20260302-007",
                "Made from 3 origins through one dataset version; led to one model with 2 evaluations and a deployment.",
                List.of(
                        new LineageColumn(
                                "origin of the data",
                                List.of(
                                        node("a", "incident", "inc-2026-0203", "812 scenes", LineageState.NORMAL),
                                        node(
                                                "b",
                                                "sampling round",
                                                "round-2026.03-r4",
                                                "1,961 scenes",
                                                LineageState.NORMAL),
                                        node(
                                                "c",
                                                "dataset version",
                                                "base_drive-2025.11",
                                                "record missing",
                                                LineageState.TOMBSTONE)),
                                "and 2 more origins",
                                "#lineage-lists"),
                        new LineageColumn(
                                "dataset version and inputs",
                                List.of(
                                        node(
                                                "d",
                                                "dataset version",
                                                "v2026.03_incident_mix",
                                                "DVC ok",
                                                LineageState.NORMAL),
                                        node("e", "code", "3f2c9a4e5b6d", "git ok", LineageState.NORMAL),
                                        node(
                                                "f",
                                                "baseline run",
                                                "bev_det_v2-20260216-003",
                                                "",
                                                LineageState.REFERENCE)),
                                "",
                                ""),
                        new LineageColumn(
                                "this run",
                                List.of(node("g", "run, official", "bev_det_v2-20260302-007", "", LineageState.THIS)),
                                "",
                                ""),
                        new LineageColumn(
                                "model",
                                List.of(node("h", "model", "bev_det_v2.7", "stage: released", LineageState.NORMAL)),
                                "",
                                ""),
                        new LineageColumn(
                                "evaluated and deployed",
                                List.of(
                                        node(
                                                "i",
                                                "evaluation, official",
                                                "ev-2026-03-07",
                                                "pinned test set",
                                                LineageState.NORMAL),
                                        node(
                                                "j",
                                                "evaluation, log replay",
                                                "ev-2026-03-08-replay",
                                                "3 of 214 cases fail",
                                                LineageState.NORMAL),
                                        node(
                                                "k",
                                                "deployment",
                                                "dep-2026-03-12-fleet-b",
                                                "since 12 March, 40 cars",
                                                LineageState.NORMAL)),
                                "and 1 decision, 2 notes",
                                "#lineage-lists")),
                List.of(
                        new LineageEdge("a", "d", true),
                        new LineageEdge("b", "d", true),
                        new LineageEdge("c", "d", true),
                        new LineageEdge("d", "g", true),
                        new LineageEdge("e", "g", true),
                        new LineageEdge("f", "g", false),
                        new LineageEdge("g", "h", true),
                        new LineageEdge("h", "i", true),
                        new LineageEdge("h", "j", true),
                        new LineageEdge("h", "k", false)));
    }

    private static LineageNode node(String key, String kind, String id, String fact, LineageState state) {
        return new LineageNode(
                key, kind, id, fact, state, state == LineageState.TOMBSTONE ? "" : "../datasets/" + id + ".html");
    }

    static Lineage lineage() {
        return new Lineage(
                Phrase.fill(
                        "one step each way · {0}",
                        Piece.link("list of all 5 ancestors, 4 descendants", SafeUrl.own("#lineage-lists"))),
                Markup.of(new LineagePicture().draw(drawing())),
                lists());
    }

    private static LineageLists lists() {
        return new LineageLists(
                "Made from, 5 records",
                List.of(
                        item(
                                "dataset version",
                                "v2026.03_incident_mix",
                                "DVC ok",
                                false,
                                item("incident", "inc-2026-0203", "812 scenes", false),
                                item("sampling round", "round-2026.03-r4", "1,961 scenes", false),
                                item("dataset version", "base_drive-2025.11", "", true)),
                        item("code", "3f2c9a4e5b6d", "git ok", false)),
                "Made into, 4 records",
                List.of(item(
                        "model",
                        "bev_det_v2.7",
                        "released",
                        false,
                        item("evaluation, official", "ev-2026-03-07", "pinned test set", false),
                        item("evaluation, log replay", "ev-2026-03-08-replay", "3 of 214 cases fail", false),
                        item("deployment", "dep-2026-03-12-fleet-b", "40 cars", false))));
    }

    private static LineageItem item(String kind, String id, String fact, boolean missing, LineageItem... next) {
        return new LineageItem(
                kind,
                missing ? Piece.of(id, Tone.CODE) : Piece.code(id, SafeUrl.own("../datasets/" + id + ".html")),
                fact,
                missing,
                false,
                List.of(next));
    }

    static Results results() {
        return new Results(
                true,
                Phrase.fill(
                        "against baseline {0}",
                        Piece.link("bev_det_v2-20260216-003", SafeUrl.own("../runs/bev_det_v2-20260216-003.html"))),
                List.of(
                        result(
                                "val mAP",
                                "↑",
                                "",
                                new Interval(0.404, 0.412, 0.420),
                                new Interval(0.383, 0.391, 0.399),
                                3,
                                Piece.of("better", Tone.OK)),
                        result(
                                "val NDS",
                                "↑",
                                "",
                                new Interval(0.481, 0.487, 0.493),
                                new Interval(0.465, 0.471, 0.477),
                                3,
                                Piece.of("better", Tone.OK)),
                        result(
                                "VRU recall",
                                "↑",
                                "",
                                new Interval(0.931, 0.934, 0.937),
                                new Interval(0.918, 0.921, 0.924),
                                3,
                                Piece.of("better", Tone.OK)),
                        result(
                                "false alarms",
                                "↓",
                                "per km",
                                new Interval(0.79, 0.84, 0.90),
                                new Interval(0.76, 0.81, 0.87),
                                2,
                                Piece.of("no difference shown", Tone.MUTED)),
                        new Result(
                                "latency p99",
                                "↓",
                                "61.2",
                                "ms",
                                "interval not stated",
                                "",
                                "n not stated",
                                Markup.NONE,
                                "+0.2",
                                Piece.of("interval not stated", Tone.MUTED)),
                        new Result(
                                "train loss",
                                "↓",
                                "NaN",
                                "",
                                "interval not stated",
                                "",
                                "n not stated",
                                Markup.NONE,
                                "",
                                Piece.plain(""))),
                Phrase.fill(
                        "n counts scenes of {0}; intervals as the run states them, 95 %. One seed, so differences rest on scenes, not on training noise.",
                        Piece.link("v2026.01_test", SafeUrl.own("../datasets/v2026.01_test.html"))));
    }

    static Results resultsWithoutBaseline() {
        Interval interval = new Interval(0.404, 0.412, 0.420);
        return new Results(
                false,
                Phrase.NONE,
                List.of(new Result(
                        "val mAP",
                        "↑",
                        "0.412",
                        "",
                        "[0.404, 0.420]",
                        "",
                        "5,120 scenes",
                        Markup.of(IntervalRow.draw(interval, Optional.empty())),
                        "",
                        Piece.plain(""))),
                Phrase.NONE);
    }

    private static Result result(
            String metric,
            String direction,
            String unit,
            Interval subject,
            Interval baseline,
            int decimals,
            Piece verdict) {
        String format = "%." + decimals + "f";
        return new Result(
                metric,
                direction,
                format.formatted(subject.value()),
                unit,
                ("[" + format + ", " + format + "]").formatted(subject.low(), subject.high()),
                "",
                "5,120 scenes",
                Markup.of(IntervalRow.draw(subject, Optional.of(baseline))),
                "+" + format.formatted(subject.value() - baseline.value()),
                verdict);
    }

    static Curves curves() {
        return new Curves(
                Phrase.of("raw values per epoch, 24 epochs"),
                List.of(
                        curve(
                                "val mAP",
                                24,
                                e -> 0.42 - 0.25 * Math.exp(-e / 5.0) + 0.004 * Math.sin(e),
                                e -> 0.395 - 0.22 * Math.exp(-e / 4.5) + 0.004 * Math.cos(e),
                                "0.412",
                                "0.391"),
                        curve(
                                "train loss",
                                24,
                                e -> e > 8 && e < 11 ? Double.NaN : 0.4 + 3 * Math.exp(-e / 6.0),
                                e -> 0.5 + 3 * Math.exp(-e / 7.0),
                                "0.451",
                                "0.598"),
                        curve("lr", 5000, e -> 1e-4 * (e < 2000 ? 1 : 0.1), e -> 1e-4, "1.0e−5", "1.0e−4"),
                        curve(
                                "val NDS",
                                24,
                                e -> 0.49 - 0.3 * Math.exp(-e / 5.0),
                                e -> 0.488 - 0.32 * Math.exp(-e / 4.5),
                                "0.487",
                                "0.486")));
    }

    private static Curve curve(
            String metric,
            int points,
            IntToDoubleFunction subject,
            IntToDoubleFunction baseline,
            String last,
            String baselineLast) {
        CurveDrawing drawing = CurvePlot.draw(
                metric,
                "this run ends at " + last + ", the baseline at " + baselineLast,
                List.of(
                        line("this run " + last, false, points, subject),
                        line("baseline " + baselineLast, true, points, baseline)));
        String caption = (drawing.reduced() ? "Drawn: lowest and highest of each pixel column. " : "")
                + (drawing.gaps() > 0 ? drawing.gaps() + " values are NaN." : "");
        return new Curve(
                metric,
                Markup.of(drawing.plot()),
                Markup.of(drawing.ends()),
                drawing.yTicks(),
                drawing.xTicks(),
                "epoch",
                caption);
    }

    private static CurveLine line(String label, boolean baseline, int points, IntToDoubleFunction values) {
        return new CurveLine(
                label,
                baseline,
                IntStream.rangeClosed(1, points)
                        .mapToObj(step -> new CurvePoint(step, values.applyAsDouble(step)))
                        .toList());
    }
}
