package dev.oddline.page.view;

/**
 * What a record is made from and made into.
 *
 * @param remark how many records there are either way
 * @param picture two steps either way
 * @param lists everything either way; the very same object for all records that have it in common
 */
public record Lineage(Phrase remark, Markup picture, LineageLists lists) {

    /** No section. */
    public static final Lineage NONE = new Lineage(Phrase.NONE, Markup.NONE, LineageLists.NONE);
}
