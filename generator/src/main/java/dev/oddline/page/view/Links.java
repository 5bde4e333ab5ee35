package dev.oddline.page.view;

import java.util.List;

/**
 * Records that a record mentions and that mention it, by reason.
 *
 * @param refersTo named in the record
 * @param referencedBy records that name it
 */
public record Links(List<LinkGroup> refersTo, List<LinkGroup> referencedBy) {

    /** No section. */
    public static final Links NONE = new Links(List.of(), List.of());

    public Links {
        refersTo = List.copyOf(refersTo);
        referencedBy = List.copyOf(referencedBy);
    }
}
