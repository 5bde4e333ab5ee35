package dev.oddline.site;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where a file stands below the top of the site, such as {@code runs/bev-0042.html}. It is the same on every file system
 * and in every address: ASCII letters, digits and {@code . _ - + = @ ,} between slashes, at most 200 characters, no part
 * that starts or ends with a dot, none that Windows reserves for a device.
 *
 * <p>Ordered by characters.
 */
public record SitePath(String value) implements Comparable<SitePath> {

    private static final int MAX_LENGTH = 200;

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_+=@,-](?:[A-Za-z0-9._+=@,-]*[A-Za-z0-9_+=@,-])?");

    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

    public SitePath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a path below a site: " + value);
        }
    }

    /** Returns the path, or empty where the text is none. */
    public static Optional<SitePath> parse(String text) {
        return isValid(text) ? Optional.of(new SitePath(text)) : Optional.empty();
    }

    /** Returns the folders that some files need; one comes before what it holds. */
    static SortedSet<String> folders(Collection<SitePath> files) {
        SortedSet<String> folders = new TreeSet<>();
        for (SitePath file : files) {
            String path = file.value;
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash));
            }
        }
        return folders;
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        for (String part : text.split("/", -1)) {
            if (!PART.matcher(part).matches()
                    || DEVICE.matcher(part.toLowerCase(Locale.ROOT)).matches()) {
                return false;
            }
        }
        return true;
    }
}
