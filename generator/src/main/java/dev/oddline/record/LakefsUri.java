package dev.oddline.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in lakeFS, {@code lakefs://REPOSITORY/REF/PATH}.
 *
 * @param ref a commit id, a branch, a tag, or an expression such as {@code main~2}
 * @param path empty for the whole repository
 */
public record LakefsUri(String repository, String ref, String path) {
    private static final Pattern FORM = Pattern.compile("lakefs://([a-z0-9][a-z0-9-]{2,62})/([^/\\s]+)(?:/(.*))?");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{64}");

    /** Returns the address, or empty if the text has another form. */
    public static Optional<LakefsUri> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LakefsUri(
                        form.group(1),
                        form.group(2),
                        Optional.ofNullable(form.group(3)).orElse("")))
                : Optional.empty();
    }

    /** Returns whether the address always means the same data: its ref is a full commit id. */
    public boolean isPinned() {
        return isCommit(ref);
    }

    /** Returns whether a ref is a full commit id. */
    public static boolean isCommit(String ref) {
        return COMMIT.matcher(ref).matches();
    }
}
