package dev.oddline.coverage;

import dev.oddline.record.Dataset;

/**
 * How much data there is.
 *
 * @param scenes number of scenes, 0 or more
 * @param frames number of frames, 0 or more; of scenes that state it
 * @param objects number of labelled object instances, 0 or more; of scenes that state it
 */
public record Amount(long scenes, long frames, long objects) {
    public static final Amount NONE = new Amount(0, 0, 0);

    /** Returns both together. */
    public Amount plus(Amount other) {
        return new Amount(
                StrictMath.addExact(scenes, other.scenes),
                StrictMath.addExact(frames, other.frames),
                StrictMath.addExact(objects, other.objects));
    }

    /**
     * Returns the number of units of one sort.
     *
     * @param unit scenes where drives are asked for: these do not add up, see {@link DriveCounts}
     */
    public long count(Dataset.CountingUnit unit) {
        return switch (unit) {
            case DRIVE, SCENE -> scenes;
            case FRAME -> frames;
            case OBJECT -> objects;
        };
    }
}
