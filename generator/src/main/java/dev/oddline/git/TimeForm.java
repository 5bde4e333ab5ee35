package dev.oddline.git;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a time in a commit. */
final class TimeForm {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,10}) ([+-])([0-9]{2})([0-5][0-9])");
    private static final long YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final int MAX_ZONE_HOURS = 14;
    private static final int SHOWN = 60;

    private TimeForm() {}

    static CommitTime parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            long seconds = Long.parseLong(form.group(1));
            int hours = Integer.parseInt(form.group(3));
            if (seconds > 0 && seconds < YEAR_2100 && hours <= MAX_ZONE_HOURS) {
                int zone = (hours * 60 + Integer.parseInt(form.group(4))) * 60;
                ZoneOffset offset = ZoneOffset.ofTotalSeconds(form.group(2).equals("-") ? -zone : zone);
                return new CommitTime.Known(Instant.ofEpochSecond(seconds).atOffset(offset));
            }
        }
        return new CommitTime.Invalid(text.substring(0, Math.min(text.length(), SHOWN)));
    }
}
