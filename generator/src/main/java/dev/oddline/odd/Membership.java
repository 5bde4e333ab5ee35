package dev.oddline.odd;

/** Whether a scene belongs to an ODD segment. */
public enum Membership {
    IN,
    OUT,
    /** What is known of the scene does not tell. */
    UNKNOWN;

    /** Returns whether a scene belongs to two segments at once. */
    public Membership and(Membership other) {
        if (this == OUT || other == OUT) {
            return OUT;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : IN;
    }
}
