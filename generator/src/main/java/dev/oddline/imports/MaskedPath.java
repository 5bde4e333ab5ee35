package dev.oddline.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what is private in a path or an address: whose home folder it is in, and the host of a file share.
 *
 * @param users login names, masked wherever one is a part of the path
 */
record MaskedPath(Set<String> users) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");
    private static final Pattern PART = Pattern.compile("([/\\\\]*)([^/\\\\]*)");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:?");
    private static final Set<String> HOMES = Set.of("home", "homes", "users", "user");
    private static final Set<String> NOBODYS_HOME = Set.of("shared", "public", "");
    private static final Set<String> ABOVE_HOMES = Set.of("", "var", "export", "usr", "mnt");
    private static final Set<String> SHARES = Set.of("file:", "smb:", "nfs:", "sftp:", "ftp:");

    /** A part of a path with the separators before it. */
    private record Part(String separators, String name) {
        @Override
        public String toString() {
            return separators + name;
        }
    }

    /** Returns a word without what is private in it, if it is a path from a root or an address, else the word. */
    String of(String word) {
        Matcher matcher = SCHEME.matcher(word);
        String scheme = matcher.lookingAt() ? matcher.group().toLowerCase(Locale.ROOT) : "";
        if (scheme.equals("http:") || scheme.equals("https:")) {
            return word;
        }
        String path = word.substring(scheme.length());
        boolean fromRoot =
                !scheme.isEmpty() || path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
        if (!fromRoot || path.isEmpty()) {
            return word;
        }
        List<Part> parts = maskUsers(maskHost(parts(path), scheme));
        return word.substring(0, scheme.length()) + maskHome(parts, scheme);
    }

    private static List<Part> parts(String path) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(path);
        while (matcher.find() && !matcher.group().isEmpty()) {
            parts.add(new Part(matcher.group(1), matcher.group(2)));
        }
        return parts;
    }

    private static List<Part> maskHost(List<Part> parts, String scheme) {
        Part first = parts.get(0);
        boolean uriWithHost = SHARES.contains(scheme) && first.separators.equals("//");
        boolean windowsShare = scheme.isEmpty() && first.separators.startsWith("\\\\");
        boolean named = !first.name.isEmpty()
                && !first.name.equals("localhost")
                && !first.name.equals("~")
                && !DRIVE.matcher(first.name).matches();
        if ((uriWithHost || windowsShare) && named) {
            parts.set(0, new Part(first.separators, "masked"));
        }
        return parts;
    }

    private List<Part> maskUsers(List<Part> parts) {
        parts.replaceAll(part ->
                !part.separators.isEmpty() && users.contains(part.name) ? new Part(part.separators, "~") : part);
        return parts;
    }

    private static String maskHome(List<Part> parts, String scheme) {
        boolean onlyRootsAbove = true;
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name;
            if (onlyRootsAbove
                    && name.equals("root")
                    && !parts.get(i).separators.isEmpty()) {
                return home(scheme) + join(parts, i + 1);
            }
            if (isHome(parts, i)) {
                return onlyRootsAbove && (scheme.isEmpty() || scheme.equals("file:"))
                        ? home(scheme) + join(parts, i + 2)
                        : join(parts.subList(0, i + 1), 0) + parts.get(i + 1).separators + "~" + join(parts, i + 2);
            }
            onlyRootsAbove &= ABOVE_HOMES.contains(name) || DRIVE.matcher(name).matches() || name.equals("localhost");
        }
        return join(parts, 0);
    }

    private static boolean isHome(List<Part> parts, int i) {
        return !parts.get(i).separators.isEmpty()
                && HOMES.contains(parts.get(i).name.toLowerCase(Locale.ROOT))
                && i + 1 < parts.size()
                && !NOBODYS_HOME.contains(parts.get(i + 1).name.toLowerCase(Locale.ROOT));
    }

    private static String home(String scheme) {
        return scheme.isEmpty() ? "~" : "///~";
    }

    private static String join(List<Part> parts, int from) {
        StringBuilder path = new StringBuilder();
        parts.subList(from, parts.size()).forEach(path::append);
        return path.toString();
    }
}
