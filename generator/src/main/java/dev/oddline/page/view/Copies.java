package dev.oddline.page.view;

/**
 * What the page offers to copy.
 *
 * @param citation a sentence that names the record, its commit and its address; empty for none
 * @param wikiLink the link as the wiki writes it; empty for none
 * @param sheet what the foot of each printed sheet says: the citation with the hash of the file; empty for none
 */
public record Copies(String citation, String wikiLink, String sheet) {

    /** Nothing to copy. */
    public static final Copies NONE = new Copies("", "", "");
}
