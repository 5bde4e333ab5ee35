package dev.oddline.git;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.List;

/** What can be wrong with a file before anybody looks into it. */
public final class FileFindings {
    private static final Rule NOT_A_REGULAR_FILE = new Rule("not-a-regular-file", Severity.ERROR);
    private static final Rule INVALID_FILE_NAME = new Rule("invalid-file-name", Severity.ERROR);
    private static final Rule DUPLICATE_FILE_NAME = new Rule("duplicate-file-name", Severity.ERROR);
    private static final Rule UNREADABLE_FILE = new Rule("unreadable-file", Severity.ERROR);
    private static final Rule FILE_TOO_LARGE = new Rule("file-too-large", Severity.ERROR);

    private FileFindings() {}

    /** Returns the rules of this package, by name. */
    public static List<Rule> rules() {
        return List.of(DUPLICATE_FILE_NAME, FILE_TOO_LARGE, INVALID_FILE_NAME, NOT_A_REGULAR_FILE, UNREADABLE_FILE);
    }

    static Diagnostic notRegular(RepoPath path, FileKind kind) {
        String what = switch (kind) {
            case REGULAR -> throw new IllegalStateException(path + " is a regular file");
            case SYMLINK -> "symlink";
            case SUBMODULE -> "submodule";
            case SPECIAL -> "special";
        };
        return finding(NOT_A_REGULAR_FILE, path, "git.not-regular." + what, path);
    }

    static Diagnostic folderNamedLikeAFile(RepoPath path) {
        return finding(NOT_A_REGULAR_FILE, path, "git.not-regular.folder", path);
    }

    static Diagnostic notAFolder(RepoPath path) {
        return finding(NOT_A_REGULAR_FILE, path, "git.not-a-folder", path);
    }

    static Diagnostic invalidName(RepoPath folder, String name) {
        return finding(INVALID_FILE_NAME, folder, "git.invalid-name", Printable.of(name), folder)
                .withHelp(Message.of("git.invalid-name.help"));
    }

    /** The name of a file on disk that this Java cannot even express, because it runs in a locale other than UTF-8. */
    static Diagnostic undecodableName(RepoPath folder, String name) {
        return invalidName(folder, name).withHelp(Message.of("git.invalid-name.locale"));
    }

    static Diagnostic duplicateName(RepoPath path) {
        return finding(DUPLICATE_FILE_NAME, path, "git.duplicate-name", path);
    }

    /** Returns the finding of a file that can't be read, or not to its end. */
    public static Diagnostic unreadable(RepoPath path) {
        return finding(UNREADABLE_FILE, path, "git.unreadable", path);
    }

    static Diagnostic unreadableFolder(RepoPath path) {
        return finding(UNREADABLE_FILE, path, "git.unreadable-folder", path);
    }

    static Diagnostic missingObject(RepoPath path) {
        return finding(UNREADABLE_FILE, path, "git.missing-object", path)
                .withHelp(Message.of("git.missing-object.help"));
    }

    /** Returns the finding of a file that nobody looks into because of its size. */
    public static Diagnostic tooLarge(RepoPath path, long bytes, long maxBytes) {
        return finding(FILE_TOO_LARGE, path, "git.too-large", path, bytes, maxBytes);
    }

    private static Diagnostic finding(Rule rule, RepoPath path, String key, Object... arguments) {
        return Diagnostic.of(rule, Location.startOf(path), Message.of(key, arguments));
    }
}
