package dev.oddline.record;

/** Whether a result may be quoted: an official one is frozen once merged, a trial is not. */
public enum Purpose {
    OFFICIAL,
    TRIAL
}
