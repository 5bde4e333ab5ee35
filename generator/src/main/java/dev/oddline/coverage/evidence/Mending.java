package dev.oddline.coverage.evidence;

/** Whether evaluations show that what led to an incident is mended, the best answer first. */
public enum Mending {
    /** The cell of the incident is shown to be better, and in no metric shown to be worse. */
    SHOWN,
    /** The figure of the cell is better, but chance may have made it so. */
    NOT_SHOWN,
    /** The figure of the cell is no better than before. */
    NO_BETTER,
    /** Nobody says which side of the cell's metric is better. */
    DIRECTION_NOT_STATED,
    /** The cell was not evaluated with both models. */
    NOT_EVALUATED,
    /** The cell of the incident is shown to be worse in a metric, whatever the others show. */
    SHOWN_WORSE
}
