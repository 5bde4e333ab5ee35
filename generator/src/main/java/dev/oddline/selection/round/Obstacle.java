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
    /** The random arm of a round keeps no quotas. */
    RANDOM_ARM,
    /** The pool does not say what each chosen scene takes of the budget. */
    NO_COSTS,
    /** The frames and objects of a scene come together, so that no test says how they would be drawn by chance. */
    NOT_DRAWN_ONE_BY_ONE,
    /** The quotas are not parts of one whole, so there is no test of all together. */
    QUOTAS_OVERLAP,
    /** Scenes come from sources that no quota names. */
    OTHER_SOURCES,
    TOO_MANY_OUTCOMES,
    NOTHING_SHARED,
    POOL_NOT_READ,
    SELECTED_NOT_READ,
    NO_LABELLED_TABLE,
    NO_REVIEW_TABLE,
    SCENES_NOT_READ,
    NO_REVIEW,
    NO_LABELS,
    NO_TASK,
    /** No target of the task names a segment. */
    NO_TARGET_SEGMENTS,
    /** The record does not say what was labelled before. */
    NO_LABELLED_BEFORE,
    /** The pool's words can't be read in those of the target. */
    OTHER_TAXONOMY,
    NO_CONTROL,
    /** The round is itself the random arm of another. */
    IS_CONTROL,
    /** No dataset version names the round. */
    NO_VERSION,
    /** No dataset version names the control round. */
    CONTROL_NOT_IN_VERSION,
    /** No official model of the round's dataset version was measured. */
    NOT_MEASURED,
    /** No official model of the other dataset version was measured by the same metric on the same data. */
    OTHER_NOT_MEASURED,
    CONTROL_NOT_MEASURED,
    /** All models on one side were trained with other hyperparameters than those on the other. */
    OTHER_HYPERPARAMETERS,
    /** One model on a side does not tell how much seeds differ. */
    ONE_SEED,
    NO_VARIATION,
    TOO_MANY_SEEDS,
    ONE_POINT,
    NOT_REACHED,
    /** In more than one of forty resamples of the seeds it is never reached. */
    NOT_ALWAYS_REACHED,
    /** The random arm is no better at its end than where it starts. */
    RANDOM_DOES_NOT_RISE;

    /** Returns the word in the keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
