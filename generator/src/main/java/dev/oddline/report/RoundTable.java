package dev.oddline.report;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.selection.round.Lift;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.ScoreShift;
import dev.oddline.selection.round.SegmentLift;
import dev.oddline.selection.round.effect.ClosedGap;
import dev.oddline.selection.round.effect.Funnel;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.RecordedRound;
import dev.oddline.selection.round.effect.SegmentGains;
import dev.oddline.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A round as comma-separated values, one row for each figure, numbers in full; and as Markdown. */
public final class RoundTable {
    private static final List<String> COLUMNS =
            List.of("part", "name", "figure", "value", "low", "high", "n", "of", "p", "adjusted_p");

    private RoundTable() {}

    /** One figure; what it lacks is empty. */
    private record Row(String part, String name, String figure, String value) {
        String line(String... more) {
            List<String> cells = new ArrayList<>(List.of(part, name, figure, value));
            cells.addAll(List.of(more));
            while (cells.size() < COLUMNS.size()) {
                cells.add("");
            }
            return CsvLine.of(cells);
        }
    }

    /** Returns the figures of a round; what can't be computed has no row. */
    public static String csv(RecordedRound round) {
        StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
        round.statistics().figure().ifPresent(statistics -> statistics(text, statistics));
        funnel(text, round.funnel());
        round.gaps().figure().orElse(List.of()).forEach(gap -> gap(text, gap));
        round.effect().gains().forEach(gain -> gain(text, gain));
        round.effect().bySegment().forEach(gains -> segments(text, gains));
        return text.toString();
    }

    private static void statistics(StringBuilder text, RoundStatistics round) {
        round.mix().quotas().forEach(quota -> quota(text, quota));
        round.segments().targets().forEach(one -> lift(text, "target segment", one));
        round.segments().values().forEach(one -> lift(text, "value", one));
        round.attributes().forEach(one -> {
            one.shift().figure().ifPresent(shift -> {
                text.append(row("attribute", one.attribute(), "js_divergence_bits", shift.jensenShannonBits())
                        .line());
                text.append(row("attribute", one.attribute(), "psi", shift.stabilityIndex())
                        .line());
            });
            one.cramersV()
                    .figure()
                    .ifPresent(v -> text.append(
                            row("attribute", one.attribute(), "cramers_v", v).line()));
        });
        round.scores().forEach(one -> score(text, one));
        round.effective()
                .drivesSelected()
                .figure()
                .ifPresent(drives -> text.append(row("effective", "drives", "kish", drives.effective())
                        .line("", "", Long.toString(drives.drives()))));
        round.effective()
                .byScore()
                .figure()
                .ifPresent(
                        scenes -> text.append(row("effective", scenes.score(), "design_effect", scenes.designEffect())
                                .line("", "", Long.toString(scenes.scenes()))));
        round.spread().figure().ifPresent(spread -> {
            text.append(row("spread", "pool", "coverage_radius", spread.coverageRadius())
                    .line());
            text.append(row("spread", "pool", "mean_nearest_distance", spread.meanNearestDistance())
                    .line());
        });
        round.overlaps()
                .forEach(one -> one.selected()
                        .figure()
                        .ifPresent(overlap -> text.append(row("overlap", one.name(), "jaccard", overlap.jaccard())
                                .line(
                                        "",
                                        "",
                                        Long.toString(overlap.shared()),
                                        "",
                                        Double.toString(overlap.chanceOfAsMany())))));
    }

    private static Row row(String part, String name, String figure, double value) {
        return new Row(part, name, figure, Double.toString(value));
    }

    private static void quota(StringBuilder text, QuotaOutcome quota) {
        text.append(row(
                        "quota",
                        RoundWords.quota(quota.asked()),
                        "share",
                        quota.got().share())
                .line(
                        chance(quota, chance -> chance.interval().low()),
                        chance(quota, chance -> chance.interval().high()),
                        Long.toString(quota.got().units()),
                        Long.toString(quota.got().of()),
                        chance(quota, QuotaOutcome.Chance::p)));
    }

    private static String chance(QuotaOutcome quota, ToDoubleFunction<QuotaOutcome.Chance> figure) {
        return quota.chance()
                .map(chance -> Double.toString(figure.applyAsDouble(chance)))
                .orElse("");
    }

    private static void lift(StringBuilder text, String part, SegmentLift one) {
        one.lift()
                .figure()
                .ifPresent(lift -> text.append(row(part, one.segment().toString(), "lift", lift.times())
                        .line(
                                Double.toString(lift.interval().low()),
                                Double.toString(lift.interval().high()),
                                Long.toString(one.selected().scenes()),
                                Long.toString(one.pool().scenes()),
                                Double.toString(lift.p()),
                                Double.toString(lift.adjustedP()))));
    }

    private static void score(StringBuilder text, ScoreShift one) {
        one.againstOthers().figure().ifPresent(distance -> {
            text.append(row("score", one.name(), "ks", distance.kolmogorovSmirnov())
                    .line(
                            "",
                            "",
                            "",
                            "",
                            distance.p().figure().map(p -> Double.toString(p)).orElse("")));
            text.append(row("score", one.name(), "wasserstein", distance.wasserstein())
                    .line());
            text.append(row("score", one.name(), "cliffs_delta", distance.cliffsDelta())
                    .line());
        });
    }

    private static void funnel(StringBuilder text, Funnel funnel) {
        count(text, "pool", funnel.pool());
        count(text, "candidates", funnel.candidates());
        count(text, "selected", funnel.selected());
        funnel.review()
                .figure()
                .ifPresent(review -> review.verdicts()
                        .forEach((verdict, scenes) -> count(text, "reviewed: " + verdict, Optional.of(scenes))));
        count(text, "delivered", funnel.labels().figure().map(Funnel.Labels::delivered));
        count(text, "refused", funnel.labels().figure().flatMap(Funnel.Labels::refused));
        funnel.versions().forEach(use -> count(text, "in " + use.dataset().value(), use.scenes()));
    }

    private static void count(StringBuilder text, String step, Optional<Long> scenes) {
        scenes.ifPresent(count -> text.append(new Row("funnel", step, "scenes", Long.toString(count)).line()));
    }

    private static void gap(StringBuilder text, ClosedGap gap) {
        String name = gap.target().value() + ": " + gap.segment();
        gap.wanted().ifPresent(wanted -> text.append(new Row("gap", name, "wanted", Long.toString(wanted)).line()));
        text.append(new Row("gap", name, "before", Long.toString(gap.before())).line());
        gap.asked().ifPresent(asked -> text.append(new Row("gap", name, "asked", Long.toString(asked)).line()));
        text.append(new Row("gap", name, "selected", Long.toString(gap.selected())).line());
        text.append(new Row("gap", name, "delivered", Long.toString(gap.delivered())).line());
        text.append(new Row("gap", name, "missing_after", Long.toString(gap.missingAfter())).line());
    }

    private static void gain(StringBuilder text, Gain gain) {
        Optional<Interval> t = gain.intervals().t().figure();
        text.append(row(
                        "gain against " + against(gain.against()),
                        gain.measure().metric() + " on " + gain.measure().on().value(),
                        "difference",
                        gain.difference())
                .line(
                        t.map(i -> Double.toString(i.low())).orElse(""),
                        t.map(i -> Double.toString(i.high())).orElse(""),
                        Integer.toString(gain.first().values().size()
                                + gain.second().values().size())));
    }

    private static String against(Gain.Against against) {
        return switch (against) {
            case CONTROL -> "random";
            case BEFORE -> "before";
        };
    }

    private static void segments(StringBuilder text, SegmentGains gains) {
        String metric = gains.comparison().metric().id().value();
        gains.segments()
                .forEach(gain -> text.append(row(
                                "segment gain against " + against(gains.against()),
                                metric + ": " + gain.change().segment(),
                                "difference",
                                gain.change().difference())
                        .line(
                                gain.change()
                                        .interval()
                                        .map(i -> Double.toString(i.low()))
                                        .orElse(""),
                                gain.change()
                                        .interval()
                                        .map(i -> Double.toString(i.high()))
                                        .orElse(""),
                                Long.toString(gain.change().n()),
                                "",
                                gain.change().p().map(p -> Double.toString(p)).orElse(""),
                                gain.change()
                                        .adjustedP()
                                        .map(p -> Double.toString(p))
                                        .orElse(""))));
    }

    /** Returns Markdown for a pull request: what was chosen, whether the policy was obeyed, what was gained. */
    public static String markdown(MessageCatalogue messages, RecordedRound round, int most) {
        RoundWords words = new RoundWords(messages);
        Markdown text = new Markdown();
        text.add("### Round " + Markdown.code(round.id().value()) + "\n");
        round.statistics()
                .figure()
                .ifPresentOrElse(
                        statistics -> statistics(text, statistics, most),
                        () -> text.add(words.why(round.statistics()) + "\n"));
        if (!round.defects().notInPool().isEmpty()) {
            text.add("**" + Counted.of(round.defects().notInPool().size(), "selected scene") + " not in the pool**\n");
        }
        List<ClosedGap> gaps = round.gaps().figure().orElse(List.of());
        if (!gaps.isEmpty()) {
            text.table(
                    "| target | segment | wanted | had | delivered | |\n|---|---|---:|---:|---:|---|",
                    gaps,
                    most,
                    gap -> "| " + Markdown.code(gap.target().value()) + " | "
                            + segment(gap.segment().toString()) + " | "
                            + gap.wanted().map(RoundWords::count).orElse("?") + " | " + RoundWords.count(gap.before())
                            + " | "
                            + RoundWords.count(gap.delivered()) + " | " + RoundWords.gap(gap) + " |");
        }
        round.effect()
                .control()
                .why()
                .ifPresent(why ->
                        text.add("Against random: " + words.why(round.effect().control()) + ".\n"));
        if (!round.effect().gains().isEmpty()) {
            text.table(
                    "| metric | against | before | after | difference |\n|---|---|---:|---:|---|",
                    round.effect().gains(),
                    most,
                    gain -> "| "
                            + Markdown.code(RoundWords.measure(gain.measure(), gain.better())) + " | "
                            + against(gain.against()) + " | " + RoundWords.arm(gain.first()) + " | "
                            + RoundWords.arm(gain.second()) + " | " + RoundWords.difference(gain)
                            + words.intervals(gain.intervals()) + " |");
        }
        return text.toString();
    }

    private static String segment(String segment) {
        return Markdown.code(segment.isEmpty() ? "everything" : segment);
    }

    private static void statistics(Markdown text, RoundStatistics round, int most) {
        text.add(RoundWords.count(round.selected().scenes()) + " of "
                + Counted.of(round.selected().of(), "scene") + " selected ("
                + RoundWords.percent(round.selected().share()) + ").\n");
        if (!round.mix().quotas().isEmpty()) {
            text.table(
                    "| quota, in " + RoundWords.unit(round.mix().unit()) + " | asked | got | |\n|---|---:|---:|---|",
                    round.mix().quotas(),
                    most,
                    quota -> "| " + Markdown.code(RoundWords.quota(quota.asked()))
                            + " | " + RoundWords.asked(quota) + " | " + RoundWords.got(quota) + " | "
                            + RoundWords.compliance(quota) + " |");
        }
        List<SegmentLift> lifts = Stream.concat(
                        round.segments().targets().stream(),
                        round.segments().others().stream()
                                .filter(one -> one.lift()
                                        .figure()
                                        .filter(Lift::isShown)
                                        .isPresent()))
                .filter(one -> one.lift().figure().isPresent())
                .toList();
        if (!lifts.isEmpty()) {
            text.table(
                    "| segment | pool | selected | times as frequent | |\n|---|---:|---:|---|---|",
                    lifts,
                    most,
                    RoundTable::lift);
        }
    }

    private static String lift(SegmentLift one) {
        Lift lift = one.lift().figure().orElseThrow();
        return "| " + segment(one.segment().toString()) + " | "
                + RoundWords.percent(one.pool().share()) + " | "
                + RoundWords.percent(one.selected().share()) + " | " + RoundWords.times(lift.times()) + " "
                + RoundWords.interval(lift.interval()) + " | " + RoundWords.direction(lift) + ", adjusted p "
                + RoundWords.probability(lift.adjustedP()) + " |";
    }
}
