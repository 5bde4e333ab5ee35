package dev.oddline.selection.aggregation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reductions by name. */
public final class Reductions {
    private static final Pattern TOP = Pattern.compile("top([1-9][0-9]{0,5})_mean");
    private static final Pattern QUANTILE = Pattern.compile("quantile_(0(?:\\.[0-9]{1,9})?|1(?:\\.0{1,9})?)");
    private static final Pattern ABOVE = Pattern.compile("count_above_(-?[0-9]{1,9}(?:\\.[0-9]{1,12})?)");

    private Reductions() {}

    /** Returns how the names look, for people. */
    public static List<String> forms() {
        return List.of("max", "mean", "sum", "topN_mean", "median", "quantile_Q", "noisy_or", "count_above_X");
    }

    /** Returns the reduction; empty for a name of none. */
    public static Optional<Reduction> named(String name) {
        return switch (name) {
            case "max" -> Optional.of(new Reduction.Max());
            case "mean" -> Optional.of(new Reduction.Mean());
            case "sum" -> Optional.of(new Reduction.Sum());
            case "median" -> Optional.of(new Reduction.Quantile(0.5));
            case "noisy_or" -> Optional.of(new Reduction.NoisyOr());
            default ->
                with(TOP, name, n -> new Reduction.TopMean(Integer.parseInt(n)))
                        .or(() -> with(QUANTILE, name, q -> new Reduction.Quantile(Double.parseDouble(q))))
                        .or(() -> with(ABOVE, name, x -> new Reduction.CountAbove(Double.parseDouble(x))));
        };
    }

    private static Optional<Reduction> with(Pattern pattern, String name, Function<String, Reduction> reduction) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(reduction.apply(matcher.group(1))) : Optional.empty();
    }
}
