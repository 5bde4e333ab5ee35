package dev.oddline.selection.round.effect;

import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import dev.oddline.statistics.Interval;
import java.util.List;

/**
 * What models trained on one dataset version reach.
 *
 * @param trainedOn the dataset version
 * @param scenes it trains on, above 0
 * @param values in the order of their runs, one or more; in the metric's unit
 * @param mean of the values
 * @param interval t interval of the mean, 95 %; missing with one value
 * @param otherHyperparameters in which its runs differ from those of the round's own version; none where they are alike
 */
public record CurvePoint(
        RecordId trainedOn,
        long scenes,
        List<Double> values,
        double mean,
        Answer<Interval> interval,
        List<String> otherHyperparameters) {

    public CurvePoint {
        values = List.copyOf(values);
        otherHyperparameters = List.copyOf(otherHyperparameters);
    }
}
