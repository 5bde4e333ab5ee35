package dev.oddline.page;

import dev.oddline.record.MetricNumber;
import dev.oddline.record.Moment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Numbers, times and spans of time in their printed form. The exact value is in the data. */
final class Figures {
    static final String MINUS = "\u2212";
    static final String NO_VALUE = "–";
    private static final String NO_BREAK = "\u00a0";
    private static final int DIGITS_WITHOUT_INTERVAL = 6;
    private static final BigDecimal LEAST_IN_FULL = new BigDecimal("1e-4");
    private static final BigDecimal LEAST_TOO_LONG = new BigDecimal("1e15");

    private Figures() {}

    /** Returns a count with commas between thousands. */
    static String count(long count) {
        String digits = Long.toString(count);
        return count < 0 ? MINUS + grouped(digits.substring(1)) : grouped(digits);
    }

    /** Returns how many decimals a value has whose half-width is printed with two significant digits; no more than the ends were written with. */
    static int decimals(BigDecimal low, BigDecimal high) {
        BigDecimal half = high.subtract(low)
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64)
                .abs();
        if (half.signum() == 0) {
            return Math.max(0, low.stripTrailingZeros().scale());
        }
        BigDecimal rounded = half.round(new MathContext(2));
        int twoDigits = rounded.scale() - rounded.precision() + 2;
        int written = Math.max(
                low.stripTrailingZeros().scale(), high.stripTrailingZeros().scale());
        return Math.max(0, Math.min(twoDigits, written));
    }

    /** Returns a value with a fixed number of decimals. */
    static String fixed(BigDecimal value, int decimals) {
        return typeset(value.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Returns a value as it was written, with six significant digits at most. */
    static String plain(MetricNumber value) {
        Optional<BigDecimal> finite = value.finite();
        if (finite.isEmpty()) {
            return switch (value.text()) {
                case ".inf" -> "+∞";
                case "-.inf" -> MINUS + "∞";
                default -> "NaN";
            };
        }
        BigDecimal exact = finite.get();
        boolean tooLong = exact.precision() > DIGITS_WITHOUT_INTERVAL && exact.scale() > 0;
        return tooLong ? typeset(exact.round(new MathContext(DIGITS_WITHOUT_INTERVAL))) : typeset(exact);
    }

    /** Returns a difference with its sign. */
    static String signed(BigDecimal difference, int decimals) {
        BigDecimal rounded = difference.setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() > 0 ? "+" : "") + typeset(rounded);
    }

    /** Returns {@code [low, high]}, which does not break over lines. */
    static String interval(BigDecimal low, BigDecimal high, int decimals) {
        return "[" + fixed(low, decimals) + "," + NO_BREAK + fixed(high, decimals) + "]";
    }

    private static String typeset(BigDecimal value) {
        BigDecimal magnitude = value.abs();
        boolean extreme = magnitude.signum() != 0
                && (magnitude.compareTo(LEAST_IN_FULL) < 0 || magnitude.compareTo(LEAST_TOO_LONG) >= 0);
        String digits = extreme ? scientific(magnitude) : grouped(magnitude.toPlainString());
        return (value.signum() < 0 ? MINUS : "") + digits;
    }

    private static String scientific(BigDecimal magnitude) {
        int exponent = magnitude.precision() - magnitude.scale() - 1;
        BigDecimal mantissa = magnitude.movePointLeft(exponent).stripTrailingZeros();
        String digits = mantissa.scale() <= 0 ? mantissa.setScale(1).toPlainString() : mantissa.toPlainString();
        return digits + "e" + (exponent < 0 ? MINUS : "") + Math.abs(exponent);
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : plain.substring(point);
        if (whole.length() <= 3) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.append(decimals).toString();
    }

    /** Returns a time to the minute in UTC, or a day as a day. */
    static String moment(Moment moment) {
        return moment.dayOnly() ? moment.day().toString() : time(moment.instant());
    }

    /** Returns a time to the minute in UTC. */
    static String time(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return time.toLocalDate() + NO_BREAK + twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute()) + NO_BREAK
                + "UTC";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Returns the day of a time in UTC. */
    static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /** Returns a span of time in its two largest units. */
    static String duration(Duration span) {
        long seconds = span.toSeconds();
        long[] sizes = {86_400, 3_600, 60, 1};
        String[] units = {"d", "h", "min", "s"};
        for (int i = 0; i < sizes.length; i++) {
            if (seconds >= sizes[i] || i == sizes.length - 1) {
                String first = seconds / sizes[i] + NO_BREAK + units[i];
                long rest = i + 1 < sizes.length ? seconds % sizes[i] / sizes[i + 1] : 0;
                return rest == 0 ? first : first + NO_BREAK + rest + NO_BREAK + units[i + 1];
            }
        }
        throw new IllegalStateException("no unit fits " + span);
    }

    /** Returns a hash with twelve of its digits. */
    static String hash(String hash) {
        int colon = hash.indexOf(':');
        int end = colon + 13;
        return hash.length() <= end ? hash : hash.substring(0, end) + "…";
    }
}
