package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a path of a folder and a name found in it, if the name is one that git itself would check out. */
final class PathName {
    private static final char UNDECODABLE = '\uFFFD';

    private static final Pattern DOT_GIT = Pattern.compile("(?i)(?:\\.git|git~1)[. ]*");

    private PathName() {}

    /** Returns the path of a name in a folder, or empty if the name is unsafe: another spelling of {@code .git}, say. */
    static Optional<RepoPath> in(RepoPath folder, String name) {
        return isUnsafe(name) ? Optional.empty() : RepoPath.parse(folder + "/" + name);
    }

    /** Returns the path of a name in the repository's root, or empty if the name is unsafe. */
    static Optional<RepoPath> atRoot(String name) {
        return isUnsafe(name) ? Optional.empty() : RepoPath.parse(name);
    }

    /** Returns the text of a name's bytes; each byte that is no UTF-8 becomes U+FFFD, which no path may hold. */
    static String decode(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    /** Returns whether a path ends like a record's. */
    static boolean looksLikeARecord(RepoPath path) {
        String name = path.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Returns whether this Java reads file names as UTF-8; in the locale {@code POSIX} it does not. */
    static boolean isLocaleUtf8() {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    }

    private static boolean isUnsafe(String name) {
        return name.indexOf(UNDECODABLE) >= 0 || name.indexOf('/') >= 0 || isDotGit(name);
    }

    /** Spellings that Windows and macOS take for {@code .git}; those with invisible characters no path may hold anyway. */
    private static boolean isDotGit(String name) {
        return DOT_GIT.matcher(name).matches();
    }
}
