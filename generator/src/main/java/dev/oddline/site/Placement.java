package dev.oddline.site;

/** How the one who builds wants the new site to take the place of the old one. */
public enum Placement {
    /** Swapped by rename where that is possible and the site is not very large. */
    AUTOMATIC,
    /** Changed files one by one. */
    IN_PLACE
}
