package dev.oddline.reference;

import dev.oddline.statistics.Sample;
import dev.oddline.statistics.regression.LinearRegression;
import dev.oddline.statistics.regression.OneWayAnova;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The group {@code nist_strd}. */
final class StrdShapes {

    private static final Pattern REPEAT = Pattern.compile("then_repeat_(\\d+)_times");

    static final List<Shape> ALL = List.of(
            univariate("values", input -> input.sample("values")),
            univariate("construction", StrdShapes::constructed),
            univariate("digits", StrdShapes::digits),
            anova(),
            regression());

    private StrdShapes() {}

    private static Shape univariate(String key, Function<Input, Sample> sample) {
        return Shape.of(key)
                .with("n", input -> sample.apply(input).size())
                .with("mean", input -> sample.apply(input).mean())
                .with("sample_std", input -> sample.apply(input).standardDeviation())
                .with("lag1_autocorrelation", input -> sample.apply(input).lag1Autocorrelation());
    }

    private static Sample constructed(Input input) {
        Input construction = new Input(input.id(), input.get("construction"));
        String repeat = construction.keys().stream()
                .filter(key -> REPEAT.matcher(key).matches())
                .findFirst()
                .orElseThrow();
        Matcher times = REPEAT.matcher(repeat);
        int repetitions = times.matches() ? Integer.parseInt(times.group(1)) : 0;
        double[] cycle = construction.numbers(repeat);
        double[] values = new double[1 + repetitions * cycle.length];
        values[0] = construction.number("first");
        for (int i = 1; i < values.length; i++) {
            values[i] = cycle[(i - 1) % cycle.length];
        }
        return Sample.of("values", values);
    }

    private static Sample digits(Input input) {
        return Sample.of(
                "digits",
                input.get("digits")
                        .asString()
                        .chars()
                        .mapToDouble(digit -> digit - '0')
                        .toArray());
    }

    private static Shape anova() {
        Function<Input, OneWayAnova> anova = input -> OneWayAnova.of(Arrays.stream(input.matrix("groups"))
                .map(group -> Sample.of("group", group))
                .toList());
        return Shape.of("groups")
                .with("f_statistic", input -> anova.apply(input).test().statistic())
                .with("scipy_f", input -> anova.apply(input).test().statistic())
                .with("r_squared", input -> anova.apply(input).rSquared())
                .with("groups", input -> anova.apply(input).groups())
                .with("n", input -> anova.apply(input).size());
    }

    private static Shape regression() {
        Function<Input, LinearRegression> line = input -> LinearRegression.of(input.sample("x"), input.sample("y"));
        return Shape.of("x", "y")
                .with("intercept", input -> line.apply(input).intercept())
                .with("slope", input -> line.apply(input).slope())
                .with("slope_standard_error", input -> line.apply(input).slopeStandardError())
                .with("intercept_standard_error", input -> line.apply(input).interceptStandardError())
                .with("r_squared", input -> line.apply(input).rSquared())
                .with("residual_std", input -> line.apply(input).residualStandardDeviation());
    }
}
