package dev.oddline.report;

import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures at the end of a check, in words. */
record Summary(MessageCatalogue messages, Paint paint) {

    /** Returns how much was looked at: {@code 295 records, 925 links}. */
    String looked(Report report) {
        return say("report.checked", counted(report.recordCount(), "record"), counted(report.linkCount(), "link"));
    }

    /** Returns what came of it: {@code 1 error, 3 waived}. */
    String found(Report report) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.findings().count(severity);
            if (count > 0) {
                counts.add(paint.paint(Style.of(severity), counted(count, severity)));
            }
        }
        if (counts.isEmpty()) {
            counts.add(paint.paint(Style.OK, say("report.nothing")));
        }
        long waived = report.findings().waived().count();
        if (waived > 0) {
            counts.add(say("report.waived", number(waived)));
        }
        return String.join(", ", counts);
    }

    /** Returns a number of findings of one severity: {@code 12 errors}. */
    String counted(long count, Severity severity) {
        return counted(count, severity.word());
    }

    /** Returns a count with its thousands set apart. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private String counted(long count, String noun) {
        return say("report.count." + noun, number(count));
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
