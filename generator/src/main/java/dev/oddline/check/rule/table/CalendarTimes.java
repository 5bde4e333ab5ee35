package dev.oddline.check.rule.table;

import dev.oddline.coverage.AttributeColumns;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells cells that are no time at all. Teams write times in many ways; only those that start like 2026-03-02 are read. */
final class CalendarTimes {
    private static final Set<String> NOTHING = Set.of("nat", "none", "null");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9]).*");
    private static final int DATE_LENGTH = 10;

    private String known = "";

    /** Returns whether a cell says when something was, but no calendar has such a day, or it has no digit. */
    boolean isImpossible(String cell) {
        if (!known.isEmpty() && cell.startsWith(known)) {
            return false;
        }
        String text = cell.strip();
        if (AttributeColumns.isBlank(text) || NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return text.chars().noneMatch(Character::isDigit);
        }
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        boolean isDay = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(Integer.parseInt(date.group(1)), month).lengthOfMonth();
        if (isDay) {
            known = text.substring(0, DATE_LENGTH);
        }
        return !isDay;
    }
}
