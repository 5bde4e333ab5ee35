package dev.oddline.selection.round;

/**
 * So many scenes of so many.
 *
 * @param scenes 0 to {@code of}
 * @param of 0 or more
 */
public record Part(long scenes, long of) {

    public Part {
        if (scenes < 0 || scenes > of) {
            throw new IllegalArgumentException(scenes + " scenes of " + of);
        }
    }

    /** Returns the share, 0..1; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) scenes / of;
    }
}
