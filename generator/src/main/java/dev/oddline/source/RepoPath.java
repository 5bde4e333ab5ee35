package dev.oddline.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file inside the repository, relative to its root, as {@code git ls-files} prints it. It is parsed once
 * and cannot leave the repository: no empty, {@code .} or {@code ..} part, no backslash, no control character, and
 * nothing that another reader could take for a URL.
 *
 * <p>Ordered by UTF-16 code units, which is stable on every machine.
 */
public record RepoPath(String value) implements Comparable<RepoPath> {
    private static final int MAX_LENGTH = 1024;
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final int MAX_PART = 255;

    public RepoPath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a path inside a repository: " + value);
        }
    }

    /** Returns the path, or empty if the text is none or would leave the repository. */
    public static Optional<RepoPath> parse(String text) {
        return isValid(text) ? Optional.of(new RepoPath(text)) : Optional.empty();
    }

    /** Returns the path of {@code relative} beside this file; empty if it leaves the repository. */
    public Optional<RepoPath> sibling(String relative) {
        int slash = value.lastIndexOf('/');
        return parse(slash < 0 ? relative : value.substring(0, slash + 1) + relative);
    }

    /** Returns the last part: {@code a.yaml} of {@code metadata/runs/a.yaml}. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Returns the file name without its last extension: {@code v1.2} of {@code v1.2.yaml}. */
    public String stem() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    // Written out, as paths are the keys of many maps: what Java makes for a record is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepoPath that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RepoPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.startsWith("/")) {
            return false;
        }
        int from = 0;
        while (from <= text.length()) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            if (!isPart(text.substring(from, to))) {
                return false;
            }
            from = to + 1;
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (isForbidden(text.codePointAt(i))) {
                return false;
            }
        }
        return text.indexOf(':') < 0 || !URL.matcher(text).lookingAt();
    }

    private static boolean isPart(String part) {
        return !part.isEmpty() && !part.equals(".") && !part.equals("..") && part.length() <= MAX_PART;
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint == '\\'
                || codePoint == '#'
                || codePoint == '?'
                || codePoint == '%'
                || HiddenCharacters.isHidden(codePoint);
    }
}
