package dev.oddline.page;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.DifferenceRow;
import dev.oddline.picture.Interval;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.AttributeShift;
import dev.oddline.selection.round.EffectiveNumbers;
import dev.oddline.selection.round.Lift;
import dev.oddline.selection.round.Part;
import dev.oddline.selection.round.PolicyMix;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.RoundOverlap;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.SegmentLift;
import dev.oddline.selection.round.Spread;
import dev.oddline.selection.round.effect.ClosedGap;
import dev.oddline.selection.round.effect.RecordedRound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a sampling round's page: what it chose, whether it obeyed its policy, what it closed. */
final class RoundFigures {
    /** The lift axis goes from an eighth to eight times. */
    private static final DifferenceRow LIFTS = new DifferenceRow(3);

    private final Site site;
    private final Words words;
    private final Here here;
    private final RoundCells cells;

    RoundFigures(Site site, Here here) {
        this.site = site;
        this.words = site.words();
        this.here = here;
        this.cells = new RoundCells(site, here);
    }

    /** Returns what was chosen, and whether the policy was obeyed. */
    List<Table> choice(RecordedRound round) {
        List<Table> tables = new ArrayList<>();
        Optional<OddNames> names = names(round);
        round.statistics().figure().ifPresent(statistics -> {
            names.ifPresent(n -> tables.add(shown(statistics, n)));
            tables.add(quotas(statistics.mix(), names));
        });
        return tables;
    }

    /** Returns what was closed and gained. */
    List<Table> effect(RecordedRound round) {
        return List.of(gaps(round), new RoundGains(site, here).overall(round.effect()));
    }

    /** Returns what explains these, in the order of the page. */
    List<Table> further(RecordedRound round) {
        List<Table> tables = new ArrayList<>(new RoundGains(site, here).bySegment(round.effect()));
        Optional<OddNames> names = names(round);
        round.statistics().figure().ifPresent(statistics -> {
            names.ifPresent(n -> {
                others(statistics, n).ifPresent(tables::add);
                tables.add(shifts(statistics.attributes(), n));
            });
            tables.add(told(statistics));
            tables.add(overlaps(statistics.overlaps()));
        });
        return tables;
    }

    private Optional<OddNames> names(RecordedRound round) {
        return round.taxonomy().attributes().isEmpty()
                ? Optional.empty()
                : Optional.of(OddNames.of(round.taxonomy(), site));
    }

    static String percent(double share) {
        return Figures.fixed(BigDecimal.valueOf(100 * share), 1);
    }

    static String probability(double p) {
        return p < 0.001 ? "<\u00a00.001" : Figures.fixed(BigDecimal.valueOf(p), 3);
    }

    private static Cell share(Part part) {
        return Cell.number(percent(part.share()), Double.toString(part.share()));
    }

    private static Cell toned(String text, Tone tone) {
        return new Cell(Phrase.of(Piece.of(text, tone)), text, Markup.NONE);
    }

    private Table quotas(PolicyMix mix, Optional<OddNames> names) {
        String together = mix.together()
                .figure()
                .map(p -> " " + words.say("round.together", probability(p)))
                .orElse("");
        return new Table(
                "quotas",
                words.say("round.quotas"),
                mix.quotas().isEmpty() ? words.why(mix.together()) : "",
                mix.quotas().isEmpty() ? List.of() : quotaColumns(mix),
                RoundCells.rows(mix.quotas(), quota -> quota(quota, names)),
                mix.quotas().isEmpty()
                        ? Phrase.NONE
                        : Phrase.of(words.say(
                                        mix.unit() == LabelBudget.Unit.SCENES
                                                ? "round.quotas-caption"
                                                : "round.quotas-caption-units",
                                        unit(mix))
                                + together));
    }

    /** Returns the columns of quotas; how sure their shares are stands only beside shares of scenes. */
    private List<TableColumn> quotaColumns(PolicyMix mix) {
        TableColumn asked = new TableColumn(words.say("round.asked", unit(mix)), ColumnRole.NUMBER);
        List<TableColumn> columns = new ArrayList<>(List.of(
                cells.column("quota", ColumnRole.KEY),
                asked,
                cells.column("got", ColumnRole.NUMBER),
                cells.column("got-share", ColumnRole.NUMBER),
                cells.column("obeyed", ColumnRole.TEXT)));
        if (mix.unit() == LabelBudget.Unit.SCENES) {
            columns.add(4, cells.column("interval", ColumnRole.ASIDE));
            columns.add(cells.column("equivalent", ColumnRole.TEXT));
            columns.add(cells.column("p", ColumnRole.NUMBER));
        }
        return columns;
    }

    private List<Cell> quota(QuotaOutcome quota, Optional<OddNames> names) {
        String segments = quota.asked().segments().stream()
                .map(segment -> names.map(n -> n.segment(segment, List.of())).orElse(segment.toString()))
                .collect(Collectors.joining(", "));
        String source = quota.asked().source().map(words::choice).orElse("");
        String name = Stream.of(source, segments).filter(s -> !s.isEmpty()).collect(Collectors.joining(": "));
        String asked = switch (quota.rule()) {
            case EXACTLY -> Figures.count(quota.wanted());
            case AT_LEAST -> "≥\u00a0" + Figures.count(quota.wanted());
        };
        long distance = quota.distance();
        Cell obeyed = switch (quota.compliance()) {
            case MET ->
                toned(
                        distance == 0
                                ? words.say("round.met-exactly")
                                : words.say("round.met-more", Figures.count(distance)),
                        Tone.OK);
            case TOLERATED ->
                toned(
                        words.say(
                                distance < 0 ? "round.tolerated" : "round.tolerated-over",
                                Figures.count(Math.abs(distance))),
                        Tone.PLAIN);
            case SHORT -> toned(words.say("round.short", Figures.count(-distance)), Tone.WARN);
            case OVER -> toned(words.say("round.over", Figures.count(distance)), Tone.WARN);
        };
        String rule = quota.rule() == QuotaOutcome.Rule.EXACTLY ? "exact" : "least";
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(name.isEmpty() ? words.say("round.any-scene") : name),
                Cell.number(
                        asked + " (" + percent(quota.asked().share().doubleValue()) + "\u00a0%)",
                        Long.toString(quota.wanted())),
                RoundCells.count(quota.got().units()),
                Cell.number(
                        percent(quota.got().share()),
                        Double.toString(quota.got().share())),
                obeyed));
        quota.chance().ifPresent(chance -> {
            cells.add(
                    4,
                    Cell.of("[" + percent(chance.interval().low()) + ",\u00a0"
                            + percent(chance.interval().high()) + "]"));
            cells.add(Cell.of(words.say("round.equivalent-" + rule + (chance.equivalent() ? "-yes" : "-no"))));
            cells.add(Cell.number(probability(chance.p()), Double.toString(chance.p())));
        });
        return cells;
    }

    private String unit(PolicyMix mix) {
        return words.choice(mix.unit().name().toLowerCase(Locale.ROOT));
    }

    private static boolean isShown(SegmentLift one) {
        return one.lift().figure().filter(Lift::isShown).isPresent();
    }

    private static Comparator<SegmentLift> byLift() {
        return Comparator.comparingDouble(
                one -> -one.lift().figure().map(Lift::times).orElse(0.0));
    }

    private Table shown(RoundStatistics round, OddNames names) {
        long tested = round.segments().all().stream()
                .filter(one -> one.lift().figure().isPresent())
                .count();
        return lifts(
                "lifts",
                words.say("round.lifts"),
                words.say("round.lifts-remark", Figures.count(tested)),
                Stream.concat(
                                round.segments().targets().stream(),
                                round.segments().others().stream()
                                        .filter(RoundFigures::isShown)
                                        .sorted(byLift()))
                        .toList(),
                names,
                Phrase.of(words.say("round.lifts-caption")));
    }

    private Optional<Table> others(RoundStatistics round, OddNames names) {
        List<SegmentLift> others = round.segments().others().stream()
                .filter(one -> !isShown(one))
                .sorted(byLift())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(lifts(
                        "other-lifts",
                        words.say("round.other-lifts"),
                        words.counted(others.size(), "value"),
                        others,
                        names,
                        Phrase.NONE));
    }

    private Table lifts(
            String anchor, String title, String remark, List<SegmentLift> lifts, OddNames names, Phrase caption) {
        return new Table(
                anchor,
                title,
                remark,
                lifts.isEmpty()
                        ? List.of()
                        : List.of(
                                cells.column("segment", ColumnRole.KEY),
                                cells.column("pool-share", ColumnRole.NUMBER),
                                cells.column("selected-share", ColumnRole.NUMBER),
                                cells.column("times", ColumnRole.NUMBER),
                                cells.column("interval", ColumnRole.ASIDE),
                                cells.column("lift-picture", ColumnRole.PICTURE),
                                cells.column("shift", ColumnRole.TEXT)),
                RoundCells.rows(lifts, one -> lift(one, names)),
                lifts.isEmpty() ? Phrase.of(words.say("round.no-lifts")) : caption);
    }

    private List<Cell> lift(SegmentLift one, OddNames names) {
        Optional<Lift> lift = one.lift().figure();
        String undecided =
                one.undecided() == 0 ? "" : "; " + words.say("round.undecided", Figures.count(one.undecided()));
        Piece said = lift.map(l -> l.isShown()
                        ? Piece.plain(words.say(l.times() > 1 ? "round.more-often" : "round.less-often") + ", p\u00a0"
                                + probability(l.adjustedP()))
                        : Piece.of(words.say("round.no-shift") + ", p\u00a0" + probability(l.adjustedP()), Tone.MUTED))
                .orElseGet(() -> Piece.of(words.why(one.lift()), Tone.MUTED));
        return List.of(
                Cell.of(name(one, names)),
                share(one.pool()),
                share(one.selected()),
                lift.map(l -> RoundCells.number(l.times(), 2)).orElseGet(() -> RoundCells.muted(Figures.NO_VALUE)),
                lift.map(l -> Cell.of("["
                                + Figures.fixed(BigDecimal.valueOf(l.interval().low()), 2) + ",\u00a0"
                                + Figures.fixed(BigDecimal.valueOf(l.interval().high()), 2) + "]"))
                        .orElseGet(() -> RoundCells.muted("")),
                new Cell(
                        Phrase.NONE,
                        lift.map(l -> Double.toString(l.times())).orElse(""),
                        lift.map(l -> Markup.of(LIFTS.draw(new Interval(
                                        log2(l.interval().low()),
                                        log2(l.times()),
                                        log2(l.interval().high())))))
                                .orElse(Markup.NONE)),
                new Cell(
                        Phrase.of(said, Piece.of(undecided, Tone.MUTED)),
                        lift.map(l -> Double.toString(l.adjustedP())).orElse(""),
                        Markup.NONE));
    }

    /** A value stands with its attribute: there may be a "none" of several. */
    private static String name(SegmentLift one, OddNames names) {
        String name = names.segment(one.segment(), List.of());
        if (one.segment().valueOf().size() != 1) {
            return name;
        }
        String attribute = one.segment().valueOf().keySet().iterator().next();
        boolean unknown = one.segment().valueOf().containsValue("");
        return unknown ? name : names.attribute(attribute) + ": " + name;
    }

    /** A lift of 0 lies at the end of the axis. */
    private static double log2(double times) {
        return times <= 0 ? -LIFTS.reach() : StrictMath.log(times) / StrictMath.log(2);
    }

    private Table gaps(RecordedRound round) {
        List<ClosedGap> gaps = round.gaps().figure().orElse(List.of());
        return new Table(
                "gaps",
                words.say("round.gaps"),
                gaps.isEmpty() ? words.why(round.gaps()) : "",
                gaps.isEmpty()
                        ? List.of()
                        : List.of(
                                cells.column("segment", ColumnRole.KEY),
                                cells.column("wanted", ColumnRole.NUMBER),
                                cells.column("had", ColumnRole.NUMBER),
                                cells.column("missing-before", ColumnRole.NUMBER),
                                cells.column("asked-scenes", ColumnRole.NUMBER),
                                cells.column("chosen-scenes", ColumnRole.NUMBER),
                                cells.column("delivered", ColumnRole.NUMBER),
                                cells.column("missing", ColumnRole.NUMBER),
                                cells.column("gap", ColumnRole.TEXT),
                                cells.column("target", ColumnRole.TEXT)),
                RoundCells.rows(gaps, this::gap),
                gaps.isEmpty() ? Phrase.NONE : Phrase.of(words.say("round.gaps-caption")));
    }

    private List<Cell> gap(ClosedGap gap) {
        OddNames names = site.catalog()
                .find(gap.target(), dev.oddline.record.Target.class)
                .flatMap(target -> target.taxonomy().value())
                .flatMap(site.coverage().taxonomies()::of)
                .map(taxonomy -> OddNames.of(taxonomy, site))
                .orElseThrow();
        String undecided =
                gap.undecided() == 0 ? "" : ", " + words.say("round.undecided-more", Figures.count(gap.undecided()));
        Piece said;
        if (gap.wanted().isEmpty() || gap.missingBefore() == 0) {
            said = Piece.of(
                    words.say(gap.wanted().isEmpty() ? "round.nothing-wanted" : "round.no-gap") + undecided,
                    Tone.MUTED);
        } else {
            said = gap.isClosed()
                    ? Piece.of(words.say("round.closed"), Tone.OK)
                    : Piece.of(words.say("round.open") + undecided, Tone.WARN);
        }
        return List.of(
                Cell.of(names.segment(gap.segment(), List.of())),
                RoundCells.count(gap.wanted()),
                RoundCells.count(gap.before()),
                RoundCells.count(gap.missingBefore()),
                RoundCells.count(gap.asked()),
                RoundCells.count(gap.selected()),
                RoundCells.count(gap.delivered()),
                RoundCells.count(gap.missingAfter()),
                new Cell(Phrase.of(said), said.text(), Markup.NONE),
                Cell.of(cells.record(gap.target())));
    }

    private Table shifts(List<AttributeShift> attributes, OddNames names) {
        return new Table(
                "shifts",
                words.say("round.shifts"),
                "",
                attributes.isEmpty()
                        ? List.of()
                        : List.of(
                                cells.column("attribute", ColumnRole.KEY),
                                cells.column("js", ColumnRole.NUMBER),
                                cells.column("psi", ColumnRole.NUMBER),
                                cells.column("cramers-v", ColumnRole.NUMBER),
                                cells.column("values-in-pool", ColumnRole.NUMBER),
                                cells.column("values-selected", ColumnRole.NUMBER),
                                cells.column("unknown", ColumnRole.NUMBER),
                                cells.column("remark", ColumnRole.TEXT)),
                RoundCells.rows(attributes, one -> shift(one, names)),
                Phrase.of(words.say(attributes.isEmpty() ? "round.no-attributes" : "round.shifts-caption")));
    }

    private List<Cell> shift(AttributeShift one, OddNames names) {
        Optional<AttributeShift.Shift> shift = one.shift().figure();
        String empty = shift.map(AttributeShift.Shift::below).orElse(List.of()).stream()
                .map(value -> names.value(one.attribute(), value))
                .collect(Collectors.joining(", "));
        String remark =
                shift.isEmpty() ? words.why(one.shift()) : empty.isEmpty() ? "" : words.say("round.empty-cells", empty);
        return List.of(
                Cell.of(names.attribute(one.attribute())),
                shift.map(s -> RoundCells.number(s.jensenShannonBits(), 3))
                        .orElseGet(() -> RoundCells.muted(Figures.NO_VALUE)),
                shift.map(s -> RoundCells.number(s.stabilityIndex(), 3))
                        .orElseGet(() -> RoundCells.muted(Figures.NO_VALUE)),
                RoundCells.figure(one.cramersV(), v -> RoundCells.number(v, 3), words.why(one.cramersV())),
                RoundCells.figure(one.pool(), r -> RoundCells.number(r.ofEntropy(), 1), Figures.NO_VALUE),
                RoundCells.figure(one.selected(), r -> RoundCells.number(r.ofEntropy(), 1), Figures.NO_VALUE),
                Cell.number(
                        percent(one.unknownInPool().share()) + " → "
                                + percent(one.unknownInSelected().share()),
                        Double.toString(one.unknownInPool().share())),
                RoundCells.muted(remark));
    }

    private Table told(RoundStatistics round) {
        List<TableRow> rows = new ArrayList<>();
        EffectiveNumbers numbers = round.effective();
        rows.add(row(
                "drives",
                numbers.drivesSelected()
                        .figure()
                        .map(drives -> words.say(
                                "round.drives-said",
                                Figures.count(drives.drives()),
                                numbers.drivesInPool()
                                        .figure()
                                        .map(pool -> Figures.count(pool.drives()))
                                        .orElse(Figures.NO_VALUE),
                                Figures.fixed(BigDecimal.valueOf(drives.effective()), 1)))
                        .orElseGet(() -> words.why(numbers.drivesSelected()))));
        rows.add(row(
                "design-effect",
                numbers.byScore()
                        .figure()
                        .map(scenes -> words.say(
                                "round.design-effect-said",
                                Figures.count(scenes.scenes()),
                                Figures.fixed(BigDecimal.valueOf(scenes.effective()), 1),
                                Figures.fixed(BigDecimal.valueOf(scenes.designEffect()), 2),
                                Figures.fixed(BigDecimal.valueOf(scenes.intraclassCorrelation()), 3),
                                scenes.score()))
                        .orElseGet(() -> words.why(numbers.byScore()))));
        Optional<Spread> spread = round.spread().figure();
        rows.add(row(
                "spread",
                spread.map(s -> words.say(
                                "round.spread-said",
                                Figures.fixed(BigDecimal.valueOf(s.coverageRadius()), 3),
                                Figures.fixed(BigDecimal.valueOf(s.meanNearestDistance()), 3),
                                percent(s.shareWithinHalf()),
                                Integer.toString(s.dimensions())))
                        .orElseGet(() -> words.why(round.spread()))));
        spread.ifPresent(s -> rows.add(row(
                "likeness",
                s.likeness()
                        .figure()
                        .map(likeness -> words.say(
                                "round.likeness-said",
                                Double.toString(likeness.duplicateCosine()),
                                percent(likeness.shareOfDuplicates()),
                                Figures.fixed(BigDecimal.valueOf(likeness.meanGreatestCosine()), 3)))
                        .orElseGet(() -> words.why(s.likeness())))));
        return new Table(
                "told",
                words.say("round.told"),
                "",
                List.of(cells.column("what", ColumnRole.KEY), cells.column("figure", ColumnRole.TEXT)),
                rows,
                Phrase.NONE);
    }

    private TableRow row(String key, String said) {
        return new TableRow("", List.of(Cell.of(words.say("round." + key)), Cell.of(said)));
    }

    private Table overlaps(List<RoundOverlap> overlaps) {
        return new Table(
                "overlaps",
                words.say("round.overlaps"),
                overlaps.isEmpty() ? words.say("round.no-earlier") : "",
                overlaps.isEmpty()
                        ? List.of()
                        : List.of(
                                cells.column("earlier", ColumnRole.KEY),
                                cells.column("shared-pool", ColumnRole.NUMBER),
                                cells.column("chosen-before", ColumnRole.NUMBER),
                                cells.column("in-both", ColumnRole.NUMBER),
                                cells.column("by-chance", ColumnRole.NUMBER),
                                cells.column("jaccard", ColumnRole.NUMBER),
                                cells.column("p-as-many", ColumnRole.NUMBER),
                                cells.column("tau", ColumnRole.NUMBER)),
                RoundCells.rows(overlaps, this::overlap),
                overlaps.isEmpty() ? Phrase.NONE : Phrase.of(words.say("round.overlaps-caption")));
    }

    private List<Cell> overlap(RoundOverlap one) {
        RecordId id = new RecordId(dev.oddline.record.Kind.SAMPLING, one.name());
        return List.of(
                Cell.of(cells.record(id)),
                RoundCells.count(one.sharedPool().scenes()),
                RoundCells.count(one.chosenBefore()),
                RoundCells.figure(one.selected(), o -> RoundCells.count(o.shared()), words.why(one.selected())),
                RoundCells.figure(one.selected(), o -> RoundCells.number(o.expectedByChance(), 1), ""),
                RoundCells.figure(one.selected(), o -> RoundCells.number(o.jaccard(), 3), ""),
                RoundCells.figure(
                        one.selected(),
                        o -> Cell.number(probability(o.chanceOfAsMany()), Double.toString(o.chanceOfAsMany())),
                        ""),
                RoundCells.figure(one.rankAgreement(), tau -> RoundCells.number(tau, 3), Figures.NO_VALUE));
    }
}
