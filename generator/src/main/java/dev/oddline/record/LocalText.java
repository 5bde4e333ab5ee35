package dev.oddline.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text that people wrote, in one language or in several.
 *
 * @param byLanguage two-letter language code, or {@code ""} for a text without a language, to the text; never empty
 */
public record LocalText(Map<String, String> byLanguage) {

    public LocalText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text in no language");
        }
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** Returns a text that is the same in every language. */
    public static LocalText of(String text) {
        return new LocalText(Map.of("", text));
    }

    /** Returns the text in a language, else the one without a language, else the first by language code. */
    public String in(String language) {
        String exact = byLanguage.get(language);
        return exact != null ? exact : byLanguage.values().iterator().next();
    }
}
