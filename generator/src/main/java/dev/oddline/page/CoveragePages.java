package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Grade;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.page.view.Badge;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.CoverageView.LegendEntry;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.Ramp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the pages that show how an ODD is covered: one for each evaluation that is held against a target. */
final class CoveragePages {
    private final Site site;
    private final FrameBuilder frames;
    private final List<CoverageAssessment> assessments;

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
                List.of(),
                new CoverageView.Legend(List.of(), List.of()),
                CoverageView.Gaps.NONE,
                Phrase.withCode(site.words().say("coverage.none")));
    }

    private CoverageView page(CoverageAssessment assessment, Here here) {
        MetricText text = new MetricText(assessment.metric(), site);
        OddNames names = OddNames.of(assessment.taxonomy(), site);
        AssessmentMaps maps = new AssessmentMaps(site, assessment, names, text);
        SegmentRows rows = new SegmentRows(site, here, text, names);
        Map<List<String>, CoverageAssessment> byAxes = new LinkedHashMap<>();
        maps.axes().forEach(axes -> byAxes.put(axes, assessment.on(axes)));
        List<SegmentAssessment> all =
                byAxes.values().stream().flatMap(on -> on.segments().stream()).toList();
        CoverageScales scales = CoverageScales.of(all);
        List<Heatmap> drawn = byAxes.entrySet().stream()
                .map(e -> maps.map(e.getValue(), e.getKey(), rows, scales))
                .toList();
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
                layers(text, scales),
                drawn,
                legend(),
                new GapLines(site, here, text, names, rows, scales.bar())
                        .of(byAxes.values().iterator().next()),
                Phrase.NONE);
    }

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
        return byTarget.entrySet().stream()
                .map(e -> new CoverageView.SubjectGroup(e.getKey(), e.getValue()))
                .toList();
    }

    private List<CoverageView.Layer> layers(MetricText text, CoverageScales scales) {
        return List.of(
                layer(LayerName.VERDICT, Optional.empty()),
                new CoverageView.Layer(LayerName.METRIC, text.name(), RampKey.of(scales.metric())),
                layer(LayerName.LOW, Optional.of(scales.metric())),
                layer(LayerName.SHRUNK, Optional.of(scales.metric())),
                layer(LayerName.GAP, Optional.of(scales.gap())),
                layer(LayerName.EVALUATED, Optional.of(scales.evaluated())),
                layer(LayerName.TRAINED, Optional.of(scales.trained())),
                layer(LayerName.MISSING, Optional.of(scales.missing())),
                layer(LayerName.FRAMES, Optional.of(scales.frames())),
                layer(LayerName.OBJECTS, Optional.of(scales.objects())));
    }

    private CoverageView.Layer layer(LayerName layer, Optional<Ramp> ramp) {
        return new CoverageView.Layer(
                layer,
                site.words().say("layer." + VerdictLook.key(layer)),
                ramp.map(RampKey::of).orElse(List.of()));
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
