package dev.oddline.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container image: {@code [domain/]path[:tag][@digest]}, by the grammar of the OCI distribution reference.
 *
 * @param name domain and path, at most 255 characters
 * @param tag empty if none is written
 * @param digest such as {@code sha256:…}; empty if none is written, and then the image is not pinned
 */
public record ImageReference(String name, String tag, String digest) {
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String DOMAIN =
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]{1,5})?";

    /** The form as a regular expression. */
    public static final String FORM = "((?:" + DOMAIN + "/)?" + COMPONENT + "(?:/" + COMPONENT
            + ")*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?";

    /** The most characters that an image has. */
    public static final int MAX_LENGTH = 1024;

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Returns the image, or empty if the text has another form. */
    public static Optional<ImageReference> parse(String text) {
        Matcher form = PATTERN.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches() || form.group(1).length() > 255) {
            return Optional.empty();
        }
        return Optional.of(new ImageReference(form.group(1), orEmpty(form.group(2)), orEmpty(form.group(3))));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    /** Returns whether the image's content is fixed by a digest. */
    public boolean isPinned() {
        return !digest.isEmpty();
    }

    @Override
    public String toString() {
        return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}
