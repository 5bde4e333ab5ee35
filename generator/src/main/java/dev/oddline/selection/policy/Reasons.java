package dev.oddline.selection.policy;

import dev.oddline.selection.strategy.Pick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Why scenes were chosen, in words. */
final class Reasons {
    private static final MathContext SHOWN = new MathContext(5, RoundingMode.HALF_EVEN);

    private final Pool pool;
    private final String score;

    Reasons(PolicyPlan plan, Pool pool) {
        this.pool = pool;
        List<String> measures = plan.columns().measures();
        this.score = measures.isEmpty() ? "score" : String.join(" + ", measures);
    }

    /** Returns a reason such as {@code entropy_nats 1.0771, first of 512; for incident}. */
    String of(Choice.Chosen chosen) {
        String quota = chosen.stratum().equals(Choosing.REST) ? "" : "; for " + chosen.stratum();
        String item = pool.names().item(chosen.row());
        String of = item.isEmpty() ? "" : " of `" + item + "`";
        return figure(chosen.pick()) + of + ", first of " + chosen.among() + quota;
    }

    private String figure(Pick pick) {
        String value = shown(pick.value());
        String other = pick.nearest().isPresent()
                ? " `" + pool.names().name(pick.nearest().getAsInt()) + "`"
                : "";
        return switch (pick.figure()) {
            case SCORE -> score + " " + value;
            case DRAW -> "drawn by chance, key " + value;
            case DISTANCE -> value + " from the nearest scene chosen or labelled" + other;
            case DRAWN_DISTANCE -> "drawn by chance, " + value + " from the nearest scene chosen or labelled" + other;
            case MEAN_DISTANCE -> "mean distance to all scenes " + value;
            case DISTANCE_TO_MEAN -> value + " from the mean of the pool";
            case GRADIENT_LENGTH -> "length of its gradient " + value;
            case TYPICALITY -> "typicality " + value + " in the largest cluster with the fewest labels";
            case RANKED_SCORE -> score + " weighed against distance " + value;
            case MARGINAL_RELEVANCE -> score + " weighed against likeness " + value;
            case VOLUME_GAIN -> "log determinant grows by " + value;
            case REPRESENTATION_GAIN -> "likeness of all scenes grows by " + value;
        };
    }

    private static String shown(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
