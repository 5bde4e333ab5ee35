package dev.oddline.exports;

import java.io.IOException;
import java.io.InputStream;

/** The form of assessments for programs, as a JSON Schema (draft 7). */
public final class CoverageSchema {
    /** Where it stands on a site. */
    public static final String PATH = "data/coverage.schema.json";

    private static final String RESOURCE = "coverage.schema.json";

    private CoverageSchema() {}

    /**
     * Returns the schema of what {@code coverage --format json} prints; its definition {@code assessment} is that of a
     * document of {@code data/coverage.json}.
     */
    public static byte[] bytes() throws IOException {
        try (InputStream in = CoverageSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return in.readAllBytes();
        }
    }
}
