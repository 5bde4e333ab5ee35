package dev.oddline.secret;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the escapes of YAML and JSON resolved, so that none of them hides a secret.
 *
 * @param text one character for each byte that was no escape, and for each ASCII character that was one
 * @param places {@code [character]} index in the original; one more than characters, the last is the original's length
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one file is looked through
record Unescaped(String text, int[] places) {
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:x([0-9a-fA-F]{2})|u00([0-7][0-9a-fA-F])" + "|U000000([0-7][0-9a-fA-F])|(/)|\\r?\\n[ \\t]*\\\\?)");

    /** Returns whether a text holds anything to resolve. */
    static boolean isNeeded(String text) {
        return text.indexOf('\\') >= 0 && ESCAPE.matcher(text).find();
    }

    static Unescaped of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] places = new int[original.length() + 1];
        Matcher escape = ESCAPE.matcher(original);
        int from = 0;
        while (escape.find()) {
            from = copy(original, from, escape.start(), text, places);
            for (int group = 1; group <= 4; group++) {
                if (escape.start(group) >= 0) {
                    String digits = original.substring(escape.start(group), escape.end(group));
                    places[text.length()] = escape.start();
                    text.append(group == 4 ? '/' : (char) Integer.parseInt(digits, 16));
                }
            }
            from = escape.end();
        }
        copy(original, from, original.length(), text, places);
        places[text.length()] = original.length();
        return new Unescaped(text.toString(), Arrays.copyOf(places, text.length() + 1));
    }

    private static int copy(String original, int from, int to, StringBuilder text, int[] places) {
        for (int i = from; i < to; i++) {
            places[text.length()] = i;
            text.append(original.charAt(i));
        }
        return to;
    }

    /** Returns a secret of this text as a piece of the original. */
    Secret inOriginal(Secret secret) {
        return new Secret(secret.sort(), places[secret.start()], places[secret.end()]);
    }
}
