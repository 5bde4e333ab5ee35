package dev.oddline.page.view;

/** A small drawing that says what a colour says. The name in lower case with hyphens is that of the drawing on the page. */
public enum Mark {
    NONE,
    CHECK,
    CHECK_DASHED,
    RING,
    RING_DASHED,
    DOWN,
    RISING,
    DIAMOND,
    SQUARE,
    CROSS,
    DASH,
    QUESTION,
    STROKE
}
