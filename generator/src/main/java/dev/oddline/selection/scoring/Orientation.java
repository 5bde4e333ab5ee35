package dev.oddline.selection.scoring;

/** Which end of a score is worth a label. */
public enum Orientation {
    HIGHER,
    LOWER;

    /** Returns the comparison by which the scene most worth a label comes first; what is undefined comes last. */
    int compare(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
        }
        return switch (this) {
            case HIGHER -> Double.compare(other, one);
            case LOWER -> Double.compare(one, other);
        };
    }
}
