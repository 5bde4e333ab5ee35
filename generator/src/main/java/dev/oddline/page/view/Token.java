package dev.oddline.page.view;

/** What a part of the user's line is. The name in lower case is the class in the style sheet. */
public enum Token {
    PLAIN,
    KEY,
    COMMENT,
    /** The span the finding is about. */
    MARKED
}
