package dev.oddline.yaml;

/** What a reader puts up with: little in a record of ours, more in a file of another tool. */
enum Dialect {
    /** Anchors, aliases and merge keys are findings, and the document is a mapping. */
    RECORD(1 << 20, 1 << 16, 256),
    /** Anchors, aliases and merge keys are resolved. */
    CONFIG(8 << 20, 1 << 20, 1024);

    static final int MAX_DEPTH = 64;
    static final int MAX_NODES = 200_000;
    static final int MAX_COLLECTION_ALIASES = 50;

    private final int maxBytes;
    private final int maxScalarLength;
    private final int maxKeyLength;

    Dialect(int maxBytes, int maxScalarLength, int maxKeyLength) {
        this.maxBytes = maxBytes;
        this.maxScalarLength = maxScalarLength;
        this.maxKeyLength = maxKeyLength;
    }

    int maxBytes() {
        return maxBytes;
    }

    /** Returns the most UTF-16 units of a value. */
    int maxScalarLength() {
        return maxScalarLength;
    }

    /** Returns the most UTF-16 units of a key. */
    int maxKeyLength() {
        return maxKeyLength;
    }

    /** Returns the most UTF-16 units of all values together, aliases counted as often as they stand. */
    int maxCharacters() {
        return 2 * maxBytes;
    }
}
