package dev.oddline.exports;

import dev.oddline.odd.OddSegment;
import dev.oddline.record.RecordId;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.AttributeShift;
import dev.oddline.selection.round.EffectiveNumbers;
import dev.oddline.selection.round.Part;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.RoundOverlap;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.ScoreShift;
import dev.oddline.selection.round.SegmentLift;
import dev.oddline.selection.round.Spread;
import dev.oddline.selection.round.effect.RecordedRound;
import dev.oddline.selection.round.effect.RoundDefects;
import dev.oddline.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statistics of sampling rounds for programs: {@code data/rounds.json} and {@code round --format json}; numbers in full. What
 * can't be computed is an object with its {@code not_computed} reason.
 */
public final class RoundJson {

    private RoundJson() {}

    /** Returns a recorded round. */
    public static ObjectNode of(RecordedRound round) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sampling_id", round.id().value());
        json.put("odd_id", round.taxonomy().id());
        round.control().ifPresent(control -> json.put("control", control.value()));
        defects(json.putObject("defects"), round.defects());
        answer(json, "statistics", round.statistics(), RoundJson::write);
        RoundEffectJson.write(json, round);
        return json;
    }

    /** Returns the statistics of a choice, recorded or not. */
    public static ObjectNode of(RoundStatistics statistics) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        write(json, statistics);
        return json;
    }

    /** Writes a figure as an object, or why there is none. */
    static <T> void answer(ObjectNode json, String name, Answer<T> answer, BiConsumer<ObjectNode, T> write) {
        ObjectNode object = json.putObject(name);
        answer.figure()
                .ifPresentOrElse(figure -> write.accept(object, figure), () -> object.put("not_computed", why(answer)));
    }

    /** Writes a number, or nothing and why. */
    static void number(ObjectNode json, String name, Answer<Double> answer) {
        answer.figure()
                .ifPresentOrElse(
                        figure -> json.put(name, figure),
                        () -> json.putObject(name).put("not_computed", why(answer)));
    }

    static String why(Answer<?> answer) {
        return answer.why().map(obstacle -> obstacle.key().replace('-', '_')).orElse("");
    }

    static void interval(ObjectNode json, String name, Interval interval) {
        json.putArray(name).add(interval.low()).add(interval.high());
    }

    static void segment(ObjectNode json, OddSegment segment) {
        segment.valueOf().forEach(json.putObject("segment")::put);
    }

    static void ids(ArrayNode array, List<RecordId> ids) {
        ids.forEach(id -> array.add(id.value()));
    }

    private static void part(ObjectNode json, String name, Part part) {
        json.putObject(name).put("scenes", part.scenes()).put("of", part.of());
    }

    private static void defects(ObjectNode json, RoundDefects defects) {
        defects.notInPool().forEach(json.putArray("selected_not_in_pool")::add);
        json.put("selected_twice", defects.selectedTwice())
                .put("offered_twice", defects.offeredTwice())
                .put("offered_without_id", defects.unnamed());
    }

    private static void write(ObjectNode json, RoundStatistics round) {
        part(json, "selected", round.selected());
        ArrayNode targets = json.putArray("target_segments");
        round.segments().targets().forEach(one -> lift(targets.addObject(), one));
        ArrayNode values = json.putArray("values");
        round.segments().values().forEach(one -> lift(values.addObject(), one));
        ArrayNode attributes = json.putArray("attributes");
        round.attributes().forEach(one -> attribute(attributes.addObject(), one));
        ArrayNode scores = json.putArray("scores");
        round.scores().forEach(one -> score(scores.addObject(), one));
        effective(json.putObject("effective"), round.effective());
        answer(json, "spread", round.spread(), RoundJson::spread);
        ArrayNode quotas = json.putArray("quotas");
        json.put("quotas_unit", word(round.mix().unit()));
        round.mix()
                .quotas()
                .forEach(one -> quota(quotas.addObject(), word(round.mix().unit()), one));
        number(json, "quotas_together_p", round.mix().together());
        ArrayNode overlaps = json.putArray("overlaps");
        round.overlaps().forEach(one -> overlap(overlaps.addObject(), one));
    }

    private static void lift(ObjectNode json, SegmentLift one) {
        segment(json, one.segment());
        part(json, "pool", one.pool());
        part(json, "selected", one.selected());
        json.put("undecided", one.undecided());
        answer(json, "lift", one.lift(), (object, lift) -> {
            object.put("times", lift.times());
            interval(object, "interval", lift.interval());
            object.put("p", lift.p()).put("adjusted_p", lift.adjustedP());
        });
    }

    private static void attribute(ObjectNode json, AttributeShift one) {
        json.put("attribute", one.attribute());
        part(json, "unknown_in_pool", one.unknownInPool());
        part(json, "unknown_in_selected", one.unknownInSelected());
        answer(json, "shift", one.shift(), (object, shift) -> {
            object.put("js_divergence_bits", shift.jensenShannonBits()).put("psi", shift.stabilityIndex());
            shift.below().forEach(object.putArray("psi_empty_cells")::add);
        });
        number(json, "cramers_v", one.cramersV());
        answer(json, "pool_values", one.pool(), RoundJson::richness);
        answer(json, "selected_values", one.selected(), RoundJson::richness);
    }

    private static void richness(ObjectNode json, AttributeShift.Richness richness) {
        json.put("hill_0", richness.values())
                .put("hill_1", richness.ofEntropy())
                .put("hill_2", richness.ofDominance());
    }

    private static void score(ObjectNode json, ScoreShift one) {
        json.put("score", one.name()).put("missing", one.missing());
        answer(json, "pool", one.pool(), RoundJson::quantiles);
        answer(json, "selected", one.selected(), RoundJson::quantiles);
        answer(json, "not_selected", one.others(), RoundJson::quantiles);
        answer(json, "against_not_selected", one.againstOthers(), RoundJson::distance);
        answer(json, "against_pool", one.againstPool(), RoundJson::distance);
        answer(json, "histogram", one.histogram(), (object, bins) -> {
            object.put("low", bins.low()).put("high", bins.high());
            bins.pool().forEach(object.putArray("pool")::add);
            bins.selected().forEach(object.putArray("selected")::add);
        });
    }

    private static void quantiles(ObjectNode json, ScoreShift.Quantiles quantiles) {
        json.put("n", quantiles.n())
                .put("least", quantiles.least())
                .put("lower_quartile", quantiles.lower())
                .put("median", quantiles.median())
                .put("upper_quartile", quantiles.upper())
                .put("greatest", quantiles.greatest())
                .put("mean", quantiles.mean());
    }

    private static void distance(ObjectNode json, ScoreShift.Distance distance) {
        json.put("ks", distance.kolmogorovSmirnov());
        number(json, "ks_p", distance.p());
        json.put("wasserstein", distance.wasserstein()).put("cliffs_delta", distance.cliffsDelta());
    }

    private static void effective(ObjectNode json, EffectiveNumbers numbers) {
        answer(json, "drives_in_pool", numbers.drivesInPool(), RoundJson::drives);
        answer(json, "drives_selected", numbers.drivesSelected(), RoundJson::drives);
        answer(
                json,
                "scenes",
                numbers.byScore(),
                (object, scenes) -> object.put("score", scenes.score())
                        .put("scenes", scenes.scenes())
                        .put("icc", scenes.intraclassCorrelation())
                        .put("design_effect", scenes.designEffect())
                        .put("effective", scenes.effective()));
    }

    private static void drives(ObjectNode json, EffectiveNumbers.Drives drives) {
        json.put("drives", drives.drives()).put("effective", drives.effective());
    }

    private static void spread(ObjectNode json, Spread spread) {
        json.put("dimensions", spread.dimensions())
                .put("coverage_radius", spread.coverageRadius())
                .put("mean_nearest_distance", spread.meanNearestDistance())
                .put("share_within_half_radius", spread.shareWithinHalf());
        answer(
                json,
                "likeness",
                spread.likeness(),
                (object, likeness) -> object.put("duplicate_cosine", likeness.duplicateCosine())
                        .put("share_of_duplicate_pairs", likeness.shareOfDuplicates())
                        .put("mean_greatest_cosine", likeness.meanGreatestCosine())
                        .put("mean_pair_distance", likeness.meanPairDistance()));
    }

    /** Writes a quota; how sure its share is only where it is one of scenes. */
    private static void quota(ObjectNode json, String unit, QuotaOutcome one) {
        RoundQuota asked = one.asked();
        asked.source().ifPresent(source -> json.put("source", source));
        ArrayNode segments = json.putArray("segments");
        asked.segments().forEach(segment -> segment.valueOf().forEach(segments.addObject()::put));
        json.put("share", asked.share());
        asked.tolerance().ifPresent(tolerance -> json.put("tolerance", tolerance));
        json.put("rule", word(one.rule())).put("wanted", one.wanted());
        json.putObject("got")
                .put(unit, one.got().units())
                .put("of", one.got().of())
                .put("share", one.got().share());
        json.put("compliance", word(one.compliance()));
        one.chance().ifPresent(chance -> {
            interval(json, "interval", chance.interval());
            json.put("p", chance.p()).put("within_5_points", chance.equivalent());
        });
    }

    private static void overlap(ObjectNode json, RoundOverlap one) {
        json.put("sampling_id", one.name());
        part(json, "shared_pool", one.sharedPool());
        json.put("chosen_before", one.chosenBefore());
        answer(
                json,
                "selected",
                one.selected(),
                (object, overlap) -> object.put("shared", overlap.shared())
                        .put("jaccard", overlap.jaccard())
                        .put("overlap_coefficient", overlap.overlapCoefficient())
                        .put("expected_by_chance", overlap.expectedByChance())
                        .put("p_of_as_many", overlap.chanceOfAsMany()));
        number(json, "kendall_tau_b", one.rankAgreement());
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
