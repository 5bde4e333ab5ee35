package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Grade;
import dev.oddline.coverage.Requirement;
import dev.oddline.page.view.Badge;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.CoverageView.LegendEntry;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SegmentsView;
import dev.oddline.page.view.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes the pages that show how an ODD is covered: one for each evaluation that is held against a target. */
final class CoveragePages {
    private final Site site;
    private final FrameBuilder frames;
    private final List<CoverageAssessment> assessments;
    private final SlopeEvaluations slopes = new SlopeEvaluations();

    CoveragePages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        this.assessments = site.coverage().evaluations();
    }

    /** Returns all pages by their addresses; the first assessment is on the page that the menu leads to, too. */
    Map<String, Function<Here, CoverageView>> pages() {
        Map<String, Function<Here, CoverageView>> pages = new LinkedHashMap<>();
        pages.put(Addresses.COVERAGE, here -> assessments.isEmpty() ? nothing(here) : page(assessments.get(0), here));
        for (CoverageAssessment assessment : assessments) {
            pages.put(Addresses.coverage(assessment.subject()), here -> page(assessment, here));
        }
        return pages;
    }

    /** Returns what the scripts of the pages draw from, by the names under which it is registered. */
    Map<String, Function<Here, JsonNode>> scripts() {
        Map<String, Function<Here, JsonNode>> scripts = new LinkedHashMap<>();
        for (CoverageAssessment assessment : assessments) {
            scripts.put(
                    Addresses.script(Addresses.coverage(assessment.subject())),
                    top -> new AssessmentScript(site, assessment, slopes).of(top));
        }
        return scripts;
    }

    /** Returns the pages of all segments, by their addresses, of the assessments that have too many for the page of the heatmap. */
    Map<String, Function<Here, SegmentsView>> segments() {
        Map<String, Function<Here, SegmentsView>> pages = new LinkedHashMap<>();
        assessments.stream()
                .filter(GapExtent::isLong)
                .forEach(assessment ->
                        pages.put(Addresses.allSegments(assessment.subject()), here -> segments(assessment, here)));
        return pages;
    }

    private SegmentsView segments(CoverageAssessment assessment, Here here) {
        MetricText text = new MetricText(assessment.metric(), site);
        OddNames names = OddNames.of(assessment.taxonomy(), site);
        AssessmentMaps maps = new AssessmentMaps(site, assessment, names, text);
        SegmentRows rows = rows(assessment, maps, here, text, names);
        CoverageScales scales = maps.scales();
        String title = site.words()
                .say(
                        "coverage.title-all",
                        text.name(),
                        assessment.subject().evaluation().value());
        Piece coverage = new Piece(site.words().say("coverage.title"), Tone.PLAIN, here.to(Addresses.COVERAGE));
        Piece map = new Piece(
                site.words()
                        .say(
                                "coverage.title-of",
                                text.name(),
                                assessment.subject().evaluation().value()),
                Tone.PLAIN,
                here.to(Addresses.coverage(assessment.subject())));
        return new SegmentsView(
                frames.frame(here, Addresses.COVERAGE, title, List.of(coverage, map), Addresses.COVERAGE_DATA),
                title,
                new Phrase(List.of(Piece.plain(site.words().say("coverage.all-of") + " "), map, Piece.plain("."))),
                assessment.segments().stream()
                        .filter(s -> !AssessmentMaps.isEmpty(s))
                        .map(s -> rows.row(s, assessment.attributes()))
                        .toList(),
                new GapLines(site, here, text, names, rows, scales.bar()).of(assessment, true));
    }

    private SegmentRows rows(
            CoverageAssessment assessment, AssessmentMaps maps, Here here, MetricText text, OddNames names) {
        return new SegmentRows(
                site,
                here,
                text,
                names,
                slopes,
                slopes.anchors(maps.choices().values()),
                Addresses.coverage(assessment.subject()));
    }

    private CoverageView nothing(Here here) {
        String title = site.words().say("coverage.title");
        return new CoverageView(
                frames.frame(here, Addresses.COVERAGE, title, List.of(), ""),
                new Badge("", false),
                title,
                Phrase.NONE,
                Phrase.NONE,
                List.of(),
                List.of(),
                Heatmap.NONE,
                CoverageView.MapData.NONE,
                new CoverageView.Legend(List.of(), List.of()),
                List.of(),
                List.of(),
                CoverageView.Gaps.NONE,
                Phrase.withCode(site.words().say("coverage.none")));
    }

    private CoverageView page(CoverageAssessment assessment, Here here) {
        MetricText text = new MetricText(assessment.metric(), site);
        OddNames names = OddNames.of(assessment.taxonomy(), site);
        AssessmentMaps maps = new AssessmentMaps(site, assessment, names, text);
        SegmentRows rows = rows(assessment, maps, here, text, names);
        CoverageScales scales = maps.scales();
        Optional<List<String>> axes = maps.first();
        CoverageLead lead = new CoverageLead(site, here, text, names);
        String title = site.words()
                .say(
                        "coverage.title-of",
                        text.name(),
                        assessment.subject().evaluation().value());
        boolean first = here.path().equals(Addresses.COVERAGE);
        return new CoverageView(
                frames.frame(
                        here,
                        Addresses.COVERAGE,
                        first ? site.words().say("coverage.title") : title,
                        first
                                ? List.of()
                                : List.of(new Piece(
                                        site.words().say("coverage.title"), Tone.PLAIN, here.to(Addresses.COVERAGE))),
                        Addresses.COVERAGE_DATA),
                new Badge(
                        site.words()
                                .say("grade."
                                        + VerdictLook.key(assessment.summary().grade())),
                        assessment.summary().grade() == Grade.GAPS),
                title,
                lead.of(assessment),
                lead.about(assessment),
                subjects(assessment, here),
                layers(maps, text, scales, assessment.metric().better()),
                axes.map(a -> map(maps, a, rows, maps.faces(scales), assessment, here))
                        .orElse(Heatmap.NONE),
                data(assessment, here),
                legend(),
                new CoverageMethods(site.words(), text).of(assessment),
                rows.slopeLists(),
                gaps(new GapLines(site, here, text, names, rows, scales.bar()), assessment, axes),
                axes.isPresent() ? Phrase.NONE : Phrase.of(site.words().say("coverage.no-axes")));
    }

    /** Returns the heatmap. Rows of all segments stand on their own page; those of fewer attributes on this one. */
    private static Heatmap map(
            AssessmentMaps maps,
            List<String> axes,
            SegmentRows rows,
            SegmentFaces faces,
            CoverageAssessment assessment,
            Here here) {
        Heatmap map = maps.map(axes, rows, faces);
        return GapExtent.isLong(assessment) && axes.equals(assessment.attributes())
                ? map.withRowsAt(here.to(Addresses.allSegments(assessment.subject())))
                : map;
    }

    private CoverageView.Gaps gaps(GapLines lines, CoverageAssessment assessment, Optional<List<String>> axes) {
        GapExtent extent = GapExtent.of(site, assessment);
        return extent.page().equals(Optional.of(Addresses.coverage(assessment.subject())))
                ? lines.of(
                        assessment,
                        axes.filter(a -> a.equals(assessment.attributes())).isPresent())
                : lines.firstOf(assessment, extent);
    }

    private static CoverageView.MapData data(CoverageAssessment assessment, Here here) {
        String name = Addresses.script(Addresses.coverage(assessment.subject()));
        return new CoverageView.MapData(
                name,
                here.to(Addresses.registered(name)),
                here.root(),
                here.to(Addresses.segments(assessment.subject())));
    }

    /** Returns the other evaluations by their metric, and the pages of the data that this one is about. */
    private List<CoverageView.SubjectGroup> subjects(CoverageAssessment current, Here here) {
        Map<String, List<MenuEntry>> byTarget = new LinkedHashMap<>();
        for (CoverageAssessment other : assessments) {
            String label = new MetricText(other.metric(), site).name();
            byTarget.computeIfAbsent(label, any -> new ArrayList<>())
                    .add(new MenuEntry(
                            other.subject().evaluation().value(),
                            here.to(Addresses.coverage(other.subject())),
                            other.subject().equals(current.subject()),
                            ""));
        }
        List<CoverageView.SubjectGroup> groups = new ArrayList<>();
        byTarget.forEach((label, entries) -> groups.add(Subjects.group(label, entries, site.words())));
        List<MenuEntry> data = Stream.concat(
                        current.subject().trainedOn().stream(), current.subject().dataset().stream())
                .filter(id -> site.coverage().volume(id).isPresent())
                .map(id -> new MenuEntry(id.value(), here.to(Addresses.volume(id)), false, ""))
                .toList();
        if (!data.isEmpty()) {
            groups.add(Subjects.group(site.words().say("coverage.data"), data, site.words()));
        }
        return groups;
    }

    private List<CoverageView.Layer> layers(
            AssessmentMaps maps, MetricText text, CoverageScales scales, Optional<Requirement.Better> better) {
        List<CoverageView.Layer> layers = new ArrayList<>();
        layers.add(new CoverageView.Layer(LayerName.VERDICT, site.words().say("layer.verdict"), List.of()));
        layers.addAll(CoverageLayers.of(maps.layers(), text, scales, better, site.words()));
        return layers;
    }

    private CoverageView.Legend legend() {
        VerdictLook looks = new VerdictLook(site.words());
        List<LegendEntry> verdicts = VerdictLook.ORDER.stream()
                .filter(v -> v != GapVerdict.NO_DATA && v != GapVerdict.NOT_EVALUATED)
                .map(v -> new LegendEntry(looks.of(v, ""), looks.advice(v)))
                .toList();
        List<LegendEntry> absences = new ArrayList<>();
        for (GapVerdict verdict : List.of(GapVerdict.NO_DATA, GapVerdict.NOT_EVALUATED)) {
            absences.add(new LegendEntry(looks.of(verdict, ""), looks.advice(verdict)));
        }
        for (Absence absence : Absence.values()) {
            absences.add(new LegendEntry(looks.of(absence, ""), looks.advice(absence)));
        }
        return new CoverageView.Legend(verdicts, absences);
    }
}
