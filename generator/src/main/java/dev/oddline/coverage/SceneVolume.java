package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;

/**
 * How many scenes there are and how many are wanted.
 *
 * @param scenes 0 or more
 * @param wanted 0 or more
 */
public record SceneVolume(long scenes, long wanted) {

    public SceneVolume {
        InvalidInput.count("scenes", scenes);
        InvalidInput.count("wanted", wanted);
    }

    public boolean isShort() {
        return scenes < wanted;
    }

    /** Returns how many scenes lack, 0 where none do. */
    public long missing() {
        return StrictMath.max(0, wanted - scenes);
    }
}
