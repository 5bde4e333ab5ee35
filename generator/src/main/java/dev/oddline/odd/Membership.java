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

    /** Returns whether a scene belongs to at least one of two segments. */
    public Membership or(Membership other) {
        if (this == IN || other == IN) {
            return IN;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : OUT;
    }

    /** Returns whether a scene belongs to everything but the segment. */
    public Membership negated() {
        return switch (this) {
            case IN -> OUT;
            case OUT -> IN;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
