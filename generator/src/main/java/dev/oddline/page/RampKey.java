package dev.oddline.page;

import dev.oddline.page.view.CoverageView.Shade;
import dev.oddline.page.view.Fill;
import dev.oddline.picture.Ramp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The colours of a ramp, and the values they stand for. */
final class RampKey {
    private static final List<Fill> MUCH =
            List.of(Fill.MUCH_1, Fill.MUCH_2, Fill.MUCH_3, Fill.MUCH_4, Fill.MUCH_5, Fill.MUCH_6, Fill.MUCH_7);
    private static final List<Fill> CHANGE = List.of(
            Fill.CHANGE_1,
            Fill.CHANGE_2,
            Fill.CHANGE_3,
            Fill.CHANGE_4,
            Fill.CHANGE_5,
            Fill.CHANGE_6,
            Fill.CHANGE_7,
            Fill.CHANGE_8,
            Fill.CHANGE_9);

    private RampKey() {}

    /** Returns the colour of a number. */
    static Fill fill(Ramp ramp, double number) {
        return fills(ramp).get(ramp.stepOf(number));
    }

    private static List<Fill> fills(Ramp ramp) {
        return switch (ramp.span()) {
            case MUCH -> MUCH;
            case CHANGE -> CHANGE;
        };
    }

    /** Returns every colour with its values, from little to much. */
    static List<Shade> of(Ramp ramp) {
        return of(ramp, 1);
    }

    /**
     * Returns every colour with its values, from little or worse to much or better.
     *
     * @param sense −1 where the ramp holds the numbers with their signs changed, because less is better; else 1
     */
    static List<Shade> of(Ramp ramp, int sense) {
        List<Shade> key = new ArrayList<>();
        List<BigDecimal> bounds = ramp.bounds();
        boolean signed = ramp.span() == Ramp.Span.CHANGE;
        List<String> said = bounds.stream()
                .map(bound -> number(bound.multiply(BigDecimal.valueOf(sense)), signed))
                .toList();
        for (int i = 0; i <= bounds.size(); i++) {
            key.add(new Shade(fills(ramp).get(i), values(said, i, sense)));
        }
        return key;
    }

    private static String values(List<String> said, int step, int sense) {
        if (step == 0) {
            return (sense > 0 ? "< " : "> ") + said.get(0);
        }
        String from = said.get(step - 1);
        if (step == said.size()) {
            return (sense > 0 ? "≥ " : "≤ ") + from;
        }
        return sense > 0 ? from + " – " + said.get(step) : said.get(step) + " – " + from;
    }

    private static String number(BigDecimal bound, boolean signed) {
        int decimals = Math.max(0, bound.stripTrailingZeros().scale());
        return signed ? Figures.signed(bound, decimals) : Figures.fixed(bound, decimals);
    }
}
