package dev.oddline.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of texts what tells who did something on which machine: home folders become {@code ~}, e-mail addresses and
 * logins {@code [masked]}, hosts of file shares {@code masked}. The same text always becomes the same text. Logins and
 * passwords in addresses are taken out even where private texts are kept.
 */
public final class Masking {

    /** What is masked. */
    public enum Extent {
        PRIVATE_TEXTS,
        ONLY_PASSWORDS
    }

    /** What stands for a text of which nothing may be shown. */
    public static final String MASKED = "[masked]";

    private static final Pattern LOGIN_IN_URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{1,20}://)(?!git@)[^/\\s@\"'<>]{1,256}@");
    private static final Pattern WINDOWS_HOME_WITH_SPACES =
            Pattern.compile("(?<![A-Za-z0-9:/])[A-Za-z]:[\\\\/]{1,4}(?i:Users)"
                    + "[\\\\/]{1,4}[^\\\\/:*?\"<>|\\s]{1,32}(?: [^\\\\/:*?\"<>|\\s]{1,32}){1,4}(?=[\\\\/])");
    private static final Pattern WORD = Pattern.compile("[^\\s\"'<>|,;(){}=\\[\\]]+");
    private static final Pattern MAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])(?!git@)[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])");
    private static final Pattern LOGIN =
            Pattern.compile("(?<![A-Za-z0-9._%+-])(?!git@)[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}(?=:[~/])");
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("(?:.*[._/-])?(?:user|user_?name|host|host_?name|e?mail|login)");
    private static final Set<String> NOBODY =
            Set.of("root", "mlflow", "user", "users", "admin", "ubuntu", "app", "data", "home", "jovyan", "unknown");

    private final Extent extent;
    private final MaskedPath paths;
    private int count;

    /**
     * @param users login names that the store mentions; masked where they are a part of a path
     */
    public Masking(Extent extent, Set<String> users) {
        this.extent = extent;
        this.paths = new MaskedPath(users.stream()
                .filter(user -> user.length() >= 3 && !NOBODY.contains(user.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns how many texts were changed until now. */
    public int count() {
        return count;
    }

    /** Returns a text without what is private in it. */
    public String text(String text) {
        return counted(text, masked(text));
    }

    /** Returns the text of a key, such as a tag's; nothing of it is shown if the key says that it is a login or host. */
    public String text(String key, String text) {
        return counted(text, uncounted(key, text));
    }

    /** Returns the same as {@link #text(String, String)} for a place where it does not count a second time. */
    public String uncounted(String key, String text) {
        boolean hidden = extent == Extent.PRIVATE_TEXTS
                && !text.isBlank()
                && PRIVATE_KEY.matcher(key.toLowerCase(Locale.ROOT)).matches();
        return hidden ? MASKED : masked(text);
    }

    /** Returns the same as {@link #text(String)} for a place where it does not count a second time. */
    public String uncounted(String text) {
        return masked(text);
    }

    /** Returns what stands for somebody's login name. */
    public String name(String name) {
        return extent == Extent.ONLY_PASSWORDS ? name : counted(name, MASKED);
    }

    private String counted(String before, String after) {
        if (!before.equals(after)) {
            count++;
        }
        return after;
    }

    private String masked(String text) {
        String safe = LOGIN_IN_URL.matcher(text).replaceAll("$1");
        if (extent == Extent.ONLY_PASSWORDS) {
            return safe;
        }
        safe = WINDOWS_HOME_WITH_SPACES.matcher(safe).replaceAll("~");
        safe = WORD.matcher(safe).replaceAll(word -> Matcher.quoteReplacement(paths.of(word.group())));
        safe = LOGIN.matcher(safe).replaceAll(Matcher.quoteReplacement(MASKED));
        return MAIL.matcher(safe).replaceAll(Matcher.quoteReplacement(MASKED));
    }
}
