package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.Moment;
import dev.oddline.record.TimeText;
import dev.oddline.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The types of dates and times. Every time names its zone and is read as UTC. */
final class Times {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String MONTH_AND_DAY = "-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String DATE_SCHEMA = "(199[0-9]|20[0-9]{2}|2100)" + MONTH_AND_DAY;
    private static final String TIME_SCHEMA = DATE_SCHEMA
            + "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])";
    private static final Pattern DATE_FORM = Pattern.compile(DATE);
    private static final int DATE_LENGTH = 10;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int EARLIEST_OFFSET_SECONDS = -12 * 3600;
    private static final int LATEST_OFFSET_SECONDS = 14 * 3600;

    private Times() {}

    /** A time with its zone, such as {@code 2026-03-02T01:20:00Z}. */
    static Shape<Instant> time() {
        return new ScalarShape<>(
                "type.time",
                (s, d) -> TimeText.isTime(s.text()) ? instant(s, d) : malformed(s, d, "impossible-date.time"),
                () -> form(TIME_SCHEMA),
                ScalarShape.InJson.TEXT,
                "time");
    }

    /** A day, such as {@code 2026-03-02}. */
    static Shape<LocalDate> date() {
        return new ScalarShape<>(
                "type.date",
                (s, d) -> isDate(s.text()) ? day(s, d) : malformed(s, d, "impossible-date.date"),
                () -> form(DATE_SCHEMA),
                ScalarShape.InJson.TEXT,
                "date");
    }

    /** A time with its zone, or only a day. */
    static Shape<Moment> moment() {
        return new ScalarShape<>(
                "type.time",
                (s, d) -> {
                    if (isDate(s.text())) {
                        return day(s, d).map(Moment::on);
                    }
                    return TimeText.isTime(s.text())
                            ? instant(s, d).map(Moment::at)
                            : malformed(s, d, "impossible-date.time");
                },
                () -> form("(" + DATE_SCHEMA + "|" + TIME_SCHEMA + ")"),
                ScalarShape.InJson.TEXT,
                "date or time");
    }

    private static boolean isDate(String text) {
        return text.length() == DATE_LENGTH && DATE_FORM.matcher(text).matches();
    }

    private static Optional<Instant> instant(YamlScalar scalar, Decoding decoding) {
        try {
            OffsetDateTime time = TimeText.parse(scalar.text());
            return inRange(time.getYear()) && isUsed(time.getOffset())
                    ? Optional.of(time.toInstant())
                    : impossible(scalar, decoding);
        } catch (DateTimeException noSuchTime) {
            return impossible(scalar, decoding);
        }
    }

    private static Optional<LocalDate> day(YamlScalar scalar, Decoding decoding) {
        try {
            LocalDate day = LocalDate.parse(scalar.text());
            return inRange(day.getYear()) ? Optional.of(day) : impossible(scalar, decoding);
        } catch (DateTimeException noSuchDay) {
            return impossible(scalar, decoding);
        }
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Returns whether clocks somewhere are, or were, set to an offset: from -12:00 to +14:00. */
    private static boolean isUsed(ZoneOffset offset) {
        return offset.getTotalSeconds() >= EARLIEST_OFFSET_SECONDS && offset.getTotalSeconds() <= LATEST_OFFSET_SECONDS;
    }

    private static <T> Optional<T> impossible(YamlScalar scalar, Decoding decoding) {
        decoding.report(
                DecodeRules.IMPOSSIBLE_DATE,
                scalar.span(),
                Message.of("impossible-date", scalar.text(), decoding.key()),
                Message.of("impossible-date.range", FIRST_YEAR, LAST_YEAR));
        return Optional.empty();
    }

    private static <T> Optional<T> malformed(YamlScalar scalar, Decoding decoding, String help) {
        decoding.report(
                DecodeRules.IMPOSSIBLE_DATE,
                scalar.span(),
                Message.of("impossible-date", Scalars.shown(scalar.text()), decoding.key()),
                Message.of(help));
        return Optional.empty();
    }

    private static ObjectNode form(String pattern) {
        return Json.object().put("type", "string").put("pattern", "^" + pattern + "$");
    }
}
