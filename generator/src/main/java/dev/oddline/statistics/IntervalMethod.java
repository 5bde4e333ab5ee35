package dev.oddline.statistics;

/** How an interval was computed, for the page that shows it. */
public enum IntervalMethod {
    /** By whoever measured; the method is theirs. */
    STATED,
    WILSON,
    WILSON_CONTINUITY,
    CLOPPER_PEARSON,
    JEFFREYS,
    JEFFREYS_RAW,
    AGRESTI_COULL,
    WALD,
    GARWOOD,
    NEWCOMBE,
    /** The reaches of two intervals added as squares (Zou and Donner 2008). */
    SQUARE_AND_ADD,
    AGRESTI_CAFFO,
    KATZ,
    LOG_NORMAL,
    STUDENT_T,
    WELCH_T,
    BETA_POSTERIOR,
    EXHAUSTIVE_BOOTSTRAP,
    BCA_BOOTSTRAP
}
