package dev.oddline.render;

import dev.oddline.page.view.Badge;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.Change;
import dev.oddline.page.view.Changes;
import dev.oddline.page.view.ChangesView;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Command;
import dev.oddline.page.view.Copies;
import dev.oddline.page.view.CoverageExcerpts;
import dev.oddline.page.view.Curves;
import dev.oddline.page.view.DataField;
import dev.oddline.page.view.DataFile;
import dev.oddline.page.view.DataView;
import dev.oddline.page.view.ExcerptLine;
import dev.oddline.page.view.ExcerptPart;
import dev.oddline.page.view.Fact;
import dev.oddline.page.view.FactGroup;
import dev.oddline.page.view.Finding;
import dev.oddline.page.view.Footer;
import dev.oddline.page.view.Frame;
import dev.oddline.page.view.History;
import dev.oddline.page.view.HistoryEntry;
import dev.oddline.page.view.IndexView;
import dev.oddline.page.view.KindCount;
import dev.oddline.page.view.Landed;
import dev.oddline.page.view.LandedGroup;
import dev.oddline.page.view.LandedLine;
import dev.oddline.page.view.Lineage;
import dev.oddline.page.view.LinkGroup;
import dev.oddline.page.view.LinkedRecord;
import dev.oddline.page.view.Links;
import dev.oddline.page.view.ListView;
import dev.oddline.page.view.LoopLine;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Measure;
import dev.oddline.page.view.Menu;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.NoteExcerpt;
import dev.oddline.page.view.OpenLoops;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Problems;
import dev.oddline.page.view.ProblemsView;
import dev.oddline.page.view.RecordBody;
import dev.oddline.page.view.RecordHead;
import dev.oddline.page.view.RecordSide;
import dev.oddline.page.view.RecordView;
import dev.oddline.page.view.RecordsView;
import dev.oddline.page.view.Results;
import dev.oddline.page.view.RoundView;
import dev.oddline.page.view.RuleCount;
import dev.oddline.page.view.RuleView;
import dev.oddline.page.view.RulesView;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.SeverityWords;
import dev.oddline.page.view.State;
import dev.oddline.page.view.Step;
import dev.oddline.page.view.Steps;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Token;
import dev.oddline.page.view.Tone;
import dev.oddline.page.view.Verification;
import dev.oddline.page.view.View;
import dev.oddline.picture.StepCircles;
import dev.oddline.picture.StepState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented pages, one or more of each template, with every section filled somewhere. */
final class SampleViews {

    private SampleViews() {}

    /** Returns the views by their path below the top of the site. */
    static Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("index.html", home());
        views.put("empty/index.html", emptyHome());
        views.put("records.html", records());
        views.put("runs.html", runs());
        views.put("changes.html", changes());
        views.put("decisions.html", emptyList());
        views.put("runs/bev_det_v2-20260302-007.html", run());
        views.put("runs/broken.html", unreadable());
        views.put("evaluations/ev-2026-03-07.html", evaluation());
        views.put("loops/loop-2026-03-incident-mix.html", loop());
        views.put("problems.html", problems());
        views.put("rules.html", rules());
        views.put("rules/config-hash-mismatch.html", rule());
        views.put("data/index.html", data());
        views.put("coverage.html", SampleCoverage.page());
        views.put("empty/coverage.html", SampleCoverage.empty());
        views.put("coverage/segments/ev-1/target-1.html", SampleCoverage.segments());
        views.put("coverage/combinations.html", SampleCombinations.page());
        views.put("review/round-2026.03-r4.html", SampleReview.page());
        views.put("clusters.html", SampleClusters.page());
        views.put("empty/clusters.html", SampleClusters.empty());
        return views;
    }

    static Frame frame(String root, String current, String title, Piece... crumbs) {
        return new Frame(
                root,
                "en",
                title.equals("AD perception") ? title : title + " · AD perception",
                "AD perception",
                new Menu(List.of(
                        entry(root, "Runs", "runs", current, ""),
                        entry(root, "Datasets", "datasets", current, ""),
                        entry(root, "Rounds", "sampling", current, ""),
                        entry(root, "Loops", "loops", current, ""),
                        entry(root, "Decisions", "decisions", current, ""),
                        entry(root, "Problems", "problems", current, "6"),
                        entry(root, "All records", "records", current, ""))),
                List.of(crumbs),
                new Footer(
                        Phrase.of(
                                Piece.plain("Commit "),
                                Piece.code("8c1f04e", foreign("https://git.example.com/metadata/commit/8c1f04e")),
                                Piece.plain(
                                        ", data up to 2026-03-14 22:10 UTC · 3,418 records, 21,906 links, 1 unresolved")),
                        List.of(
                                Piece.link("Data of this page (JSON)", own(root + "data/index.html")),
                                Piece.link("Rules", own(root + "rules.html"))),
                        "0.1.0"));
    }

    private static MenuEntry entry(String root, String text, String page, String current, String count) {
        return new MenuEntry(text, own(root + page + ".html"), page.equals(current), count);
    }

    static SafeUrl own(String href) {
        return SafeUrl.own(href);
    }

    private static SafeUrl foreign(String href) {
        return SafeUrl.foreign(href).orElseThrow();
    }

    private static Piece run(String root, String id) {
        return Piece.code(id, own(root + "runs/" + id + ".html"));
    }

    private static Piece strong(String text) {
        return Piece.of(text, Tone.STRONG);
    }

    static IndexView home() {
        return new IndexView(
                frame("", "", "AD perception"),
                "AD perception",
                Phrase.fill(
                        "In the week to 14 March 2026: {0}, {1}, {2}, {3}. {4} need a person today.",
                        Piece.link("41 runs", own("runs.html")),
                        Piece.link("1 dataset version", own("datasets.html")),
                        Piece.link("1 sampling round", own("sampling.html")),
                        Piece.link("1 release", own("deployments.html")),
                        Piece.link("2 errors", own("problems.html"))),
                List.of(),
                new State(
                        Phrase.fill(
                                "model in the fleet: {0}, since 12 March",
                                Piece.link("bev_det_v2.7", own("models/bev_det_v2.7.html"))),
                        List.of(
                                measure("VRU recall", "93.4", "%", "[93.1, 93.7]", "≥ 92.0", Piece.of("met", Tone.OK)),
                                measure(
                                        "night recall",
                                        "81.8",
                                        "%",
                                        "[77.8, 85.2]",
                                        "≥ 88.0",
                                        Piece.of("missed", Tone.ERR)),
                                measure(
                                        "false alarms",
                                        "0.84",
                                        "per km",
                                        "[0.79, 0.90]",
                                        "≤ 0.90",
                                        Piece.of("met", Tone.OK)),
                                measure(
                                        "latency p99",
                                        "61.2",
                                        "ms",
                                        "interval not stated",
                                        "≤ 70.0",
                                        Piece.of("unproven", Tone.WARN)),
                                measure("runs with all four inputs", "96.2", "%", "410 of 426", "", Piece.plain(""))),
                        Phrase.of("Change: now minus the model before.")),
                new OpenLoops(
                        "4 open, 11 closed",
                        List.of(
                                loopLine(
                                        "Pedestrians at night in rain",
                                        "loop-2026-03-incident-mix",
                                        5,
                                        "deployed 12 March; +2.9 pt [+0.9, +4.9] at night in rain"),
                                loopLine(
                                        "Cones read as pedestrians",
                                        "loop-2026-03-workzone",
                                        3,
                                        "waiting 6 days for labels, 480 of 1,200"),
                                loopLine(
                                        "Glare at tunnel exits",
                                        "loop-2026-02-tunnel-exit",
                                        4,
                                        "training since 12 March"),
                                loopLine(
                                        "E-scooter rider, first seen 9 March",
                                        "loop-2026-03-kickboard",
                                        1,
                                        "no dataset yet, 5 days"))),
                SampleCoverage.excerpts(),
                new Changes(
                        "in the week to 14 March",
                        List.of(
                                change(
                                        "decision",
                                        "dec-2026-03-11",
                                        "bev_det_v2.7 adopted for fleet B",
                                        "11 March, M. Sato"),
                                change("deployment", "dep-2026-03-12-fleet-b", "40 cars", "12 March"),
                                change(
                                        "dataset",
                                        "v2026.03_incident_mix",
                                        "+2,773 scenes from 14 incidents and round r4",
                                        "1 March, pinned"),
                                change(
                                        "round",
                                        "round-2026.03-r4",
                                        "2,000 scenes chosen, 1,961 labels delivered",
                                        "9 March"),
                                change(
                                        "run",
                                        "bev_det_v2-20260313-002",
                                        "val mAP 0.419 [0.411, 0.427], trial",
                                        "13 March"),
                                change(
                                        "incident",
                                        "inc-2026-0311-tsukuba",
                                        "cyclist at night in rain, inside the ODD, severity 2",
                                        "11 March")),
                        Phrase.of(Piece.link("and 38 more changes, 41 runs", own("records.html")))),
                new Problems(
                        ruleCounts(""),
                        Phrase.of(
                                Piece.link("all problems", own("problems.html")),
                                Piece.plain(" · 5 waived, none expired"))),
                kinds());
    }

    private static Measure measure(
            String name, String now, String unit, String interval, String required, Piece state) {
        return new Measure(
                Piece.link(name, own("metrics/vru_recall.html")),
                now,
                unit,
                interval,
                "1,961 scenes",
                Phrase.of(
                        Piece.code("bev_det_v2.7", own("models/bev_det_v2.7.html")),
                        Piece.of(", 2026-03-07", Tone.MUTED)),
                Phrase.of(Piece.plain("+1.3 [+0.9, +1.7] "), Piece.of("better, p < 0.001", Tone.OK)),
                required,
                state);
    }

    private static Steps circles(int now, String said) {
        return new Steps(
                Markup.of(StepCircles.draw(IntStream.rangeClosed(1, 5)
                        .mapToObj(step -> step < now ? StepState.DONE : step == now ? StepState.NOW : StepState.TO_COME)
                        .toList())),
                Phrase.of(said),
                List.of());
    }

    private static LoopLine loopLine(String title, String id, int now, String said) {
        return new LoopLine(Piece.link(title, own("loops/" + id + ".html")), id, circles(now, said));
    }

    private static Change change(String kind, String id, String text, String when) {
        return new Change(kind, Piece.code(id, own("runs/" + id + ".html")), Phrase.of(text), Phrase.of(when));
    }

    private static List<RuleCount> ruleCounts(String root) {
        return List.of(
                ruleCount(root, "error", Tone.ERR, "unknown-reference", "1"),
                ruleCount(root, "error", Tone.ERR, "config-hash-mismatch", "1"),
                ruleCount(root, "warning", Tone.WARN, "round-not-delivered", "2"),
                ruleCount(root, "warning", Tone.WARN, "unverifiable-image", "2"));
    }

    private static RuleCount ruleCount(String root, String severity, Tone tone, String rule, String count) {
        return new RuleCount(Piece.of(severity, tone), Piece.code(rule, own(root + "rules/" + rule + ".html")), count);
    }

    private static List<KindCount> kinds() {
        return List.of(
                new KindCount(Piece.link("Incidents", own("incidents.html")), "31", "field events that start a loop"),
                new KindCount(
                        Piece.link("Dataset versions", own("datasets.html")), "28", "immutable snapshots of the data"),
                new KindCount(Piece.link("Sampling rounds", own("sampling.html")), "9", "scenes chosen by a policy"),
                new KindCount(Piece.link("Experiments", own("experiments.html")), "14", "questions that runs answer"),
                new KindCount(
                        Piece.link("Runs", own("runs.html")),
                        "3,112",
                        "executions with inputs, parameters and metrics"),
                new KindCount(Piece.link("Models", own("models.html")), "61", "weights from one run"),
                new KindCount(
                        Piece.link("Evaluations", own("evaluations.html")), "140", "metrics of models on fixed data"),
                new KindCount(
                        Piece.link("Decisions", own("decisions.html")), "11", "releases: adopted or not, and why"));
    }

    static IndexView emptyHome() {
        return new IndexView(
                frame("../", "", "AD perception"),
                "AD perception",
                Phrase.of(
                        "No records yet. The first run, dataset or incident you commit appears here with its lineage."),
                List.of(
                        new Command("generator/oddline init", "Makes the folders, the settings and the CI files."),
                        new Command(
                                "generator/oddline new run bev_det_v1-20260302-001",
                                "Writes a run record with what git knows already."),
                        new Command("generator/oddline import mlflow mlruns/", "Brings the runs of an MLflow store.")),
                State.NONE,
                OpenLoops.NONE,
                CoverageExcerpts.NONE,
                Changes.NONE,
                new Problems(List.of(), Phrase.NONE),
                List.of());
    }

    static RecordsView records() {
        return new RecordsView(
                frame(
                        "",
                        "records",
                        "All records",
                        Piece.link("AD perception", own("index.html")),
                        Piece.plain("All records")),
                Phrase.fill("{0} of 19 kinds.", strong("3,418 records")),
                kinds());
    }

    static ChangesView changes() {
        Landed merge = new Landed(
                "c-9d1e4f27",
                "2026-03-14",
                "Incident mix: the runs",
                Phrase.of(Piece.plain("A. Sato, M. Ito · 3 commits · #412 · "), Piece.of("9d1e4f2", Tone.CODE)),
                List.of(
                        new LandedGroup(
                                "replaced",
                                List.of(new LandedLine(
                                        "dataset version",
                                        Phrase.of(
                                                Piece.link(
                                                        "v2026.03_incident_mix",
                                                        own("datasets/v2026.03_incident_mix.html")),
                                                Piece.of(" in place of v2026.02", Tone.MUTED)),
                                        "and 1 more field",
                                        Phrase.of(Piece.of("splits.train.frames", Tone.CODE))))),
                        new LandedGroup(
                                "removed",
                                List.of(new LandedLine(
                                        "run", Phrase.of(Piece.of("r-1", Tone.CODE)), "", Phrase.NONE)))),
                Phrase.of("12 other files"));
        return new ChangesView(
                frame("", "changes", "Changes", Piece.link("AD perception", own("index.html")), Piece.plain("Changes")),
                "Changes",
                Phrase.of("212 changes since 2024-11-02: here are the newest 50, all of them stand under their years."),
                List.of(
                        new MenuEntry("2026", own("changes/2026.html"), false, "80"),
                        new MenuEntry("2025", own("changes/2025.html"), false, "132")),
                List.of(merge),
                Paging.NONE,
                Phrase.NONE);
    }

    static ListView runs() {
        return new ListView(
                frame("", "runs", "Runs", Piece.link("AD perception", own("index.html")), Piece.plain("Runs")),
                "Runs",
                Phrase.fill("{0} of 14 experiments; 2,940 finished, 160 failed, 12 running.", strong("3,112 runs")),
                new Table(
                        "runs",
                        "Runs",
                        "",
                        List.of(
                                new TableColumn("run", ColumnRole.KEY),
                                new TableColumn("purpose", ColumnRole.TEXT),
                                new TableColumn("dataset version", ColumnRole.TEXT),
                                new TableColumn("backbone", ColumnRole.PICTURE),
                                new TableColumn("lr", ColumnRole.NUMBER),
                                new TableColumn("val mAP", ColumnRole.NUMBER),
                                new TableColumn("95 % interval", ColumnRole.ASIDE),
                                new TableColumn("latency p99, ms", ColumnRole.NUMBER),
                                new TableColumn("finished", ColumnRole.TEXT),
                                new TableColumn("findings", ColumnRole.TEXT)),
                        IntStream.range(1, 18).mapToObj(SampleViews::runRow).toList(),
                        Phrase.NONE),
                new Paging(
                        "runs 1 to 2,000 of 3,112",
                        List.of(
                                new MenuEntry("1", own("runs.html"), true, ""),
                                new MenuEntry("2", own("runs-2.html"), false, ""))),
                Phrase.NONE);
    }

    private static TableRow runRow(int i) {
        String id = "bev_det_v2-202603%02d-%03d".formatted(20 - i, i % 9 + 1);
        boolean official = i % 3 == 0;
        return new TableRow(
                "",
                List.of(
                        Cell.of(run("", id)),
                        Cell.of(official ? strong("official") : Piece.plain("trial")),
                        Cell.of(Piece.link(
                                i % 4 == 0 ? "v2026.03_random_mix" : "v2026.03_incident_mix",
                                own("datasets/v2026.03_incident_mix.html"))),
                        Cell.of(i % 5 == 0 ? "resnet101" : "resnet50"),
                        Cell.number(i % 2 == 0 ? "2.0e−4" : "1.0e−4", i % 2 == 0 ? "0.0002" : "0.0001"),
                        Cell.number("0.%d".formatted(421 - i), "0.%d".formatted(421 - i)),
                        Cell.of("[0.%d, 0.%d]".formatted(413 - i, 429 - i)),
                        Cell.number("6%d.%d".formatted(i % 3, i % 10), "6%d.%d".formatted(i % 3, i % 10)),
                        Cell.of("2026-03-%02d 19:42".formatted(20 - i)),
                        Cell.of(i == 2 ? Piece.of("1 error", Tone.ERR) : Piece.plain(""))));
    }

    static ListView emptyList() {
        return new ListView(
                frame(
                        "",
                        "decisions",
                        "Decisions",
                        Piece.link("AD perception", own("index.html")),
                        Piece.plain("Decisions")),
                "Decisions",
                Phrase.NONE,
                new Table("decisions", "Decisions", "", List.of(), List.of(), Phrase.NONE),
                Paging.NONE,
                Phrase.withCode(
                        "No decision is recorded, so nobody can see why a model was adopted. Add one: `oddline new decision`."));
    }

    static RecordView run() {
        String root = "../";
        return new RecordView(
                frame(
                        root,
                        "runs",
                        "bev_det_v2-20260302-007",
                        Piece.link("AD perception", own("../index.html")),
                        Piece.link("Runs", own("../runs.html")),
                        Piece.link("bev_det_v2", own("../experiments/bev_det_v2.html")),
                        Piece.plain("bev_det_v2-20260302-007")),
                new RecordHead(
                        "Run",
                        List.of(new Badge("finished", false), new Badge("official", true)),
                        "bev_det_v2-20260302-007",
                        true,
                        "",
                        Phrase.fill(
                                "BEV detector, ResNet-50, trained on the incident mix. VRU recall {0} [93.1, 93.7], {1} over the baseline; four of six metrics better.",
                                strong("93.4 %"), strong("+1.3 pt")),
                        List.of(
                                Piece.link("YAML", own("../data/source/runs/bev_det_v2-20260302-007.yaml")),
                                Piece.link(
                                        "source at c7713ab",
                                        foreign(
                                                "https://git.example.com/metadata/blob/c7713ab/metadata/runs/bev_det_v2-20260302-007.yaml#L1"))),
                        new Copies(
                                "Run bev_det_v2-20260302-007, metadata at c7713ab, 2026-03-02",
                                "[bev_det_v2-20260302-007](https://site.example.com/runs/bev_det_v2-20260302-007.html)",
                                "Run bev_det_v2-20260302-007, metadata at c7713ab, 2026-03-02, sha256:5b7f19")),
                Steps.NONE,
                List.of(),
                SampleEvidence.lineage(),
                SampleEvidence.results(),
                SampleEvidence.curves(),
                CoverageExcerpts.NONE,
                RoundView.NONE,
                new RecordBody(
                        List.of(),
                        facts(root),
                        List.of(new Table(
                                "artifacts",
                                "Artifacts",
                                "2 files",
                                List.of(
                                        new TableColumn("name", ColumnRole.KEY),
                                        new TableColumn("address", ColumnRole.TEXT),
                                        new TableColumn("hash", ColumnRole.TEXT),
                                        new TableColumn("size, MB", ColumnRole.NUMBER)),
                                List.of(
                                        new TableRow(
                                                "",
                                                List.of(
                                                        Cell.of("weights"),
                                                        Cell.of(Piece.of(
                                                                "s3://models/bev_det_v2/007/weights.pt", Tone.CODE)),
                                                        Cell.of(Piece.of("sha256 a1b2c3d4e5f6…", Tone.CODE)),
                                                        Cell.number("183.4", "183400112"))),
                                        new TableRow(
                                                "",
                                                List.of(
                                                        Cell.of("config as resolved"),
                                                        Cell.of(Piece.of(
                                                                "s3://models/bev_det_v2/007/config.yaml", Tone.CODE)),
                                                        Cell.of(Piece.of("sha256 0f1e2d3c4b5a…", Tone.CODE)),
                                                        Cell.number("0.1", "12045")))),
                                Phrase.NONE)),
                        new Links(
                                List.of(
                                        new LinkGroup(
                                                "experiment",
                                                List.of(linked("experiments", "bev_det_v2", "open question"))),
                                        new LinkGroup(
                                                "initial weights",
                                                List.of(linked("models", "bev_backbone-20251104", ""))),
                                        new LinkGroup(
                                                "baseline run",
                                                List.of(linked("runs", "bev_det_v2-20260216-003", "mAP 0.391")))),
                                List.of(
                                        new LinkGroup(
                                                "model from this run",
                                                List.of(linked("models", "bev_det_v2.7", "released"))),
                                        new LinkGroup(
                                                "baseline of",
                                                List.of(
                                                        linked("runs", "bev_det_v2-20260313-002", "trial"),
                                                        linked("runs", "bev_det_v2-20260313-007", "trial")))))),
                new RecordSide(
                        "1 warning, 1 waived",
                        List.of(
                                new Finding(
                                        "finding-1",
                                        Piece.of("warning", Tone.WARN),
                                        Piece.code("unverifiable-image", own("../rules/unverifiable-image.html")),
                                        Phrase.withCode(
                                                "image `registry.example.com/ad/train:2026.03` can't be reached from here, so its digest is not verified"),
                                        Piece.link(
                                                "runs/2026-03/bev_det_v2-20260302-007.yaml:10:15",
                                                foreign("https://git.example.com/x#L10")),
                                        List.of(),
                                        Phrase.NONE,
                                        List.of(),
                                        Phrase.NONE),
                                new Finding(
                                        "finding-2",
                                        Piece.of("note", Tone.MUTED),
                                        Piece.code("single-seed-official", own("../rules/single-seed-official.html")),
                                        Phrase.of("official run has one seed; the team's rule asks for three"),
                                        Piece.link(
                                                "runs/2026-03/bev_det_v2-20260302-007.yaml:14:8",
                                                foreign("https://git.example.com/x#L14")),
                                        List.of(),
                                        Phrase.NONE,
                                        List.of(),
                                        Phrase.fill(
                                                "waived until 2026-06-30 by m.sato: {0}",
                                                Piece.link("waiver-0012", own("../waivers/waiver-0012.html"))))),
                        List.of(new NoteExcerpt(
                                Piece.link("Incident mix, first run", own("../notes/note-2026-03-03.html")),
                                new Markup(
                                        "<p>The gain sits where we aimed: night, rain, intersections. Work zones in daylight got worse; the cones in rain are read as pedestrians. <strong>Next:</strong> label policy lp-7 for cones, then r5.</p>"),
                                Phrase.fill(
                                        "K. Tanaka, 3 March · {0}",
                                        Piece.link(
                                                "Confluence page, version 4",
                                                foreign("https://wiki.example.com/pages/4711"))))),
                        new History(
                                List.of(
                                        historyEntry("8c1f04e", "14 March", "a.mori", "link deployment"),
                                        historyEntry("51be77a", "8 March", "m.sato", "waiver for single seed"),
                                        historyEntry("f02d913", "3 March", "k.tanaka", "note"),
                                        historyEntry("c7713ab", "2 March", "train-bot", "record added")),
                                Phrase.NONE)));
    }

    private static HistoryEntry historyEntry(String commit, String when, String author, String subject) {
        return new HistoryEntry(
                Piece.code(commit, foreign("https://git.example.com/metadata/commit/" + commit)),
                when,
                author,
                subject);
    }

    private static LinkedRecord linked(String kind, String id, String fact) {
        return new LinkedRecord(Piece.code(id, own("../" + kind + "/" + id + ".html")), fact, false);
    }

    private static List<FactGroup> facts(String root) {
        Verification ok = new Verification("ok", Tone.OK, "");
        return List.of(
                new FactGroup(
                        "",
                        List.of(
                                Fact.of(
                                        "experiment",
                                        Phrase.of(Piece.link("bev_det_v2", own(root + "experiments/bev_det_v2.html")))),
                                Fact.of("purpose", Phrase.of("official")),
                                Fact.of(
                                        "loop",
                                        Phrase.of(
                                                Piece.link(
                                                        "loop-2026-03-incident-mix",
                                                        own(root + "loops/loop-2026-03-incident-mix.html")),
                                                Piece.plain(", step 4 of 5"))),
                                Fact.of("ran", Phrase.of("2026-03-02 01:20 – 19:42 UTC, 18 h 22 min")))),
                new FactGroup(
                        "",
                        List.of(
                                new Fact(
                                        "dataset version",
                                        Phrase.of(
                                                Piece.link(
                                                        "v2026.03_incident_mix",
                                                        own(root + "datasets/v2026.03_incident_mix.html")),
                                                Piece.of(" DVC md5 8d1c…", Tone.MUTED)),
                                        ok),
                                new Fact(
                                        "code version",
                                        Phrase.of(
                                                Piece.code(
                                                        "3f2c9a4e5b6d",
                                                        foreign(
                                                                "https://git.example.com/perception/commit/3f2c9a4e5b6d")),
                                                Piece.of(" clean tree", Tone.MUTED)),
                                        ok),
                                new Fact(
                                        "configuration",
                                        Phrase.of(
                                                Piece.code(
                                                        "configs/bev_det_v2_r50.yaml",
                                                        foreign(
                                                                "https://git.example.com/x/configs/bev_det_v2_r50.yaml")),
                                                Piece.of(" sha256 6f1e…", Tone.MUTED)),
                                        new Verification("mismatch", Tone.ERR, "")),
                                new Fact(
                                        "docker image",
                                        Phrase.of(Piece.of(
                                                "registry.example.com/ad/train:2026.03@sha256:9b2d…", Tone.CODE)),
                                        new Verification(
                                                "unverifiable", Tone.WARN, "no registry is asked by this build")),
                                Fact.of("environment", Phrase.of("CUDA 12.4, driver 550.54.15, torch 2.4.1, 8×H100")),
                                Fact.of("seeds", Phrase.of("torch 42, numpy 42, dataloader 7")),
                                Fact.of("non-determinism", Phrase.of(Piece.of("cudnn.benchmark", Tone.CODE))))),
                new FactGroup(
                        "",
                        List.of(
                                Fact.of(
                                        "hyper-parameters",
                                        Phrase.of("backbone resnet50, lr 1.0e−4, epochs 24, batch 64")),
                                Fact.of(
                                        "differ from baseline",
                                        Phrase.of(
                                                Piece.plain("class_weight.vru 1.0 → "),
                                                strong("1.5"),
                                                Piece.plain(", aug.rain off → "),
                                                strong("on"))))));
    }

    static RecordView unreadable() {
        return new RecordView(
                frame(
                        "../",
                        "runs",
                        "broken",
                        Piece.link("AD perception", own("../index.html")),
                        Piece.link("Runs", own("../runs.html")),
                        Piece.plain("broken")),
                new RecordHead(
                        "Run",
                        List.of(new Badge("cannot be read", true)),
                        "broken",
                        true,
                        "",
                        Phrase.withCode(
                                "`metadata/runs/broken.yaml` cannot be read as a run; its findings say where and why."),
                        List.of(),
                        Copies.NONE),
                Steps.NONE,
                List.of(),
                Lineage.NONE,
                Results.NONE,
                Curves.NONE,
                CoverageExcerpts.NONE,
                RoundView.NONE,
                RecordBody.NONE,
                new RecordSide(
                        "1 error",
                        List.of(finding("../", "finding-1")),
                        List.of(),
                        new History(List.of(), Phrase.of("history unknown (shallow clone)"))));
    }

    static RecordView evaluation() {
        return new RecordView(
                frame(
                        "../",
                        "records",
                        "ev-2026-03-07",
                        Piece.link("AD perception", own("../index.html")),
                        Piece.link("Evaluations", own("../evaluations.html")),
                        Piece.plain("ev-2026-03-07")),
                new RecordHead("Evaluation", List.of(), "ev-2026-03-07", true, "", Phrase.NONE, List.of(), Copies.NONE),
                Steps.NONE,
                List.of(),
                Lineage.NONE,
                SampleEvidence.resultsWithoutBaseline(),
                Curves.NONE,
                CoverageExcerpts.NONE,
                RoundView.NONE,
                RecordBody.NONE,
                new RecordSide("", List.of(), List.of(), History.NONE));
    }

    static Finding finding(String root, String anchor) {
        return new Finding(
                anchor,
                Piece.of("error", Tone.ERR),
                Piece.code("unknown-reference", own(root + "rules/unknown-reference.html")),
                Phrase.withCode("dataset version `bev_train-v2026.3_incident_mix` does not exist"),
                Piece.code(
                        "metadata/runs/2026-03/bev_det_v2-20260309-002.yaml:4:21",
                        foreign("https://git.example.com/x#L4")),
                List.of(
                        new ExcerptLine(
                                "3",
                                List.of(
                                        new ExcerptPart("purpose", Token.KEY),
                                        new ExcerptPart(": official", Token.PLAIN),
                                        new ExcerptPart("   # not a trial", Token.COMMENT))),
                        new ExcerptLine(
                                "4",
                                List.of(
                                        new ExcerptPart("dataset_version_id", Token.KEY),
                                        new ExcerptPart(": ", Token.PLAIN),
                                        new ExcerptPart("bev_train-v2026.3_incident_mix", Token.MARKED))),
                        new ExcerptLine(
                                "5",
                                List.of(
                                        new ExcerptPart("code_version", Token.KEY),
                                        new ExcerptPart(": 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f", Token.PLAIN)))),
                Phrase.withCode("did you mean `bev_train-v2026.03_incident_mix`?"),
                List.of("since 9 March", "k.tanaka"),
                Phrase.NONE);
    }

    private static Finding shortFinding(String anchor) {
        return new Finding(
                anchor,
                Piece.of("warning", Tone.WARN),
                Piece.code("round-not-delivered", own("rules/round-not-delivered.html")),
                Phrase.withCode("`round-2026.02-r3` selected 1,200 scenes 34 days ago; 480 have labels"),
                Piece.code("metadata/sampling/round-2026.02-r3.yaml:19:18", foreign("https://git.example.com/x#L19")),
                List.of(new ExcerptLine(
                        "19",
                        List.of(
                                new ExcerptPart("labelled", Token.KEY),
                                new ExcerptPart(": {", Token.PLAIN),
                                new ExcerptPart("delivered: 480", Token.MARKED),
                                new ExcerptPart(", refused: 0}", Token.PLAIN)))),
                Phrase.of("add the delivery, or state why the round was stopped"),
                List.of("since 2 March", "m.sato"),
                Phrase.NONE);
    }

    static RecordView loop() {
        return new RecordView(
                frame(
                        "../",
                        "loops",
                        "Pedestrians at night in rain",
                        Piece.link("AD perception", own("../index.html")),
                        Piece.link("Loops", own("../loops.html")),
                        Piece.plain("loop-2026-03-incident-mix")),
                new RecordHead(
                        "Loop",
                        List.of(new Badge("step 3 of 5", true)),
                        "Pedestrians at night in rain",
                        false,
                        "loop-2026-03-incident-mix",
                        Phrase.fill(
                                "Fourteen incidents became {0} in 22 days. The experiment on that difference is open.",
                                strong("2,773 training scenes")),
                        List.of(Piece.link("YAML", own("../data/source/loops/x.yaml"))),
                        Copies.NONE),
                new Steps(
                        circles(3, "").circles(),
                        Phrase.of("at the experiment since 1 March, 13 days"),
                        List.of(
                                new Step(
                                        "failure scenario",
                                        StepState.DONE,
                                        "done",
                                        "3 – 8 February",
                                        List.of(
                                                Piece.code("inc-2026-0203", own("../incidents/inc-2026-0203.html")),
                                                Piece.link("and 13 more", own("../incidents.html")))),
                                new Step(
                                        "dataset version",
                                        StepState.DONE,
                                        "done",
                                        "1 March",
                                        List.of(Piece.code(
                                                "v2026.03_incident_mix",
                                                own("../datasets/v2026.03_incident_mix.html")))),
                                new Step(
                                        "experiment",
                                        StepState.NOW,
                                        "now",
                                        "since 1 March",
                                        List.of(Piece.code("bev_det_v2", own("../experiments/bev_det_v2.html")))),
                                new Step("evaluation", StepState.TO_COME, "to come", "", List.of()),
                                new Step("deployment", StepState.TO_COME, "to come", "", List.of()))),
                List.of(),
                SampleEvidence.lineage(),
                Results.NONE,
                Curves.NONE,
                CoverageExcerpts.NONE,
                RoundView.NONE,
                new RecordBody(
                        List.of(new NoteExcerpt(
                                Piece.plain("Goal"),
                                new Markup("<p>Recall of pedestrians at night in rain above 88 %.</p>"),
                                Phrase.NONE)),
                        List.of(),
                        List.of(),
                        Links.NONE),
                new RecordSide("", List.of(), List.of(), new History(List.of(), Phrase.NONE)));
    }

    static ProblemsView problems() {
        return new ProblemsView(
                frame(
                        "",
                        "problems",
                        "Problems",
                        Piece.link("AD perception", own("index.html")),
                        Piece.plain("Problems")),
                Phrase.fill(
                        "{0} and {1} in 3,418 records. Five findings are waived; one waiver ends in 6 days.",
                        Piece.of("1 error", Tone.ERR), Piece.of("1 warning", Tone.WARN)),
                new SeverityWords("all 2", "errors 1", "warnings 1", ""),
                List.of(finding("", "f-1"), shortFinding("f-2")),
                Paging.NONE,
                ruleCounts(""),
                new Table(
                        "waivers",
                        "Waivers",
                        "",
                        List.of(
                                new TableColumn("waiver", ColumnRole.KEY),
                                new TableColumn("rule", ColumnRole.TEXT),
                                new TableColumn("until", ColumnRole.NUMBER)),
                        List.of(
                                new TableRow(
                                        "",
                                        List.of(
                                                Cell.of(Piece.link("waiver-0012", own("waivers/waiver-0012.html"))),
                                                Cell.of(Piece.of("single-seed-official", Tone.CODE)),
                                                Cell.of("30 June"))),
                                new TableRow(
                                        "",
                                        List.of(
                                                Cell.of(Piece.link("waiver-0009", own("waivers/waiver-0009.html"))),
                                                Cell.of(Piece.of("unpinned-dataset", Tone.CODE)),
                                                Cell.of(Piece.of("in 6 days", Tone.WARN))))),
                        Phrase.of(Piece.link("and 3 more waivers", own("waivers.html")))));
    }

    static RulesView rules() {
        return new RulesView(
                frame(
                        "",
                        "problems",
                        "Rules",
                        Piece.link("AD perception", own("index.html")),
                        Piece.link("Problems", own("problems.html")),
                        Piece.plain("Rules")),
                Phrase.of("24 rules are checked; 4 have findings."),
                new Table(
                        "rules",
                        "Rules",
                        "",
                        List.of(
                                new TableColumn("rule", ColumnRole.KEY),
                                new TableColumn("severity", ColumnRole.TEXT),
                                new TableColumn("checks", ColumnRole.TEXT),
                                new TableColumn("findings", ColumnRole.NUMBER)),
                        List.of(
                                new TableRow(
                                        "",
                                        List.of(
                                                Cell.of(Piece.code(
                                                        "config-hash-mismatch",
                                                        own("rules/config-hash-mismatch.html"))),
                                                Cell.of(Piece.of("error", Tone.ERR)),
                                                Cell.of("the hash of a run's config file is the one recorded"),
                                                Cell.number("1", "1"))),
                                new TableRow(
                                        "",
                                        List.of(
                                                Cell.of(Piece.code("duplicate-key", own("rules/duplicate-key.html"))),
                                                Cell.of(Piece.of("error", Tone.ERR)),
                                                Cell.of("a key stands once in a mapping"),
                                                Cell.number("0", "0")))),
                        Phrase.NONE));
    }

    static RuleView rule() {
        return new RuleView(
                frame(
                        "../",
                        "problems",
                        "config-hash-mismatch",
                        Piece.link("AD perception", own("../index.html")),
                        Piece.link("Rules", own("../rules.html")),
                        Piece.plain("config-hash-mismatch")),
                "config-hash-mismatch",
                new Badge("error", false),
                Phrase.of("The config file of a run is not the one that was hashed."),
                new Markup(
                        "<h2>What it checks</h2><p>The <code>config_hash</code> of a run against the bytes of its config file.</p><h2>Example</h2><pre><code>config_hash: sha256:0000…</code></pre><h2>How to fix</h2><p>Record the hash that <code>oddline hash FILE</code> prints.</p>"),
                Phrase.of("1 finding"),
                List.of(finding("../", "f-1")));
    }

    static DataView data() {
        return new DataView(
                frame("../", "", "Data", Piece.link("AD perception", own("../index.html")), Piece.plain("Data")),
                Phrase.fill(
                        "Everything on these pages as JSON, {0}. The same files with the ending {1} register themselves for scripts.",
                        strong("version 1"), Piece.of(".js", Tone.CODE)),
                List.of(
                        new DataFile(
                                Piece.code("data/records.json", own("records.json")),
                                "Every record with its facts, in the order of kind and id.",
                                List.of(
                                        new DataField("records[].id", "string", "id of the record"),
                                        new DataField("records[].kind", "string", "kind, as in the folder's name"),
                                        new DataField(
                                                "records[].page", "string", "its page, below the top of the site"))),
                        new DataFile(
                                Piece.code("data/findings.json", own("findings.json")),
                                "Every finding, in the order of path, line, column and rule.",
                                List.of(
                                        new DataField("findings[].rule", "string", "name of the rule"),
                                        new DataField("findings[].line", "integer", "1-based line")))));
    }
}
