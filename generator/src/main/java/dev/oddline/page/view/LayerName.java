package dev.oddline.page.view;

/** What the cells of a heatmap can show. The name in lower case is its name in the style sheet and in addresses. */
public enum LayerName {
    VERDICT,
    METRIC,
    /** The end of the interval on the bad side. */
    LOW,
    SHRUNK,
    GAP,
    /** The difference to the evaluation before. */
    CHANGE,
    EVALUATED,
    TRAINED,
    MISSING,
    SCENES,
    FRAMES,
    OBJECTS,
    ADDED
}
