package dev.oddline.page;

import dev.oddline.coverage.Collect;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.page.view.CoverageExcerpt;
import dev.oddline.page.view.CoverageExcerpts;
import dev.oddline.page.view.CoverageExcerpts.GapItem;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.HeatCell;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.MiniHeatmap;
import dev.oddline.record.Incident;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Coverage of the ODD as far as it concerns one record, or the home page: heatmaps in small, gaps in short. */
final class CoverageSection {
    private static final int GAPS = 5;

    private final Site site;
    private final Here here;
    private final VerdictLook looks;

    CoverageSection(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.looks = new VerdictLook(site.words());
    }

    /** Returns the evaluations that a record is, was evaluated in, or was made for. */
    CoverageExcerpts of(RecordId id) {
        Optional<Incident> incident = site.catalog().find(id, Incident.class);
        if (incident.isPresent()) {
            return CoverageExcerpts.of(new IncidentPlace(site, here, incident.get()).excerpts());
        }
        List<CoverageAssessment> about = site.coverage().evaluations().stream()
                .filter(a -> a.subject().evaluation().equals(id)
                        || a.subject().target().equals(id)
                        || a.subject().models().contains(id)
                        || a.subject().runs().contains(id))
                .toList();
        return CoverageExcerpts.of(Stream.of(
                        about.stream().map(this::excerpt),
                        site.coverage().volume(id).stream().map(this::excerpt),
                        site.coverage().combinations(id).stream().map(this::excerpt))
                .flatMap(excerpts -> excerpts)
                .toList());
    }

    /** Returns the evaluation to look at first, with its most urgent gaps: those that the target names before others. */
    CoverageExcerpts first() {
        return site.coverage().evaluations().stream()
                .findFirst()
                .map(this::first)
                .orElse(CoverageExcerpts.NONE);
    }

    private CoverageExcerpts first(CoverageAssessment a) {
        List<GapItem> named = openOnes(a).map(one -> namedItem(a, one)).toList();
        int gaps = named.size() + a.gaps().size();
        return new CoverageExcerpts(
                List.of(excerpt(a)),
                Stream.concat(
                                named.stream(),
                                a.gaps().stream()
                                        .map(gap -> item(a, gap, a.attributes(), HeatmapGrid.anchor(gap.segment()))))
                        .limit(GAPS)
                        .toList(),
                new Piece(
                        gaps == 0 ? "" : site.words().say("coverage.all-gaps", Figures.count(gaps)),
                        Tone.PLAIN,
                        here.to(Addresses.coverage(a.subject()), "gaps")));
    }

    /** Returns the segments that the target names and that are not covered, in its order. */
    private static Stream<SegmentAssessment> openOnes(CoverageAssessment assessment) {
        return assessment.named().stream()
                .filter(one ->
                        one.verdict().filter(v -> v != GapVerdict.COVERED).isPresent());
    }

    private CoverageExcerpt excerpt(CoverageAssessment assessment) {
        MetricText text = new MetricText(assessment.metric(), site);
        OddNames names = OddNames.of(assessment.taxonomy(), site);
        List<String> axes =
                new AssessmentMaps(site, assessment, names, text).first().orElse(assessment.attributes());
        Piece link = new Piece(
                site.words().say("coverage.excerpt-link", text.name(), names.axes(assessment.attributes())),
                Tone.PLAIN,
                here.to(Addresses.coverage(assessment.subject())));
        int missed = CoverageLead.missed(assessment.summary());
        return new CoverageExcerpt(
                site.words()
                        .phrase(
                                "coverage.excerpt",
                                link,
                                Piece.of(Figures.count(missed), Tone.STRONG),
                                Piece.plain(Figures.count(assessment.summary().judged())),
                                Piece.plain(Figures.count(CoverageLead.open(assessment.summary())))),
                axes.size() < 2 ? Markup.NONE : picture(assessment.on(axes), axes, names));
    }

    private CoverageExcerpt excerpt(DatasetCombinations combinations) {
        List<Piece> pieces = new ArrayList<>(
                new CombinationSentences(site.words()).lead(combinations).pieces());
        pieces.add(Piece.plain(" "));
        pieces.add(new Piece(
                site.words().say("combination.link"),
                Tone.PLAIN,
                here.to(Addresses.combinations(combinations.datasets().get(0)))));
        pieces.add(Piece.plain("."));
        return new CoverageExcerpt(new Phrase(pieces), Markup.NONE);
    }

    private CoverageExcerpt excerpt(DatasetVolume volume) {
        OddNames names = OddNames.of(volume.counted().counts().taxonomy(), site);
        VolumeMaps maps = new VolumeMaps(volume, names, site.words());
        Piece link = new Piece(
                site.words().say("volume.excerpt-link"), Tone.PLAIN, here.to(Addresses.volume(volume.dataset())));
        return new CoverageExcerpt(
                site.words()
                        .phrase(
                                "volume.excerpt",
                                link,
                                Piece.plain(maps.firstAxes().map(names::axes).orElse(""))),
                maps.firstAxes()
                        .map(axes -> Markup.of(MiniHeatmap.draw(
                                maps.grid(axes).layOut(segment -> small(maps.cell(axes, segment))),
                                site.words().say("volume.excerpt-picture", names.axes(axes)))))
                        .orElse(Markup.NONE));
    }

    /** Returns the first layer of a cell in small; where there is nothing to show, no cell. */
    private static MiniHeatmap.Cell small(HeatCell cell) {
        return cell.faces().stream()
                .findFirst()
                .map(HeatCell.Face::fill)
                .filter(fill -> fill != Fill.BLANK)
                .map(fill -> new MiniHeatmap.Cell(VerdictLook.key(fill), false))
                .orElse(new MiniHeatmap.Cell("", false));
    }

    private Markup picture(CoverageAssessment assessment, List<String> axes, OddNames names) {
        return new VerdictPicture(looks, names)
                .draw(
                        assessment,
                        axes,
                        site.words().say("coverage.excerpt-picture", names.axes(axes)),
                        segment -> false);
    }

    private GapItem namedItem(CoverageAssessment assessment, SegmentAssessment one) {
        List<String> own = List.copyOf(one.segment().valueOf().keySet());
        return item(assessment, one, own, GapLines.namedAnchor(one));
    }

    private GapItem item(CoverageAssessment assessment, SegmentAssessment gap, List<String> axes, String anchor) {
        MetricText text = new MetricText(assessment.metric(), site);
        OddNames names = OddNames.of(assessment.taxonomy(), site);
        Optional<SegmentFigure> figure = gap.figure();
        return new GapItem(
                new Piece(
                        names.segment(gap.segment(), axes),
                        Tone.PLAIN,
                        here.to(Addresses.coverage(assessment.subject()), anchor)),
                looks.of(gap.verdict().orElseThrow(), ""),
                figure.map(f -> text.value(f)
                                + f.interval()
                                        .interval()
                                        .map(i -> " " + text.interval(i))
                                        .orElse("")
                                + f.n().map(n -> " " + site.words().sample(n, f.unitCounted()))
                                        .orElse(""))
                        .orElse(Figures.NO_VALUE),
                next(gap, new SegmentRows(site, here, text, names)));
    }

    /** Returns how many scenes to collect of a segment; where more of them settle nothing, what does. */
    private String next(SegmentAssessment gap, SegmentRows rows) {
        Collect collect = gap.collect();
        String scenes = Stream.of(
                        Map.entry("gaps.to-train", collect.trainingScenes()),
                        Map.entry("gaps.to-evaluate", collect.evaluationScenes()))
                .filter(part -> part.getValue() > 0)
                .map(part -> site.words().say(part.getKey(), Figures.count(part.getValue())))
                .collect(Collectors.joining(", "));
        return scenes.isEmpty() ? rows.settles(collect) : site.words().say("gaps.collect", scenes);
    }
}
