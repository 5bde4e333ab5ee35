package dev.oddline.record;

/** The rule by which scenes are ranked. */
public enum QueryStrategy {
    TOP_K,
    RANDOM,
    STRATIFIED_RANDOM,
    K_CENTER,
    K_MEANS_PLUS_PLUS,
    BADGE,
    TYPICLUST,
    CLUSTER_MARGIN,
    RANKED_BATCH,
    MMR,
    DPP,
    FACILITY_LOCATION,
    POWER,
    SOFTMAX,
    RANK
}
