package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.CoverageExcerpt;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Deployment;
import dev.oddline.record.Incident;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in the ODD an incident lies, and what the data and the figures there were: by the evaluation of the models that drove;
 * where none is known, by the newest one.
 */
final class IncidentPlace {
    private final Site site;
    private final Here here;
    private final Incident incident;

    IncidentPlace(Site site, Here here, Incident incident) {
        this.site = site;
        this.here = here;
        this.incident = incident;
    }

    /** Returns one excerpt for each target that speaks of one of the incident's conditions. */
    List<CoverageExcerpt> excerpts() {
        Map<RecordId, List<CoverageAssessment>> byTarget = site.coverage().evaluations().stream()
                .collect(Collectors.groupingBy(a -> a.subject().target(), LinkedHashMap::new, Collectors.toList()));
        Set<RecordId> driving = driving();
        List<CoverageExcerpt> excerpts = new ArrayList<>();
        byTarget.values().forEach(all -> {
            Optional<CoverageAssessment> then = all.stream()
                    .filter(a -> a.subject().models().stream().anyMatch(driving::contains))
                    .findFirst();
            excerpt(then.orElse(all.get(0)), then.isPresent()).ifPresent(excerpts::add);
        });
        return excerpts;
    }

    private Set<RecordId> driving() {
        return incident
                .deployment()
                .value()
                .flatMap(id -> site.catalog().find(id, Deployment.class))
                .flatMap(d -> d.models().value())
                .orElse(List.of())
                .stream()
                .flatMap(role -> role.model().value().stream())
                .collect(Collectors.toSet());
    }

    private Optional<CoverageExcerpt> excerpt(CoverageAssessment assessment, boolean drove) {
        Optional<Map<String, Set<String>>> place = new ScenarioTags(site, assessment.taxonomy())
                .in(
                        incident.conditions().odd().taxonomy().value(),
                        incident.conditions().odd().values().value());
        List<String> stated = assessment.attributes().stream()
                .filter(a -> place.filter(p -> p.containsKey(a)).isPresent())
                .toList();
        MetricText text = new MetricText(assessment.metric(), site);
        OddNames names = OddNames.of(assessment.taxonomy(), site);
        Optional<List<String>> axes = new AssessmentMaps(site, assessment, names, text).first();
        if (stated.isEmpty() || axes.isEmpty()) {
            return Optional.empty();
        }
        List<SegmentAssessment> within = assessment.on(stated).segments().stream()
                .filter(s -> lies(place.get(), s.segment()))
                .toList();
        List<Piece> said = new ArrayList<>(site.words()
                .phrase(
                        drove ? "incident.place-then" : "incident.place-now",
                        new Piece(
                                site.words().say("coverage.excerpt-link", text.name(), names.axes(axes.get())),
                                Tone.PLAIN,
                                here.to(Addresses.coverage(assessment.subject()))),
                        Piece.of(assessment.subject().evaluation().value(), Tone.CODE))
                .pieces());
        within.forEach(segment -> {
            said.add(Piece.plain(" "));
            said.addAll(sentence(segment, assessment, stated, text, names).pieces());
        });
        return Optional.of(new CoverageExcerpt(
                new Phrase(said),
                new VerdictPicture(new VerdictLook(site.words()), names)
                        .draw(
                                assessment,
                                axes.get(),
                                site.words().say("incident.picture", names.axes(axes.get())),
                                segment -> lies(place.get(), segment))));
    }

    private static boolean lies(Map<String, Set<String>> place, OddSegment segment) {
        return segment.valueOf().entrySet().stream()
                .allMatch(part -> Optional.ofNullable(place.get(part.getKey()))
                        .map(values -> values.contains(part.getValue()))
                        .orElse(true));
    }

    private Phrase sentence(
            SegmentAssessment segment,
            CoverageAssessment assessment,
            List<String> stated,
            MetricText text,
            OddNames names) {
        String figure = segment.figure()
                .map(f -> text.value(f)
                        + f.interval()
                                .interval()
                                .map(i -> " " + text.interval(i))
                                .orElse("")
                        + f.n().filter(n -> !segment.volume().evaluatedScenes().equals(Optional.of(n)))
                                .map(n -> ", " + site.words().sample(n, f.unitCounted()))
                                .orElse(""))
                .orElse(site.words().say("incident.no-figure"));
        String trained = segment.volume()
                .training()
                .map(Amount::scenes)
                .map(n -> site.words().counted(n, "scene"))
                .orElse(site.words().say("incident.not-known"));
        String verdict = segment.verdict()
                .map(v -> new VerdictLook(site.words()).word(v))
                .orElse(site.words().coverage("absence." + VerdictLook.key(Absence.of(segment.standing()))));
        Optional<String> row = segment.isGap() && stated.equals(assessment.attributes())
                ? GapExtent.of(site, assessment).page()
                : Optional.empty();
        return site.words()
                .phrase(
                        "incident.segment",
                        new Piece(
                                names.segment(segment.segment(), stated),
                                Tone.STRONG,
                                row.map(page -> here.to(page, HeatmapGrid.anchor(segment.segment())))
                                        .orElse(SafeUrl.NONE)),
                        Piece.plain(text.name() + " " + figure),
                        Piece.plain(segment.volume()
                                .evaluatedScenes()
                                .map(n -> site.words().counted(n, "scene"))
                                .orElse(site.words().say("incident.not-known"))),
                        Piece.plain(trained),
                        Piece.of(verdict, Tone.STRONG));
    }
}
