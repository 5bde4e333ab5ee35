package dev.oddline.selection.round;

import java.util.Locale;

/** Why a figure of a round can't be had. */
public enum Obstacle {
    NOTHING_SELECTED,
    WHOLE_POOL_SELECTED,
    /** No scene of the pool belongs to the segment. */
    NOT_IN_POOL,
    /** All scenes of the pool belong to the segment. */
    WHOLE_POOL,
    /** Only one value is known in the pool. */
    ONE_VALUE,
    /** Scenes have several values at once. */
    SEVERAL_VALUES,
    NO_SCORES,
    EQUAL_SCORES,
    TOO_FEW_SCENES,
    /** The two samples share scenes. */
    NOT_APART,
    NO_DRIVES,
    ONE_DRIVE,
    /** No two chosen scenes are of one drive. */
    ONE_SCENE_A_DRIVE,
    NO_EMBEDDINGS,
    EMBEDDINGS_NOT_READ,
    /** The embeddings have another number of rows than the pool. */
    OTHER_NUMBER_OF_EMBEDDINGS,
    /** Distances of that many scenes take too long. */
    TOO_MANY_DISTANCES,
    ONE_SCENE_SELECTED,
    /** A vector of zeros has no direction. */
    NO_DIRECTION,
    NO_QUOTAS,
    /** The quotas are not parts of one whole, so there is no test of all together. */
    QUOTAS_OVERLAP,
    /** Scenes come from sources that no quota names. */
    OTHER_SOURCES,
    TOO_MANY_OUTCOMES,
    NOTHING_SHARED;

    /** Returns the word in the keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
