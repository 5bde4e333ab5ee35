package dev.oddline.odd.openodd;

import dev.oddline.odd.NumberRange;
import dev.oddline.odd.NumberRange.End;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What OpenODD writes in quotes instead of a name: {@code ">= 25 m"}, {@code "[-1 .. 7] deg"}, {@code "> light_rain"}. */
sealed interface RangeText {

    /**
     * Numbers between two ends.
     *
     * @param unit as it is written; empty where there is none
     */
    record Numbers(NumberRange range, String unit) implements RangeText {}

    /** Every number but one. */
    record AllBut(NumberRange point, String unit) implements RangeText {}

    /** Values by their order: those before or after one of them, or it alone. */
    record Ordinal(Comparison comparison, String word) implements RangeText {}

    /** Values by their order: those from one to another, both included. */
    record Between(String from, String to) implements RangeText {}

    /** How a value stands to another. */
    enum Comparison {
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        EQUAL("=="),
        DIFFERENT("!=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        static Optional<Comparison> of(String sign) {
            for (Comparison comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return Optional.of(comparison);
                }
            }
            return Optional.empty();
        }
    }

    /** The digits of a number are limited, so that no text can make arithmetic slow. */
    String NUMBER = "[-+]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,2})?";

    String UNIT = "[^\\s0-9.\\[\\]()<>=!][^\\[\\]()<>=!]{0,40}|1\\s*/[^\\[\\]()<>=!]{1,40}";
    Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + ")\\s*(" + UNIT + ")?");
    Pattern COMPARED = Pattern.compile("(<=|>=|==|!=|<|>)\\s*([^\\s=].*)");
    Pattern INTERVAL = Pattern.compile(
            "([\\[(])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])])\\s*(" + UNIT + ")?");
    Pattern WORDS = Pattern.compile("\\[\\s*(\\S+)\\s*\\.\\.\\s*(\\S+)\\s*\\]");

    /** Returns what a text says; empty if it is a name, or nothing that OpenODD knows. */
    static Optional<RangeText> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > 200) {
            return Optional.empty();
        }
        Matcher interval = INTERVAL.matcher(stripped);
        if (interval.matches()) {
            return Optional.of(new Numbers(
                    new NumberRange(
                            Optional.of(end(interval.group(2), interval.group(1).equals("["))),
                            Optional.of(end(interval.group(3), interval.group(4).equals("]")))),
                    unit(interval, 5)));
        }
        Matcher compared = COMPARED.matcher(stripped);
        if (compared.matches()) {
            return Comparison.of(compared.group(1)).map(c -> comparison(c, compared.group(2)));
        }
        Matcher plain = WITH_UNIT.matcher(stripped);
        if (plain.matches()) {
            return Optional.of(comparison(Comparison.EQUAL, stripped));
        }
        Matcher words = WORDS.matcher(stripped);
        return words.matches() ? Optional.of(new Between(words.group(1), words.group(2))) : Optional.empty();
    }

    private static RangeText comparison(Comparison comparison, String right) {
        Matcher number = WITH_UNIT.matcher(right);
        if (!number.matches()) {
            return new Ordinal(comparison, right);
        }
        String digits = number.group(1);
        String unit = unit(number, 2);
        Optional<End> open = Optional.of(end(digits, false));
        Optional<End> closed = Optional.of(end(digits, true));
        return switch (comparison) {
            case LESS -> new Numbers(new NumberRange(Optional.empty(), open), unit);
            case LESS_OR_EQUAL -> new Numbers(new NumberRange(Optional.empty(), closed), unit);
            case GREATER -> new Numbers(new NumberRange(open, Optional.empty()), unit);
            case GREATER_OR_EQUAL -> new Numbers(new NumberRange(closed, Optional.empty()), unit);
            case EQUAL -> new Numbers(new NumberRange(closed, closed), unit);
            case DIFFERENT -> new AllBut(new NumberRange(closed, closed), unit);
        };
    }

    private static End end(String digits, boolean included) {
        return new End(new BigDecimal(digits), included);
    }

    private static String unit(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("").strip();
    }
}
