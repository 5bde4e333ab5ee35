package dev.oddline.check;

/** What a change has to do with a finding, in the order of what concerns its reviewer most. */
public enum Concern {
    /** It lies on lines that the change wrote. */
    TOUCHED,
    /** It lies elsewhere, and was not there before the change. */
    CAUSED,
    /** It lies elsewhere, and was there before the change as well. */
    OLD
}
