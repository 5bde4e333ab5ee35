package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Collect;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.FigureSource;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.Standing;
import dev.oddline.coverage.WantedScenes;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.SegmentRow;
import dev.oddline.page.view.Tone;
import dev.oddline.page.view.Verdict;
import dev.oddline.record.RecordId;
import dev.oddline.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is known of one assessed ODD segment, in words and full. */
final class SegmentRows {
    /** Rows of tables that are named; the others unfold. */
    private static final int MOST_ROWS = 3;

    private static final double LEAST_P = 0.0001;
    private static final double LEAST_WITH_THREE_DIGITS = 0.001;

    private final Site site;
    private final Here here;
    private final MetricText text;
    private final OddNames names;
    private final VerdictLook looks;
    private final SlopeEvaluations slopes;
    private final Map<List<RecordId>, String> anchors;
    private final String lists;
    private final List<String> labels;

    /** Returns the rows of a page without lists of evaluations: each segment names its own. */
    SegmentRows(Site site, Here here, MetricText text, OddNames names) {
        this(site, here, text, names, new SlopeEvaluations(), Map.of(), "");
    }

    /**
     * Returns the rows of a page.
     *
     * @param slopes the evaluations that slopes go through
     * @param anchors of those that stand once
     * @param lists address of the page where these stand
     */
    SegmentRows(
            Site site,
            Here here,
            MetricText text,
            OddNames names,
            SlopeEvaluations slopes,
            Map<List<RecordId>, String> anchors,
            String lists) {
        this.slopes = slopes;
        this.anchors = anchors;
        this.lists = lists;
        this.site = site;
        this.here = here;
        this.text = text;
        this.names = names;
        this.looks = new VerdictLook(site.words());
        this.labels = Stream.concat(
                        Stream.of(text.heading()),
                        Stream.of(
                                        "interval",
                                        "n",
                                        "required",
                                        "shrunk",
                                        "adjusted",
                                        "evaluated",
                                        "trained",
                                        "slope",
                                        "exposure")
                                .map(what -> site.words().say("segment." + what)))
                .toList();
    }

    /** Returns the row of a segment. */
    SegmentRow row(SegmentAssessment segment, List<String> axes) {
        return new SegmentRow(
                HeatmapGrid.anchor(segment.segment()),
                names.segment(segment.segment(), axes),
                verdict(segment),
                labelled(facts(segment)),
                Phrase.of(why(segment)),
                sources(segment),
                further(segment));
    }

    Verdict verdict(SegmentAssessment segment) {
        return segment.verdict()
                .map(v -> looks.of(v, ""))
                .orElseGet(() -> looks.of(Absence.of(segment.standing()), ""));
    }

    private List<SegmentRow.SegmentFact> labelled(List<String> facts) {
        List<SegmentRow.SegmentFact> all = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            all.add(new SegmentRow.SegmentFact(labels.get(i), facts.get(i)));
        }
        return all;
    }

    /** Returns what the facts are, in the order of {@link #facts}. */
    List<String> labels() {
        return labels;
    }

    /** Returns the figures of a segment, one for each label. */
    List<String> facts(SegmentAssessment segment) {
        Optional<SegmentFigure> figure = segment.figure();
        Optional<dev.oddline.statistics.Interval> interval =
                figure.flatMap(f -> f.interval().interval());
        return Stream.of(
                        figure.map(text::value),
                        interval.map(text::interval).or(() -> figure.map(f -> noInterval(f.interval()))),
                        figure.map(this::n),
                        segment.wanted().requirement().map(text::required),
                        figure.flatMap(SegmentFigure::shrunk).map(v -> text.number(v, interval)),
                        figure.flatMap(SegmentFigure::adjustedP).map(SegmentRows::probability),
                        ofWanted(
                                segment.volume().evaluatedScenes(),
                                segment.wanted().evaluation()),
                        trained(segment),
                        segment.slope().flatMap(s -> s.perDoubling().map(v -> text.difference(v, s.interval()))),
                        segment.wanted().exposure().map(e -> exposure(e.share(), e.basis())))
                .map(fact -> fact.orElse(Figures.NO_VALUE))
                .toList();
    }

    private String noInterval(FigureInterval interval) {
        return interval instanceof FigureInterval.NotStated not
                ? site.words().coverage("no-interval." + VerdictLook.key(not.reason()))
                : Figures.NO_VALUE;
    }

    private String n(SegmentFigure figure) {
        return figure.n()
                .map(n -> site.words().sample(n, figure.unitCounted()))
                .orElse(site.words().say("results.no-n"));
    }

    private static String probability(double p) {
        return p < LEAST_P ? "< 0.0001" : Figures.fixed(BigDecimal.valueOf(p), p < LEAST_WITH_THREE_DIGITS ? 4 : 3);
    }

    private String exposure(double share, Enum<?> basis) {
        return site.words()
                .say(
                        "exposure." + VerdictLook.key(basis),
                        Figures.fixed(BigDecimal.valueOf(share * 100), share < 0.01 ? 2 : 1) + "\u00a0%");
    }

    private Optional<String> ofWanted(Optional<Long> has, Optional<WantedScenes> wanted) {
        return has.map(h -> wanted.map(w -> Figures.count(h) + " " + wanted(w)).orElse(Figures.count(h)));
    }

    /** Returns how many scenes are wanted and what makes them so many. */
    String wanted(WantedScenes wanted) {
        return site.words().coverage("wanted." + VerdictLook.key(wanted.basis()), Figures.count(wanted.scenes()));
    }

    private Optional<String> trained(SegmentAssessment segment) {
        Optional<String> certain = ofWanted(
                segment.volume().training().map(Amount::scenes),
                segment.wanted().training());
        long perhaps = segment.volume().trainingPerhaps().scenes();
        return perhaps == 0
                ? certain
                : certain.map(c -> c + " " + site.words().say("segment.perhaps", Figures.count(perhaps)));
    }

    /** Returns why it has its verdict, and what to do next. */
    String why(SegmentAssessment segment) {
        Words words = site.words();
        Standing standing = segment.standing();
        if (standing instanceof Standing.NotInOdd not) {
            return not.reason();
        }
        if (standing instanceof Standing.UnknownValues) {
            return words.say("why.unknown-value");
        }
        if (standing instanceof Standing.NotMeasurable not) {
            return words.say("why." + VerdictLook.key(not.reason()));
        }
        GapVerdict verdict = segment.verdict().orElseThrow();
        boolean unsure =
                segment.figure().filter(f -> f.interval().interval().isEmpty()).isPresent();
        String reason = unsure
                ? words.say(
                        "why.no-interval",
                        noInterval(segment.figure().orElseThrow().interval()))
                : words.say("why." + VerdictLook.key(verdict));
        String next = settles(segment.collect());
        return next.isEmpty() ? reason : reason + " " + words.say("why.next", next);
    }

    /** Returns what collecting settles, or what to do instead; empty where nothing is open. */
    String settles(Collect collect) {
        Optional<dev.oddline.statistics.Interval> change = collect.expectedInterval();
        return switch (collect.settles()) {
            case NOTHING -> "";
            case FIRST_FIGURE, NARROWS_INTERVAL ->
                site.words()
                        .coverage(
                                "settles." + VerdictLook.key(collect.settles()),
                                collect.expected()
                                        .map(half -> "±" + text.rough(half))
                                        .orElse("±?"));
            case ONE_DOUBLING, LOOK_AT_MODEL ->
                site.words()
                        .coverage(
                                "settles." + VerdictLook.key(collect.settles()),
                                collect.expected()
                                        .map(value -> text.difference(value, change))
                                        .orElse(Figures.NO_VALUE));
            case WANTED_VOLUME, EVALUATE_OLDER_VERSIONS, PROVES_VOLUME, STATE_INTERVAL, STATE_TRAINING_DATA ->
                site.words().coverage("settles." + VerdictLook.key(collect.settles()));
        };
    }

    /** Returns what the figures were read from. */
    List<Piece> sources(SegmentAssessment segment) {
        List<Piece> sources = new ArrayList<>();
        segment.figure().map(SegmentFigure::source).ifPresent(source -> {
            record(source.record()).forEach(sources::add);
            rows(source).forEach(sources::add);
        });
        sources.add(line(segment.wanted().source()));
        segment.slope()
                .ifPresent(slope ->
                        points(slope).filter(piece -> !sources.contains(piece)).forEach(sources::add));
        return sources;
    }

    private Stream<Piece> points(SegmentSlope slope) {
        List<RecordId> evaluations = slopes.of(slope);
        String anchor = anchors.getOrDefault(evaluations, "");
        return anchor.isEmpty()
                ? evaluations.stream().flatMap(this::record)
                : Stream.of(Piece.link(
                        site.words().say("segment.points", Figures.count(evaluations.size())), here.to(lists, anchor)));
    }

    /** Returns the lists of evaluations that segments lead to, by their anchors. */
    List<CoverageView.SlopeList> slopeLists() {
        List<CoverageView.SlopeList> all = new ArrayList<>();
        anchors.forEach((evaluations, anchor) -> {
            List<Piece> pieces = new ArrayList<>();
            pieces.add(Piece.plain(site.words().say("segment.points-are", Figures.count(evaluations.size()))));
            evaluations.forEach(id -> {
                pieces.add(Piece.plain(pieces.size() > 1 ? ", " : " "));
                record(id).forEach(pieces::add);
            });
            all.add(new CoverageView.SlopeList(anchor, new Phrase(pieces)));
        });
        return all;
    }

    /** Returns the rows that do not stand with the sources. */
    List<SegmentRow.Further> further(SegmentAssessment segment) {
        List<Location> rows =
                segment.figure().map(figure -> figure.source().rows()).orElse(List.of());
        return rows.size() <= MOST_ROWS
                ? List.of()
                : List.of(new SegmentRow.Further(
                        site.words().say("segment.more-rows", Figures.count(rows.size() - MOST_ROWS)),
                        LineRanges.of(rows.subList(MOST_ROWS, rows.size())).stream()
                                .map(lines -> Piece.of(lines, Tone.CODE))
                                .toList()));
    }

    private Stream<Piece> record(RecordId id) {
        return Stream.of(new Piece(
                id.value(), Tone.CODE, site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE)));
    }

    private Stream<Piece> rows(FigureSource source) {
        return source.rows().stream().limit(MOST_ROWS).map(this::line);
    }

    private Piece line(Location location) {
        String said = location.path() + ":" + location.span().start().line();
        return new Piece(
                said,
                Tone.CODE,
                site.sources().line(location.path(), location.span().start()).orElse(SafeUrl.NONE));
    }
}
