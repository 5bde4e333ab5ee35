package dev.oddline.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a pipeline gets oddline from: a git repository at a revision.
 *
 * @param url what {@code git fetch} takes; empty where nobody has said it yet
 * @param revision a tag, a branch or a full commit id
 */
record ToolSource(String url, String revision) {
    static final ToolSource UNKNOWN = new ToolSource("", "");

    /** What a shell and YAML take for plain text, between quotes or without. The last {@code @} begins the revision. */
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9/~.][A-Za-z0-9+.@:/_~%-]*)@([A-Za-z0-9][A-Za-z0-9._-]*)");

    /** Returns the source that {@code URL@REV} names; empty if the text is none. */
    static Optional<ToolSource> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new ToolSource(parts.group(1), parts.group(2))) : Optional.empty();
    }

    boolean isKnown() {
        return !url.isEmpty();
    }

    /** Returns the lines of a pipeline's settings. */
    String settings() {
        String note = isKnown()
                ? "  # oddline is built from this repository at this revision.\n"
                : "  # TO FILL IN: the git repository that oddline is built from, and a tag or commit of it.\n";
        return note + "  ODDLINE_REPOSITORY: \"" + url + "\"\n  ODDLINE_REVISION: \"" + revision + "\"\n";
    }
}
