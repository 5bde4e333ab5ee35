package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.LayerName;
import dev.oddline.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the script of an evaluation's heatmap draws from: every choice of axes, every layer, every explanation. */
final class AssessmentScript {
    private final Site site;
    private final CoverageAssessment assessment;
    private final MetricText text;
    private final OddNames names;
    private final AssessmentMaps maps;
    private final SlopeEvaluations slopes;

    /** @param slopes the evaluations that slopes go through */
    AssessmentScript(Site site, CoverageAssessment assessment, SlopeEvaluations slopes) {
        this.slopes = slopes;
        this.site = site;
        this.assessment = assessment;
        this.text = new MetricText(assessment.metric(), site);
        this.names = OddNames.of(assessment.taxonomy(), site);
        this.maps = new AssessmentMaps(site, assessment, names, text);
    }

    /**
     * Returns the document.
     *
     * @param top the top of the site, which its addresses are relative to
     */
    ObjectNode of(Here top) {
        Map<List<String>, CoverageAssessment> choices = maps.choices();
        CoverageScales scales = maps.scales();
        SegmentRows rows = new SegmentRows(
                site,
                top,
                text,
                names,
                slopes,
                slopes.anchors(choices.values()),
                Addresses.coverage(assessment.subject()));
        String label = assessment.subject().evaluation().value();
        MapScript script = new MapScript(site, label);
        ObjectNode json = script.json();
        json.put("figure", text.name());
        if (assessment.metric().better().isEmpty()) {
            script.word("overlap", "overlap-undirected");
        }
        ArrayNode bar = json.putArray("bar");
        bar.add(scales.bar().low()).add(scales.bar().high());
        List<OddSegment> segments = choices.values().stream()
                .flatMap(on -> on.segments().stream())
                .map(SegmentAssessment::segment)
                .toList();
        script.attributes(assessment.taxonomy(), names, assessment.attributes(), segments);
        CoverageLayers.of(maps.layers(), text, scales, assessment.metric().better(), site.words())
                .forEach(layer -> script.layer(
                        layer,
                        scales.ramp(layer.name()),
                        SegmentNumbers.isCount(layer.name()) ? 0 : scales.decimals(),
                        SegmentNumbers.sense(layer.name(), assessment.metric().better()),
                        SegmentNumbers.isDifference(layer.name())));
        json.put("verdict", site.words().say("layer.verdict"));
        looks(json);
        others(script);
        script.tags(new ScenarioTags(site, assessment.taxonomy()).all(), top);
        json.putArray("scenes");
        assessment
                .subject()
                .trainedOn()
                .forEach(id -> script.scenes(id, assessment.taxonomy().id(), "train"));
        assessment
                .subject()
                .dataset()
                .ifPresent(id -> script.scenes(id, assessment.taxonomy().id(), "evaluate"));
        words(json.withObject("words"));
        ArrayNode facts = json.putArray("facts");
        rows.labels().forEach(facts::add);
        ColumnsOfCells columns = new ColumnsOfCells(names, script.places(), json);
        SegmentFaces faces = maps.faces(scales);
        choices.forEach((axes, on) -> columns.add(
                axes, cells(on, maps.then(axes), faces, rows), maps.layers().size(), facts.size()));
        return json;
    }

    /** Adds the words that cells are read out and named with. */
    private void words(ObjectNode words) {
        words.put("said-interval", site.words().pattern("coverage.said-interval"))
                .put("scenes", site.words().pattern("count.scene"))
                .put("attribute-unknown", site.words().pattern("coverage.attribute-unknown"));
    }

    private List<ColumnsOfCells.Cell> cells(
            CoverageAssessment on,
            Function<OddSegment, Optional<SegmentAssessment>> then,
            SegmentFaces faces,
            SegmentRows rows) {
        return on.segments().stream()
                .map(segment -> AssessmentMaps.isEmpty(segment)
                        ? ColumnsOfCells.Cell.empty(segment.segment())
                        : cell(segment, then.apply(segment.segment()), faces, rows))
                .toList();
    }

    private ColumnsOfCells.Cell cell(
            SegmentAssessment segment, Optional<SegmentAssessment> then, SegmentFaces faces, SegmentRows rows) {
        List<Optional<Double>> numbers = new ArrayList<>();
        int doubts = 0;
        for (LayerName layer : maps.layers()) {
            doubts |= SegmentNumbers.isDoubtful(layer, segment, then) ? 1 << numbers.size() : 0;
            numbers.add(SegmentNumbers.of(layer, segment, then));
        }
        Optional<Interval> interval = segment.figure().flatMap(f -> f.interval().interval());
        Face face = faces.verdict(segment);
        return new ColumnsOfCells.Cell(
                segment.segment(),
                segment.verdict()
                        .map(VerdictLook::key)
                        .orElseGet(() -> VerdictLook.key(Absence.of(segment.standing()))),
                numbers,
                doubts,
                SegmentFaces.scenes(segment),
                interval.map(Interval::low),
                interval.map(Interval::high),
                SegmentNumbers.required(segment),
                segment.verdict().isPresent() && segment.figure().isPresent()
                        ? Optional.empty()
                        : Optional.of(face.value()),
                segment.verdict()
                        .filter(v -> v == GapVerdict.NO_DATA || v == GapVerdict.NOT_EVALUATED)
                        .map(v -> face.n()),
                rows.facts(segment),
                rows.why(segment),
                rows.sources(segment),
                rows.further(segment));
    }

    private void others(MapScript script) {
        script.others(
                site.coverage().evaluations().stream()
                        .filter(a ->
                                a.subject().target().equals(assessment.subject().target())
                                        && !a.subject().equals(assessment.subject()))
                        .toList(),
                a -> Addresses.script(Addresses.coverage(a.subject())),
                a -> a.subject().evaluation().value());
    }

    private void looks(ObjectNode json) {
        VerdictLook looks = new VerdictLook(site.words());
        ObjectNode all = json.putObject("looks");
        VerdictLook.ORDER.forEach(v -> all.set(VerdictLook.key(v), MapScript.look(looks.of(v, ""))));
        for (Absence absence : Absence.values()) {
            all.set(VerdictLook.key(absence), MapScript.look(looks.of(absence, "")));
        }
    }
}
