package dev.oddline.picture;

/** How far a step of a loop is. */
public enum StepState {
    DONE,
    NOW,
    TO_COME
}
