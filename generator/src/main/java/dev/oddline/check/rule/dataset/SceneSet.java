package dev.oddline.check.rule.dataset;

import java.util.BitSet;

/**
 * Some scenes and drives, by their numbers in {@link SceneNumbers}.
 *
 * @param drives those that the scenes were cut from; none if the table does not name them
 */
record SceneSet(BitSet scenes, BitSet drives) {

    static SceneSet none() {
        return new SceneSet(new BitSet(), new BitSet());
    }

    boolean isEmpty() {
        return scenes.isEmpty() && drives.isEmpty();
    }

    void addAll(SceneSet other) {
        scenes.or(other.scenes);
        drives.or(other.drives);
    }

    /** Returns what both hold. */
    SceneSet sharedWith(SceneSet other) {
        SceneSet shared = new SceneSet((BitSet) scenes.clone(), (BitSet) drives.clone());
        shared.scenes.and(other.scenes);
        shared.drives.and(other.drives);
        return shared;
    }
}
