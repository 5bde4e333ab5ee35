package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A metric, higher is better, measured at growing numbers of labels. */
public final class LabelCurve {

    private final Sample labels;
    private final Sample metric;

    private LabelCurve(Sample labels, Sample metric) {
        this.labels = labels;
        this.metric = metric;
    }

    /**
     * Returns the curve of two points or more, row by row.
     *
     * @param labels above 0, each more than the one before
     */
    public static LabelCurve of(Sample labels, Sample metric) {
        InvalidInput.unless(
                labels.size() == metric.size(),
                metric.name(),
                metric.size() + " values for " + labels.size() + " numbers");
        InvalidInput.unless(labels.size() > 1, labels.name(), "a single point is no curve");
        for (int i = 0; i < labels.size(); i++) {
            InvalidInput.positive(labels.name() + "[" + i + "]", labels.value(i));
            InvalidInput.unless(
                    i == 0 || labels.value(i) > labels.value(i - 1),
                    labels.name() + "[" + i + "]",
                    labels.value(i) + " is not more than the number before");
        }
        return new LabelCurve(labels, metric);
    }

    /** Returns the mean height of the curve over the labels, in the metric's unit. */
    public double area() {
        return area(DoubleUnaryOperator.identity());
    }

    /** Returns the mean height of the curve over log2 of the labels. */
    public double areaOverDoublings() {
        return area(amount -> StrictMath.log(amount) / StrictMath.log(2));
    }

    /** Returns how many labels reach the metric, by straight lines between points; empty where the curve never does. */
    public Optional<Double> labelsToReach(double target) {
        InvalidInput.finite("target", target);
        if (metric.value(0) >= target) {
            return Optional.of(labels.value(0));
        }
        for (int i = 1; i < labels.size(); i++) {
            if (metric.value(i) >= target) {
                double share = (target - metric.value(i - 1)) / (metric.value(i) - metric.value(i - 1));
                return Optional.of(labels.value(i - 1) + share * (labels.value(i) - labels.value(i - 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the curve at other numbers of labels, by straight lines between points.
     *
     * @param others two or more, each more than the one before, none outside the curve
     */
    public LabelCurve at(Sample others) {
        double[] values = new double[others.size()];
        for (int i = 0; i < values.length; i++) {
            double wanted = others.value(i);
            InvalidInput.unless(
                    labels.value(0) <= wanted && wanted <= lastLabels(),
                    others.name() + "[" + i + "]",
                    wanted + " is outside the curve");
            int next = 1;
            while (labels.value(next) < wanted) {
                next++;
            }
            double share = (wanted - labels.value(next - 1)) / (labels.value(next) - labels.value(next - 1));
            values[i] = metric.value(next - 1) + share * (metric.value(next) - metric.value(next - 1));
        }
        return of(others, Sample.of(metric.name(), values));
    }

    /** Returns the change of the metric for each 1000 labels more, from each point to the next. */
    public double[] gainPerThousand() {
        double[] gains = new double[labels.size() - 1];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = 1000 * (metric.value(i + 1) - metric.value(i)) / (labels.value(i + 1) - labels.value(i));
        }
        return gains;
    }

    /** Returns the metric at the last point. */
    public double last() {
        return metric.value(metric.size() - 1);
    }

    double lastLabels() {
        return labels.value(labels.size() - 1);
    }

    boolean hasLabelsOf(LabelCurve other) {
        return Arrays.equals(labels.values(), other.labels.values());
    }

    private double area(DoubleUnaryOperator scale) {
        double sum = 0;
        for (int i = 1; i < labels.size(); i++) {
            double width = scale.applyAsDouble(labels.value(i)) - scale.applyAsDouble(labels.value(i - 1));
            sum += width * (metric.value(i) + metric.value(i - 1)) / 2;
        }
        double range = scale.applyAsDouble(lastLabels()) - scale.applyAsDouble(labels.value(0));
        return sum / range;
    }
}
