package dev.oddline.site;

/** How a new site takes the place of the old one. */
public enum PublishMode {
    /** Nothing differed, so nothing was touched. */
    UNCHANGED,
    /** Written beside and swapped by rename: old or new, never a mixture. */
    SWAPPED,
    /** Changed files one by one from a journal, as the command line asked. */
    IN_PLACE_AS_ASKED,
    /** Changed files one by one from a journal, because the folder cannot be renamed: it is a mount point, say. */
    IN_PLACE_NOT_RENAMABLE,
    /** Changed files one by one from a journal, because linking all the others would take longer than the rest. */
    IN_PLACE_MANY_FILES
}
