package dev.oddline.page.view;

/** The colour of a cell. The name in lower case with hyphens is the class in the style sheet. */
public enum Fill {
    /** The page's own: nothing to show, or zero. */
    BLANK,
    COVERED,
    INCONCLUSIVE,
    DATA_SHORTAGE,
    DATA_STILL_HELPS,
    CAUSE_UNKNOWN,
    MODELLING_PROBLEM,
    NO_DATA,
    NOT_EVALUATED,
    NOT_MEASURABLE,
    UNKNOWN_VALUE,
    MUCH_1,
    MUCH_2,
    MUCH_3,
    MUCH_4,
    MUCH_5,
    MUCH_6,
    MUCH_7,
    CHANGE_1,
    CHANGE_2,
    CHANGE_3,
    CHANGE_4,
    CHANGE_5,
    CHANGE_6,
    CHANGE_7,
    CHANGE_8,
    CHANGE_9
}
