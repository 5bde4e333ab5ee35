package dev.oddline.report;

import java.util.regex.Pattern;

/**
 * Lines that the log of a pipeline shows and does not obey. GitHub takes commands from a line that begins with
 * {@code ::} and from {@code ##[} anywhere, Azure Pipelines from {@code ##vso[}, TeamCity from {@code ##teamcity[}.
 */
final class InertText {
    private static final Pattern AT_START = Pattern.compile("(?m)^(\\s*):(?=:)");
    private static final Pattern ANYWHERE = Pattern.compile("(?i)#(?=#(\\[|[a-z]+\\[))");

    private InertText() {}

    /** Returns whole lines; where a command would start, one character is written as its number. */
    static String lines(String text) {
        return part(AT_START.matcher(text).replaceAll("$1<U+003A>"));
    }

    /** Returns the same of a piece that does not stand at the start of a line. */
    static String part(String text) {
        return ANYWHERE.matcher(text).replaceAll("<U+0023>");
    }
}
