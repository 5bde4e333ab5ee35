package dev.oddline.secret;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by its key and its form whether a value is a secret. */
final class SecretKey {
    private static final Pattern PASSWORD = Pattern.compile(".*(?:password|passwd|passphrase|pwd)");
    private static final Pattern OTHER =
            Pattern.compile(".*(?:secret|credentials?|authorization|apikey|bearer)|(?:.*[_.-])?token"
                    + "|.*(?:api|access|secret|private|account|auth|signing|encryption|sas)[_.-]?(?:key|token)");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)[*.x█•…-]+|[<\\[{$%(].*|"
                    + "(?:vault|arn|ssm|env|file|secretref|op|sops|sha256|sha512|jcs-sha256|md5|git|urn):.*|\\.{0,2}/.*|[a-z0-9.]+\\(.*");
    private static final Pattern WORDS = Pattern.compile("[A-Z]?[a-z]{0,15}(?:[-_. /][A-Z]?[a-z]{0,15})*");
    private static final Pattern LONG_HEX = Pattern.compile("[0-9a-fA-F]{32,}");
    private static final int LEAST_PASSWORD = 6;
    private static final int LEAST_RANDOM = 12;
    private static final int LEAST = 16;
    private static final double RANDOM_BITS = 3.0;

    /** How the keys of secrets end, by their last letter: every key of every record is asked about. */
    private static final Map<Character, List<String>> ENDINGS = Stream.of(
                    "password",
                    "passwd",
                    "passphrase",
                    "pwd",
                    "secret",
                    "credential",
                    "credentials",
                    "authorization",
                    "bearer",
                    "token",
                    "key")
            .collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));

    private SecretKey() {}

    /** Returns whether a key that ends somewhere in a text is worth a look; hardly any is. */
    static boolean mayEndAt(String text, int end) {
        if (end == 0) {
            return false;
        }
        for (String ending : ENDINGS.getOrDefault(Character.toLowerCase(text.charAt(end - 1)), List.of())) {
            if (text.regionMatches(true, end - ending.length(), ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a value under a key is a secret: not a placeholder, a path, a reference or words. */
    static boolean holdsSecret(String key, String value) {
        String name = key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        boolean password = PASSWORD.matcher(name).matches();
        if (!password && !OTHER.matcher(name).matches()) {
            return false;
        }
        if (LONG_HEX.matcher(value).matches()) {
            return true;
        }
        if (PLACEHOLDER.matcher(value).matches() || WORDS.matcher(value).matches()) {
            return false;
        }
        boolean mixed = value.chars().anyMatch(c -> c >= '0' && c <= '9')
                && value.chars().anyMatch(Character::isLetter);
        boolean special =
                value.chars().anyMatch(c -> c > ' ' && !Character.isLetterOrDigit(c) && "._-/".indexOf(c) < 0);
        if (password) {
            return value.length() >= LEAST_PASSWORD && (mixed || special);
        }
        return value.length() >= LEAST
                || (value.length() >= LEAST_RANDOM && mixed && bitsPerCharacter(value) >= RANDOM_BITS);
    }

    /** Returns the entropy of the characters of a text (Shannon 1948), in bits for each of them. */
    private static double bitsPerCharacter(String text) {
        return -text.chars()
                .distinct()
                .mapToDouble(c -> (double) text.chars().filter(d -> d == c).count() / text.length())
                .map(share -> share * Math.log(share) / Math.log(2))
                .sum();
    }
}
