package dev.oddline.page;

import dev.oddline.page.view.SafeUrl;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** The page that is being made: turns addresses into relative links and remembers them, so that they can be checked. */
final class Here {
    private final String path;
    private final String root;
    private final Set<String> links = new HashSet<>();

    Here(String path) {
        this.path = path;
        this.root = "../".repeat(foldersOf(path));
    }

    private static int foldersOf(String path) {
        int folders = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders++;
        }
        return folders;
    }

    /** Returns this page's own address. */
    String path() {
        return path;
    }

    /** Returns the way to the top of the site: empty, or {@code ../}. */
    String root() {
        return root;
    }

    /** Returns the link to a page or file of the site. */
    SafeUrl to(String address) {
        links.add(address);
        return SafeUrl.own(root + address);
    }

    /** Returns the link to a place on a page of the site. */
    SafeUrl to(String address, String fragment) {
        links.add(address);
        return SafeUrl.own((address.equals(path) ? "" : root + address) + "#" + fragment);
    }

    /** Remembers the links of a part that was made for several pages. */
    void linksTo(Set<String> addresses) {
        links.addAll(addresses);
    }

    /** Returns every address linked so far. */
    Set<String> links() {
        return Collections.unmodifiableSet(links);
    }
}
