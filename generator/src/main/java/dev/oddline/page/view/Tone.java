package dev.oddline.page.view;

/** How a few words look. The name in lower case is the class in the style sheet. */
public enum Tone {
    /** Text as it surrounds it. */
    PLAIN,
    /** The figure or name that a sentence is about. */
    STRONG,
    /** Ids, hashes, paths, keys and rule names. */
    CODE,
    /** Days and times, which do not break over lines. */
    TIME,
    /** Units, intervals and remarks. */
    MUTED,
    /** The words ok, better, met, obeyed. */
    OK,
    /** The words warning, unverifiable, short. */
    WARN,
    /** The words error, mismatch, worse, missed, record missing. */
    ERR
}
