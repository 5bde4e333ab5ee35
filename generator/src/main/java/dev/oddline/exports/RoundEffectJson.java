package dev.oddline.exports;

import static dev.oddline.exports.RoundJson.answer;
import static dev.oddline.exports.RoundJson.ids;
import static dev.oddline.exports.RoundJson.interval;
import static dev.oddline.exports.RoundJson.number;
import static dev.oddline.exports.RoundJson.segment;
import static dev.oddline.exports.RoundJson.why;
import static dev.oddline.exports.RoundJson.word;

import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.effect.ClosedGap;
import dev.oddline.selection.round.effect.CurvePoint;
import dev.oddline.selection.round.effect.EfficiencyCurve;
import dev.oddline.selection.round.effect.Funnel;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.Measure;
import dev.oddline.selection.round.effect.RecordedRound;
import dev.oddline.selection.round.effect.RoundEffect;
import dev.oddline.selection.round.effect.SegmentGain;
import dev.oddline.selection.round.effect.SegmentGains;
import dev.oddline.selection.round.effect.VersionUse;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a round, for programs. */
final class RoundEffectJson {
    private RoundEffectJson() {}

    static void write(ObjectNode json, RecordedRound round) {
        funnel(json.putObject("funnel"), round.funnel());
        gaps(json, round.gaps());
        effect(json.putObject("effect"), round.effect());
    }

    private static void funnel(ObjectNode json, Funnel funnel) {
        funnel.pool().ifPresent(scenes -> json.put("pool", scenes));
        funnel.candidates().ifPresent(scenes -> json.put("candidates", scenes));
        funnel.selected().ifPresent(scenes -> json.put("selected", scenes));
        answer(json, "review", funnel.review(), (object, review) -> {
            review.verdicts().forEach(object.putObject("verdicts")::put);
            object.put("without_verdict", review.withoutVerdict());
        });
        answer(json, "labels", funnel.labels(), (object, labels) -> {
            object.put("delivered", labels.delivered());
            labels.refused().ifPresent(refused -> object.put("refused", refused));
            labels.reasons().forEach(object.putObject("reasons")::put);
            labels.waiting().ifPresent(waiting -> object.put("waiting", waiting));
        });
        ArrayNode versions = json.putArray("dataset_versions");
        funnel.versions().forEach(one -> version(versions.addObject(), one));
        ids(json.putArray("later_dataset_versions"), funnel.laterVersions());
    }

    private static void version(ObjectNode json, VersionUse use) {
        json.put("dataset_version_id", use.dataset().value());
        use.stated().ifPresent(scenes -> json.put("scenes_stated", scenes));
        use.found()
                .figure()
                .ifPresentOrElse(
                        scenes -> json.put("scenes_found", scenes),
                        () -> json.putObject("scenes_found").put("not_computed", why(use.found())));
        ids(json.putArray("runs"), use.runs());
        ids(json.putArray("evaluations"), use.evaluations());
        ids(json.putArray("adopted_by"), use.decisions());
    }

    private static void gaps(ObjectNode json, Answer<List<ClosedGap>> gaps) {
        if (gaps.figure().isEmpty()) {
            json.putObject("gaps").put("not_computed", why(gaps));
            return;
        }
        ArrayNode all = json.putArray("gaps");
        for (ClosedGap gap : gaps.figure().orElseThrow()) {
            ObjectNode one = all.addObject();
            one.put("target_id", gap.target().value());
            segment(one, gap.segment());
            gap.wanted().ifPresent(wanted -> one.put("wanted", wanted));
            gap.asked().ifPresent(asked -> one.put("asked", asked));
            one.put("before", gap.before())
                    .put("selected", gap.selected())
                    .put("delivered", gap.delivered())
                    .put("undecided", gap.undecided())
                    .put("missing_before", gap.missingBefore())
                    .put("missing_after", gap.missingAfter())
                    .put("closed", gap.isClosed());
        }
    }

    private static void effect(ObjectNode json, RoundEffect effect) {
        effect.before().why().ifPresent(why -> json.put("before_not_computed", why(effect.before())));
        effect.control().why().ifPresent(why -> json.put("control_not_computed", why(effect.control())));
        ArrayNode gains = json.putArray("gains");
        effect.gains().forEach(gain -> gain(gains.addObject(), gain));
        ArrayNode segments = json.putArray("segment_gains");
        effect.bySegment().forEach(one -> segments(segments, one));
        ArrayNode curves = json.putArray("label_efficiency");
        effect.curves().forEach(curve -> curve(curves.addObject(), curve));
    }

    private static void measure(ObjectNode json, Measure measure) {
        json.put("metric", measure.metric())
                .put("measured_on", measure.on().value())
                .put("stated_by", word(measure.by()));
    }

    private static void gain(ObjectNode json, Gain gain) {
        measure(json, gain.measure());
        json.put("better", word(gain.better())).put("against", word(gain.against()));
        arm(json.putObject("first"), gain.first());
        arm(json.putObject("second"), gain.second());
        json.put("difference", gain.difference());
        answer(json, "t", gain.intervals().t(), (object, one) -> interval(object, "interval", one));
        answer(json, "bootstrap", gain.intervals().bootstrap(), (object, one) -> interval(object, "interval", one));
        json.put("labels", gain.labels());
        gain.perLabel().ifPresent(each -> json.put("difference_per_label", each));
        gain.intervalPerLabel().ifPresent(one -> interval(json, "interval_per_label", one));
    }

    private static void arm(ObjectNode json, Gain.Arm arm) {
        json.put("dataset_version_id", arm.trainedOn().value());
        arm.scenes().ifPresent(scenes -> json.put("training_scenes", scenes));
        ids(json.putArray("stated_by"), arm.by());
        arm.values().forEach(json.putArray("values")::add);
    }

    private static void segments(ArrayNode array, SegmentGains of) {
        for (SegmentGain one : of.segments()) {
            ObjectNode json = array.addObject();
            json.put("metric", of.comparison().metric().id().value()).put("against", word(of.against()));
            segment(json, one.change().segment());
            json.put("first", one.change().first())
                    .put("second", one.change().second())
                    .put("difference", one.change().difference());
            one.change().interval().ifPresent(interval -> interval(json, "interval", interval));
            one.change().adjustedP().ifPresent(p -> json.put("adjusted_p", p));
            one.delivered().ifPresent(labels -> json.put("labels", labels));
            one.perLabel().ifPresent(each -> json.put("difference_per_label", each));
            one.intervalPerLabel().ifPresent(each -> interval(json, "interval_per_label", each));
        }
    }

    private static void curve(ObjectNode json, EfficiencyCurve curve) {
        measure(json, curve.measure());
        json.put("better", word(curve.better()));
        ArrayNode chosen = json.putArray("chosen");
        curve.chosen().forEach(point -> point(chosen.addObject(), point));
        ArrayNode random = json.putArray("random");
        curve.random().forEach(point -> point(random.addObject(), point));
        answer(json, "saving", curve.saving(), (object, saving) -> {
            object.put("random_scenes", saving.randomScenes());
            number(object, "reached_at_scenes", saving.reachesAt());
            answer(
                    object,
                    "reached_within",
                    saving.reachesWithin(),
                    (within, one) -> interval(within, "interval", one));
            object.put("area_gain", saving.areaGain());
            interval(object, "area_gain_interval", saving.areaWithin());
        });
    }

    private static void point(ObjectNode json, CurvePoint point) {
        json.put("dataset_version_id", point.trainedOn().value()).put("training_scenes", point.scenes());
        point.values().forEach(json.putArray("values")::add);
        json.put("mean", point.mean());
        answer(json, "t", point.interval(), (object, one) -> interval(object, "interval", one));
        point.otherHyperparameters().forEach(json.putArray("other_hyperparameters")::add);
    }
}
