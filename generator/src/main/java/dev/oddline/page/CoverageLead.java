package dev.oddline.page;

import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Stale;
import dev.oddline.coverage.WeightedMean;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the figures of an assessment say, in two or three sentences. */
final class CoverageLead {
    private final Site site;
    private final Here here;
    private final MetricText text;
    private final OddNames names;

    CoverageLead(Site site, Here here, MetricText text, OddNames names) {
        this.site = site;
        this.here = here;
        this.text = text;
        this.names = names;
    }

    Phrase of(CoverageAssessment assessment) {
        CoverageSummary summary = assessment.summary();
        List<Piece> pieces = new ArrayList<>();
        add(
                pieces,
                site.words()
                        .phrase(
                                "coverage.lead",
                                Piece.of(
                                        site.words()
                                                .say(
                                                        "coverage.of-segments",
                                                        Figures.count(missed(summary)),
                                                        Figures.count(summary.judged())),
                                        Tone.STRONG),
                                Piece.plain(Figures.count(open(summary)))));
        summary.mean().ifPresent(mean -> add(pieces, mean(mean, assessment)));
        assessment.stale().forEach(stale -> add(pieces, stale(stale)));
        return new Phrase(pieces);
    }

    /** Returns what is held against what. */
    Phrase about(CoverageAssessment assessment) {
        AssessedEvaluation subject = assessment.subject();
        List<Piece> pieces = new ArrayList<>();
        add(pieces, site.words().phrase("coverage.about", record(subject.evaluation()), record(subject.target())));
        List<RecordId> makers = subject.models().isEmpty() ? subject.runs() : subject.models();
        records(pieces, "coverage.about-models", makers);
        records(pieces, "coverage.about-data", subject.dataset().stream().toList());
        records(pieces, "coverage.about-training", subject.trainedOn());
        assessment
                .caveats()
                .forEach(caveat -> add(
                        pieces,
                        site.words()
                                .coveragePhrase(
                                        "caveat." + VerdictLook.key(caveat.reason()), record(caveat.record()))));
        return new Phrase(pieces);
    }

    private void records(List<Piece> pieces, String key, List<RecordId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            pieces.add(Piece.plain(i == 0 ? " " + site.words().say(key) + " " : ", "));
            pieces.add(record(ids.get(i)));
        }
        if (!ids.isEmpty()) {
            pieces.add(Piece.plain("."));
        }
    }

    /** Returns of how many segments it is certain that they miss the requirement or have no data. */
    static int missed(CoverageSummary summary) {
        return summary.of(GapVerdict.DATA_SHORTAGE)
                + summary.of(GapVerdict.MODELLING_PROBLEM)
                + summary.of(GapVerdict.DATA_STILL_HELPS)
                + summary.of(GapVerdict.PERFORMANCE_GAP_CAUSE_UNKNOWN)
                + summary.of(GapVerdict.NO_DATA);
    }

    /** Returns of how many segments nobody can say whether they meet the requirement. */
    static int open(CoverageSummary summary) {
        return summary.of(GapVerdict.INCONCLUSIVE)
                + summary.of(GapVerdict.INCONCLUSIVE_NEED_DATA)
                + summary.of(GapVerdict.NOT_EVALUATED);
    }

    private Phrase mean(WeightedMean mean, CoverageAssessment assessment) {
        String worst = assessment
                .of(mean.worst())
                .flatMap(SegmentAssessment::figure)
                .map(f -> text.value(f)
                        + f.interval()
                                .interval()
                                .map(i -> " " + text.interval(i))
                                .orElse("")
                        + f.n().map(n -> ", " + site.words().sample(n, f.unitCounted()))
                                .orElse(""))
                .orElse("");
        return site.words()
                .phrase(
                        "coverage.lead-mean",
                        Piece.plain(text.name()),
                        Piece.of(text.number(mean.value(), mean.interval()), Tone.STRONG),
                        Piece.plain(mean.interval()
                                .map(text::interval)
                                .orElse(site.words().say("results.no-interval"))),
                        Piece.plain(Figures.fixed(BigDecimal.valueOf(mean.exposure() * 100), 0) + "\u00a0%"),
                        new Piece(
                                names.segment(mean.worst(), assessment.attributes()),
                                Tone.STRONG,
                                here.to(here.path(), HeatmapGrid.anchor(mean.worst()))),
                        Piece.plain(worst));
    }

    private Phrase stale(Stale stale) {
        return site.words()
                .coveragePhrase(
                        "stale." + VerdictLook.key(stale.reason()), record(stale.older()), record(stale.newer()));
    }

    private Piece record(RecordId id) {
        return new Piece(
                id.value(), Tone.CODE, site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE));
    }

    private static void add(List<Piece> pieces, Phrase sentence) {
        if (!pieces.isEmpty()) {
            pieces.add(Piece.plain(" "));
        }
        pieces.addAll(sentence.pieces());
    }
}
