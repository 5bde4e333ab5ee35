package dev.oddline.picture.lineage;

import java.util.regex.Pattern;

/**
 * A record in a lineage picture.
 *
 * @param key unique in the picture
 * @param kind in words, such as <em>dataset version</em>
 * @param id shown in full, on several lines if need be
 * @param fact one fact, such as <em>1,961 scenes</em>, cut where it is too long; empty for none
 * @param state how it stands here
 * @param href its page, relative to the page of the picture; empty for none
 */
public record LineageNode(String key, String kind, String id, String fact, LineageState state, String href) {

    private static final Pattern OWN_PAGE =
            Pattern.compile("(?:[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*)?(?:#[A-Za-z0-9._~%-]*)?");

    public LineageNode {
        requireOwnPage(href);
    }

    static void requireOwnPage(String href) {
        if (!OWN_PAGE.matcher(href).matches()) {
            throw new IllegalStateException("not a page of this site: " + href);
        }
    }
}
