package dev.oddline.imports.mlflow;

import dev.oddline.imports.Masking;
import dev.oddline.imports.Unreadable;
import dev.oddline.yaml.JsonNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts on their way into a record: masked, and left out, with a note, where a record cannot hold them.
 *
 * @param unreadable collects what was left out
 */
record Texts(Masking masking, List<Unreadable> unreadable) {
    /** A little less than the longest value that a record may hold. */
    private static final int MAX_TEXT = 60_000;

    private static final int MAX_KEY = 250;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final BigDecimal EXACT_IN_JSON = BigDecimal.valueOf((1L << 53) - 1);

    /** Returns texts as the record will have them. */
    SortedMap<String, String> of(Map<String, String> texts, String place) {
        SortedMap<String, String> usable = new TreeMap<>();
        texts.forEach((key, text) -> of(key, text, place).ifPresent(t -> usable.put(key, t)));
        return usable;
    }

    /** Returns one text as the record will have it; empty, and noted, if a record cannot hold it. */
    Optional<String> of(String key, String text, String place) {
        if (!holds(key, place)) {
            return Optional.empty();
        }
        if (text.length() > MAX_TEXT) {
            String shown = place + " " + key;
            unreadable.add(
                    new Unreadable(shown, "left out: " + text.length() + " characters, a record holds " + MAX_TEXT));
            return Optional.empty();
        }
        return Optional.of(masking.text(key, text));
    }

    /** Returns whether a record can hold a key; notes it if not. */
    boolean holds(String key, String place) {
        if (key.length() <= MAX_KEY) {
            return true;
        }
        unreadable.add(new Unreadable(
                place + " " + key.substring(0, 40) + "…",
                "left out: the name has " + key.length() + " characters, a record holds " + MAX_KEY));
        return false;
    }

    /** Returns a moment as a record will have it; empty, and noted, if it is before 1990 or after 2100. */
    Optional<String> moment(Optional<Instant> moment, String what) {
        Optional<Instant> possible = moment.filter(m -> !m.isBefore(EARLIEST) && m.isBefore(LATEST));
        if (moment.isPresent() && possible.isEmpty()) {
            unreadable.add(
                    new Unreadable(what, "left out: " + moment.get() + " is not a time at which anybody trained"));
        }
        return possible.map(Instant::toString);
    }

    /** Returns whether a text is a truth value or number of JSON that every reader takes for the same one. */
    static boolean isPlain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return true;
        }
        return JsonNumber.finite(text) instanceof JsonNumber.Finite number
                && (!isWhole(text) || number.value().abs().compareTo(EXACT_IN_JSON) <= 0);
    }

    private static boolean isWhole(String text) {
        return text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }
}
