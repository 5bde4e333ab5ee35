package dev.oddline.page.view;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that may stand in a link: one of our own pages, or {@code http}, {@code https} or {@code mailto} without
 * user information.
 *
 * @param href relative to the page it stands on, or absolute; empty for no link
 * @param external whether it leaves the site
 */
public record SafeUrl(String href, boolean external) {

    private static final Pattern FOREIGN = Pattern.compile(
            "(?:https?://[^/?#@\\s\\\\]+(?:[/?#].*)?|mailto:[^?#/@\\s]+@[^?#/@\\s]+(?:\\?.*)?)", CASE_INSENSITIVE);

    private static final Pattern OWN = Pattern.compile("(?:[^:/?#\\\\][^:?#\\\\]*)?(?:\\?[^#\\\\]*)?(?:#[^\\\\]*)?");

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]");

    /** No link. */
    public static final SafeUrl NONE = new SafeUrl("", false);

    public SafeUrl {
        if (external || !isPlain(href)) {
            require(href, external);
        }
    }

    /** Returns whether an address has none of the characters that could make it more than a path and a fragment. */
    private static boolean isPlain(String href) {
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '-' && c <= '9') // - . / and digits
                    || c == '_'
                    || c == '=';
            if (!plain) {
                return false;
            }
        }
        return !href.startsWith("/");
    }

    private static void require(String href, boolean external) {
        if (HIDDEN.matcher(href).find()
                || !(external ? FOREIGN : OWN).matcher(href).matches()) {
            throw new IllegalStateException("not an address for a link: " + href);
        }
    }

    /** Returns the address of a page, a file or a fragment of this site, relative to the page it stands on. */
    public static SafeUrl own(String href) {
        return new SafeUrl(href, false);
    }

    /** Returns an address that somebody wrote, or empty where it may not be linked. */
    public static Optional<SafeUrl> foreign(String text) {
        return text.indexOf(':') > 0
                        && FOREIGN.matcher(text).matches()
                        && !HIDDEN.matcher(text).find()
                ? Optional.of(new SafeUrl(text, true))
                : Optional.empty();
    }
}
