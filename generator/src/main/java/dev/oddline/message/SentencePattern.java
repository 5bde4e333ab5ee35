package dev.oddline.message;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * A sentence of the catalogue with places for values, <code>{0}</code> to <code>{9}</code>, and words that a value decides:
 * <code>{0|record|records}</code> is the first where value 0 reads {@code 1} or begins with that number, as {@code 1 of 9}
 * does, else the second. Every other brace is text.
 */
public record SentencePattern(String text) {
    private static final String ONE = "1";
    private static final char OR = '|';

    /** Returns whether there is nothing to fill in. */
    public boolean isFixed() {
        return placeFrom(0) < 0;
    }

    /**
     * Goes through the sentence in reading order.
     *
     * @param words takes each stretch of text, which may be empty
     * @param place takes the number of each place, 0 to 9
     * @param values the printed values, by number; asked only where words depend on one
     */
    public void forEach(Consumer<String> words, IntConsumer place, IntFunction<String> values) {
        int end = 0;
        for (int brace = placeFrom(0); brace >= 0; brace = placeFrom(end)) {
            words.accept(text.substring(end, brace));
            int number = text.charAt(brace + 1) - '0';
            int close = text.indexOf('}', brace);
            int or = text.indexOf(OR, brace);
            if (or < 0 || or > close) {
                place.accept(number);
            } else {
                int next = text.indexOf(OR, or + 1);
                words.accept(
                        isOne(values.apply(number)) ? text.substring(or + 1, next) : text.substring(next + 1, close));
            }
            end = close + 1;
        }
        words.accept(text.substring(end));
    }

    private static boolean isOne(String value) {
        return value.equals(ONE) || value.startsWith(ONE + " ");
    }

    private int placeFrom(int from) {
        int brace = text.indexOf('{', from);
        while (brace >= 0 && !isPlace(brace)) {
            brace = text.indexOf('{', brace + 1);
        }
        return brace;
    }

    private boolean isPlace(int brace) {
        int close = text.indexOf('}', brace);
        if (close < brace + 2 || text.charAt(brace + 1) < '0' || text.charAt(brace + 1) > '9') {
            return false;
        }
        String forms = text.substring(brace + 2, close);
        return forms.isEmpty()
                || (forms.charAt(0) == OR
                        && forms.indexOf('{') < 0
                        && forms.chars().filter(c -> c == OR).count() == 2);
    }
}
