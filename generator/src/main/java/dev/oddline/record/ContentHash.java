package dev.oddline.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of some bytes or data, written {@code algorithm:hex}.
 *
 * @param algorithm what was hashed and how
 * @param hex lower-case digits, as many as the algorithm has; {@code md5} may end in {@code .dir} (a DVC folder)
 */
public record ContentHash(Algorithm algorithm, String hex) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+):([0-9a-f]+(?:\\.dir)?)");

    /** The hash rules that records may name. */
    public enum Algorithm {
        /** SHA-256 of the raw bytes, what {@code sha256sum} prints. */
        SHA256("sha256", 64),
        /** SHA-256 of YAML or JSON data as RFC 8785 JSON. */
        JCS_SHA256("jcs-sha256", 64),
        /** DVC's MD5 of a file or, with {@code .dir}, of a folder. */
        MD5("md5", 32),
        /** A git object id. */
        GIT("git", 40);

        private final String prefix;
        private final int digits;

        Algorithm(String prefix, int digits) {
            this.prefix = prefix;
            this.digits = digits;
        }

        /** Returns the word before the colon. */
        public String prefix() {
            return prefix;
        }

        /** Returns the number of hexadecimal digits. */
        public int digits() {
            return digits;
        }
    }

    /** Returns the hash, or empty if the text has another form, an unknown algorithm or a wrong length. */
    public static Optional<ContentHash> parse(String text) {
        if (text.indexOf(':') < 0) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String hex = form.group(2);
        for (Algorithm algorithm : Algorithm.values()) {
            boolean folder = algorithm == Algorithm.MD5 && hex.endsWith(".dir");
            int digits = folder ? hex.length() - 4 : hex.length();
            boolean fits = digits == algorithm.digits || (algorithm == Algorithm.GIT && digits == 64);
            if (algorithm.prefix.equals(form.group(1)) && fits && (folder || !hex.endsWith(".dir"))) {
                return Optional.of(new ContentHash(algorithm, hex));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return algorithm.prefix + ":" + hex;
    }
}
