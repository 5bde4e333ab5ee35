package dev.oddline.yaml;

import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import java.util.List;

/** The rules on the form of a file, before anyone asks what its keys mean. */
public final class SyntaxRules {
    public static final Rule COMPLEX_KEY = error("complex-key");
    public static final Rule DUPLICATE_KEY = error("duplicate-key");
    public static final Rule EMPTY_KEY = error("empty-key");
    public static final Rule EMPTY_RECORD = error("empty-record");
    public static final Rule FILE_TOO_LARGE = error("file-too-large");
    public static final Rule FORBIDDEN_CHARACTER = error("forbidden-character");
    public static final Rule INVALID_UTF8 = error("invalid-utf8");
    public static final Rule JSON_SYNTAX = error("json-syntax");
    public static final Rule KEY_TOO_LONG = error("key-too-long");
    public static final Rule KEYS_DIFFER_IN_CASE = new Rule("keys-differ-in-case", Severity.WARNING);
    public static final Rule NOT_A_MAPPING = error("not-a-mapping");
    public static final Rule SCALAR_TOO_LONG = error("scalar-too-long");
    public static final Rule SEVERAL_DOCUMENTS = error("several-documents");
    public static final Rule TOO_DEEP = error("too-deep");
    public static final Rule TOO_MANY_NODES = error("too-many-nodes");
    public static final Rule YAML_ALIAS = error("yaml-alias");
    public static final Rule YAML_SYNTAX = error("yaml-syntax");
    public static final Rule YAML_TAG = error("yaml-tag");

    private static final List<Rule> ALL = List.of(
            COMPLEX_KEY,
            DUPLICATE_KEY,
            EMPTY_KEY,
            EMPTY_RECORD,
            FILE_TOO_LARGE,
            FORBIDDEN_CHARACTER,
            INVALID_UTF8,
            JSON_SYNTAX,
            KEY_TOO_LONG,
            KEYS_DIFFER_IN_CASE,
            NOT_A_MAPPING,
            SCALAR_TOO_LONG,
            SEVERAL_DOCUMENTS,
            TOO_DEEP,
            TOO_MANY_NODES,
            YAML_ALIAS,
            YAML_SYNTAX,
            YAML_TAG);

    private SyntaxRules() {}

    /** Returns all of them, ordered by name. */
    public static List<Rule> all() {
        return ALL;
    }

    private static Rule error(String name) {
        return new Rule(name, Severity.ERROR);
    }
}
