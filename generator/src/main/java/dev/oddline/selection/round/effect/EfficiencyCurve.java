package dev.oddline.selection.round.effect;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.selection.round.Answer;
import dev.oddline.statistics.Interval;
import java.util.List;

/**
 * How a metric grew with the labels of the rounds of a task, against the random arm.
 *
 * @param better which way
 * @param chosen one point for each dataset version measured, by rising number of scenes; the last is this round's
 * @param random the arm of the control round: where both start, and where it ends; none without one
 * @param saving missing with a reason
 */
public record EfficiencyCurve(
        Measure measure, Better better, List<CurvePoint> chosen, List<CurvePoint> random, Answer<Saving> saving) {

    public EfficiencyCurve {
        chosen = List.copyOf(chosen);
        random = List.copyOf(random);
    }

    /**
     * What choosing saves.
     *
     * @param randomScenes training scenes at the end of the random arm
     * @param reachesAt training scenes, by straight lines between points, with which the round's choice reaches what the
     *     random arm reaches in the end; missing where it never does
     * @param reachesWithin 95 % interval of that, of all resamples of the seeds; missing where more than 2.5 % of them never
     *     reach it
     * @param areaGain how much higher its curve lies on average where both are measured, in the metric's unit; positive is
     *     better whatever the direction of the metric
     * @param areaWithin 95 % interval of that
     */
    public record Saving(
            long randomScenes,
            Answer<Double> reachesAt,
            Answer<Interval> reachesWithin,
            double areaGain,
            Interval areaWithin) {}
}
