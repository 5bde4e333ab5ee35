package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SegmentRow;
import dev.oddline.page.view.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the script of an evaluation's heatmap draws from: every choice of axes, every layer, every explanation. */
final class AssessmentScript {
    private final Site site;
    private final CoverageAssessment assessment;
    private final MetricText text;
    private final OddNames names;
    private final AssessmentMaps maps;

    AssessmentScript(Site site, CoverageAssessment assessment) {
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
        SegmentRows rows = new SegmentRows(site, top, text, names);
        String label = assessment.subject().evaluation().value();
        MapScript script = new MapScript(site, label);
        ObjectNode json = script.json();
        json.put("figure", text.name());
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
        Map<String, List<String>> values = script.values();
        ObjectNode all = json.putObject("maps");
        ObjectNode explained = json.putObject("rows");
        SegmentFaces faces = maps.faces(scales);
        choices.forEach((axes, on) -> {
            ArrayNode cells = all.putArray(HeatmapGrid.id(axes));
            Function<OddSegment, Optional<SegmentAssessment>> then = maps.then(axes);
            for (SegmentAssessment segment : on.segments()) {
                ObjectNode cell = script.cell(cells, axes, segment.segment(), values);
                if (AssessmentMaps.isEmpty(segment)) {
                    cell.put("out", true);
                    continue;
                }
                cell(cell, segment, then.apply(segment.segment()), faces);
                row(explained, rows.row(segment, axes), json);
            }
        });
        return json;
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

    private void cell(
            ObjectNode cell, SegmentAssessment segment, Optional<SegmentAssessment> then, SegmentFaces faces) {
        Face face = faces.verdict(segment);
        cell.put("id", HeatmapGrid.anchor(segment.segment())).put("said", maps.said(segment));
        cell.put("fill", VerdictLook.key(face.fill())).put("mark", VerdictLook.key(face.mark()));
        cell.put("value", face.value()).put("n", face.n());
        if (face.hatched()) {
            cell.put("hatched", true);
        }
        segment.volume().evaluatedScenes().ifPresent(n -> cell.put("of", n));
        segment.figure()
                .flatMap(f -> f.interval().interval())
                .ifPresent(i -> cell.put("low", i.low()).put("high", i.high()));
        SegmentNumbers.required(segment).ifPresent(r -> cell.put("required", r));
        cell.put("kind", kind(segment));
        ArrayNode numbers = cell.putArray("x");
        int doubts = 0;
        int at = 0;
        for (LayerName layer : maps.layers()) {
            MapScript.number(numbers, SegmentNumbers.of(layer, segment, then));
            doubts |= SegmentNumbers.isDoubtful(layer, segment, then) ? 1 << at : 0;
            at++;
        }
        if (doubts != 0) {
            cell.put("doubt", doubts);
        }
    }

    private static String kind(SegmentAssessment segment) {
        return segment.verdict().map(VerdictLook::key).orElseGet(() -> VerdictLook.key(Absence.of(segment.standing())));
    }

    private void looks(ObjectNode json) {
        VerdictLook looks = new VerdictLook(site.words());
        ObjectNode all = json.putObject("looks");
        VerdictLook.ORDER.forEach(v -> all.set(VerdictLook.key(v), MapScript.look(looks.of(v, ""))));
        for (Absence absence : Absence.values()) {
            all.set(VerdictLook.key(absence), MapScript.look(looks.of(absence, "")));
        }
    }

    /** Adds an explanation; what all have in common stands once. */
    private static void row(ObjectNode rows, SegmentRow row, ObjectNode json) {
        if (!json.has("facts")) {
            ArrayNode labels = json.putArray("facts");
            row.facts().forEach(fact -> labels.add(fact.label()));
        }
        ObjectNode one = rows.putObject(row.anchor());
        one.put("name", row.segment());
        one.set("verdict", MapScript.look(row.verdict()));
        ArrayNode facts = one.putArray("facts");
        row.facts().forEach(fact -> facts.add(fact.value()));
        one.put("why", row.why().pieces().stream().map(Piece::text).collect(Collectors.joining()));
        sources(one.putArray("sources"), row.sources());
        if (!row.further().isEmpty()) {
            ArrayNode further = one.putArray("further");
            row.further()
                    .forEach(part -> sources(further.addArray().add(part.said()).addArray(), part.sources()));
        }
    }

    private static void sources(ArrayNode all, List<Piece> sources) {
        sources.forEach(source -> {
            ArrayNode piece = all.addArray().add(source.text()).add(source.url().href());
            if (source.tone() == Tone.CODE) {
                piece.add(1);
            }
        });
    }
}
