package dev.oddline.exports;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Collect;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.SegmentWanted;
import dev.oddline.coverage.Standing;
import dev.oddline.coverage.Unassessed;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Interval;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assessments for programs: {@code data/coverage.json} and {@code coverage --format json}. Numbers have their full
 * precision; what is not known is null or missing, never 0.
 */
public final class CoverageJson {
    private static final int VERSION = 1;

    private CoverageJson() {}

    /**
     * Returns one object with {@code version}, {@code assessments} and {@code unassessed}.
     *
     * @param assessments in the order to be written
     */
    public static ObjectNode of(List<CoverageAssessment> assessments, List<Unassessed> unassessed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ArrayNode list = root.putArray("assessments");
        documents(assessments).forEach(document -> list.add(document.get()));
        ArrayNode without = root.putArray("unassessed");
        unassessed.forEach(one ->
                without.addObject().put("target_id", one.target().value()).put("reason", word(one.reason())));
        return root;
    }

    /**
     * Returns each assessment as an object of its own, made when it is asked for, from any thread. The points of a slope that
     * several share stand in the first of them.
     *
     * @param assessments in the order to be written
     */
    public static List<Supplier<ObjectNode>> documents(List<CoverageAssessment> assessments) {
        SlopePoints points = SlopePoints.of(assessments);
        return assessments.stream()
                .<Supplier<ObjectNode>>map(assessment -> () -> document(assessment, points))
                .toList();
    }

    private static ObjectNode document(CoverageAssessment assessment, SlopePoints points) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("target_id", assessment.subject().target().value())
                .put("evaluation_id", assessment.subject().evaluation().value());
        ids(json.putArray("model_ids"), assessment.subject().models());
        ids(json.putArray("run_ids"), assessment.subject().runs());
        assessment
                .subject()
                .dataset()
                .ifPresentOrElse(
                        id -> json.put("dataset_version_id", id.value()), () -> json.putNull("dataset_version_id"));
        ids(json.putArray("trained_on"), assessment.subject().trainedOn());
        json.put("odd_id", assessment.taxonomy().id());
        json.put("metric", assessment.metric().id().value());
        assessment.metric().task().ifPresent(task -> json.put("task", task));
        assessment.metric().better().ifPresent(better -> json.put("better", word(better)));
        assessment.metric().kind().ifPresent(kind -> json.put("kind", word(kind)));
        assessment.metric().unit().ifPresent(unit -> json.put("unit", unit));
        json.put("least_useful_gain", assessment.metric().leastUsefulGain());
        ArrayNode attributes = json.putArray("attributes");
        assessment.attributes().forEach(attributes::add);
        write(json.putObject("summary"), assessment.summary());
        ArrayNode stale = json.putArray("stale");
        assessment
                .stale()
                .forEach(one -> stale.addObject()
                        .put("reason", word(one.reason()))
                        .put("older", one.older().value())
                        .put("newer", one.newer().value()));
        ArrayNode caveats = json.putArray("caveats");
        assessment
                .caveats()
                .forEach(one -> caveats.addObject()
                        .put("reason", word(one.reason()))
                        .put("kind", one.record().kind().word())
                        .put("id", one.record().value()));
        ArrayNode segments = json.putArray("segments");
        assessment.segments().forEach(one -> write(segments.addObject(), one, points.elsewhere(assessment, one)));
        ArrayNode named = json.putArray("named_segments");
        assessment.named().forEach(one -> write(named.addObject(), one, points.elsewhere(assessment, one)));
        return json;
    }

    private static void write(ObjectNode json, CoverageSummary summary) {
        json.put("grade", word(summary.grade()));
        ObjectNode verdicts = json.putObject("verdicts");
        summary.verdicts().forEach((verdict, count) -> verdicts.put(word(verdict), count));
        json.put("not_in_odd", summary.notInOdd())
                .put("not_measurable", summary.notMeasurable())
                .put("unknown", summary.unknown());
        summary.mean().ifPresent(mean -> {
            ObjectNode weighted = json.putObject("weighted_mean").put("value", mean.value());
            interval(weighted, mean.interval());
            mean.unweighted().ifPresent(value -> weighted.put("unweighted", value));
            weighted.put("exposure", mean.exposure()).put("segments", mean.segments());
            segment(weighted.putObject("worst"), mean.worst());
        });
        summary.simpson()
                .ifPresent(guard -> json.putObject("simpson")
                        .put("against", guard.against().value())
                        .put("pooled", guard.pooled())
                        .put("standardised", guard.standardised())
                        .put("segments", guard.segments())
                        .put("reversed", guard.isReversed()));
    }

    private static void write(ObjectNode json, SegmentAssessment one, Optional<RecordId> points) {
        segment(json.putObject("segment"), one.segment());
        one.verdict().ifPresentOrElse(verdict -> json.put("verdict", word(verdict)), () -> json.putNull("verdict"));
        standing(json, one.standing());
        wanted(json.putObject("wanted"), one.wanted());
        one.volume()
                .training()
                .ifPresentOrElse(amount -> amount(json.putObject("training"), amount), () -> json.putNull("training"));
        json.put("training_perhaps_scenes", one.volume().trainingPerhaps().scenes());
        one.volume()
                .evaluation()
                .ifPresentOrElse(
                        amount -> amount(json.putObject("evaluation"), amount), () -> json.putNull("evaluation"));
        one.volume().evaluatedScenes().ifPresent(scenes -> json.put("evaluated_scenes", scenes));
        one.figure().ifPresent(figure -> figure(json.putObject("figure"), figure));
        one.slope().ifPresent(slope -> slope(json.putObject("slope"), slope, points));
        collect(json.putObject("collect"), one.collect());
        json.put("priority", one.priority());
    }

    private static void standing(ObjectNode json, Standing standing) {
        if (standing instanceof Standing.NotInOdd excluded) {
            json.put("state", "not_in_odd").put("reason", excluded.reason());
        } else if (standing instanceof Standing.NotMeasurable none) {
            json.put("state", "not_measurable").put("reason", word(none.reason()));
        } else {
            json.put("state", standing instanceof Standing.UnknownValues ? "unknown" : "judged");
        }
    }

    private static void wanted(ObjectNode json, SegmentWanted wanted) {
        wanted.requirement().ifPresent(requirement -> json.put("required", requirement.value()));
        wanted.training()
                .ifPresent(scenes ->
                        json.put("training_scenes", scenes.scenes()).put("training_basis", word(scenes.basis())));
        wanted.evaluation()
                .ifPresent(scenes ->
                        json.put("evaluation_scenes", scenes.scenes()).put("evaluation_basis", word(scenes.basis())));
        wanted.exposure()
                .ifPresent(exposure ->
                        json.put("exposure", exposure.share()).put("exposure_basis", word(exposure.basis())));
        json.put("source", wanted.source().toString());
    }

    private static void figure(ObjectNode json, SegmentFigure figure) {
        json.put("value", figure.value());
        figure.n().ifPresent(n -> json.put("n", n));
        figure.unitCounted().ifPresent(unit -> json.put("unit_counted", unit));
        if (figure.interval() instanceof FigureInterval.Known known) {
            interval(json, Optional.of(known.given()));
            json.put("interval_basis", word(known.basis()));
        } else if (figure.interval() instanceof FigureInterval.NotStated none) {
            json.putNull("interval").put("no_interval_because", word(none.reason()));
        }
        figure.shrunk().ifPresent(shrunk -> json.put("shrunk", shrunk));
        figure.adjustedP().ifPresent(p -> json.put("adjusted_p", p));
        ArrayNode rows = json.putObject("source")
                .put("kind", figure.source().record().kind().word())
                .put("id", figure.source().record().value())
                .putArray("rows");
        figure.source().rows().forEach(row -> rows.add(row.toString()));
    }

    private static void slope(ObjectNode json, SegmentSlope slope, Optional<RecordId> elsewhere) {
        slope.perDoubling().ifPresent(change -> json.put("per_doubling", change));
        interval(json, slope.interval());
        if (elsewhere.isPresent()) {
            json.put("points_in", elsewhere.get().value());
            return;
        }
        ArrayNode points = json.putArray("points");
        slope.points().forEach(point -> {
            ObjectNode one = points.addObject()
                    .put("evaluation_id", point.evaluation().value())
                    .put("training_scenes", point.trainingScenes())
                    .put("value", point.value());
            ids(one.putArray("trained_on"), point.trainedOn());
            interval(one, point.interval());
        });
    }

    private static void collect(ObjectNode json, Collect collect) {
        json.put("training_scenes", collect.trainingScenes())
                .put("evaluation_scenes", collect.evaluationScenes())
                .put("settles", word(collect.settles()));
        collect.expected().ifPresent(expected -> json.put("expected", expected));
        if (collect.expectedInterval().isPresent()) {
            interval(json, collect.expectedInterval());
        }
    }

    private static void interval(ObjectNode json, Optional<Interval> interval) {
        if (interval.isEmpty()) {
            json.putNull("interval");
        } else {
            json.putArray("interval")
                    .add(interval.get().low())
                    .add(interval.get().high());
        }
    }

    private static void amount(ObjectNode json, Amount amount) {
        json.put("scenes", amount.scenes()).put("frames", amount.frames()).put("objects", amount.objects());
    }

    private static void segment(ObjectNode json, OddSegment segment) {
        segment.valueOf().forEach(json::put);
    }

    private static void ids(ArrayNode array, Collection<RecordId> ids) {
        ids.forEach(id -> array.add(id.value()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
