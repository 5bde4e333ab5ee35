package dev.oddline.message;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A sentence of the catalogue with places for values, <code>{0}</code> to <code>{9}</code>. Every other brace is text.
 */
public record SentencePattern(String text) {
    private static final int PLACE_LENGTH = "{0}".length();

    /** Returns whether there is nothing to fill in. */
    public boolean isFixed() {
        return placeFrom(0) < 0;
    }

    /**
     * Goes through the sentence in reading order.
     *
     * @param words takes each stretch of text, which may be empty
     * @param place takes the number of each place, 0 to 9
     */
    public void forEach(Consumer<String> words, IntConsumer place) {
        int end = 0;
        for (int brace = placeFrom(0); brace >= 0; brace = placeFrom(end)) {
            words.accept(text.substring(end, brace));
            place.accept(text.charAt(brace + 1) - '0');
            end = brace + PLACE_LENGTH;
        }
        words.accept(text.substring(end));
    }

    private int placeFrom(int from) {
        int brace = text.indexOf('{', from);
        while (brace >= 0 && !isPlace(brace)) {
            brace = text.indexOf('{', brace + 1);
        }
        return brace;
    }

    private boolean isPlace(int brace) {
        return brace + PLACE_LENGTH <= text.length()
                && text.charAt(brace + 1) >= '0'
                && text.charAt(brace + 1) <= '9'
                && text.charAt(brace + 2) == '}';
    }
}
