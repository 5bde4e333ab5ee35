package dev.oddline.decode;

import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import java.util.List;

/** The rules that hold for every field of every record, whatever the other records say. */
public final class DecodeRules {
    public static final Rule UNKNOWN_KEY = error("unknown-key");
    public static final Rule WRONG_TYPE = error("wrong-type");
    public static final Rule MISSING_FIELD = error("missing-field");
    public static final Rule EMPTY_VALUE = error("empty-value");
    public static final Rule UNKNOWN_CHOICE = error("unknown-choice");
    public static final Rule UNKNOWN_WITHOUT_REASON = error("unknown-without-reason");
    public static final Rule AMBIGUOUS_VALUE = error("ambiguous-value");
    public static final Rule MALFORMED_NUMBER = error("malformed-number");
    public static final Rule NUMBER_OUT_OF_RANGE = error("number-out-of-range");
    public static final Rule MALFORMED_ID = error("malformed-id");
    public static final Rule FILE_NAME_MISMATCH = error("file-name-mismatch");
    public static final Rule MALFORMED_HASH = error("malformed-hash");
    public static final Rule MEANINGLESS_HASH = new Rule("meaningless-hash", Severity.WARNING);
    public static final Rule MALFORMED_COMMIT = error("malformed-commit");
    public static final Rule MALFORMED_IMAGE = error("malformed-image");
    public static final Rule IMPOSSIBLE_DATE = error("impossible-date");
    public static final Rule UNSAFE_URL = error("unsafe-url");
    public static final Rule MALFORMED_PATH = error("malformed-path");
    public static final Rule MALFORMED_PATTERN = error("malformed-pattern");

    private DecodeRules() {}

    /** Returns all of them, in alphabetical order. */
    public static List<Rule> all() {
        return List.of(
                AMBIGUOUS_VALUE,
                EMPTY_VALUE,
                FILE_NAME_MISMATCH,
                IMPOSSIBLE_DATE,
                MALFORMED_COMMIT,
                MALFORMED_HASH,
                MALFORMED_ID,
                MALFORMED_IMAGE,
                MALFORMED_NUMBER,
                MALFORMED_PATH,
                MALFORMED_PATTERN,
                MEANINGLESS_HASH,
                MISSING_FIELD,
                NUMBER_OUT_OF_RANGE,
                UNKNOWN_CHOICE,
                UNKNOWN_KEY,
                UNKNOWN_WITHOUT_REASON,
                UNSAFE_URL,
                WRONG_TYPE);
    }

    private static Rule error(String name) {
        return new Rule(name, Severity.ERROR);
    }
}
