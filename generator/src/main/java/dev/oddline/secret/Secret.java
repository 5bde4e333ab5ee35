package dev.oddline.secret;

/**
 * A piece of a text that lets whoever reads it in somewhere.
 *
 * @param sort what it looks like
 * @param start index of its first UTF-16 unit
 * @param end index after its last one, greater than {@code start}
 */
record Secret(Sort sort, int start, int end) {

    /** What a secret looks like. */
    enum Sort {
        /** A token whose form a service has published. */
        TOKEN,
        /** A private key in PEM form. */
        PRIVATE_KEY,
        /** User and password inside an address. */
        ADDRESS,
        /** A value under a key such as {@code password}. */
        VALUE;

        String key() {
            return "exposed-secret." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Secret {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a secret is at least one character");
        }
    }
}
