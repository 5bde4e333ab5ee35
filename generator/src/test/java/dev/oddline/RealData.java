package dev.oddline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data of real projects, which is too large for the repository; {@code ODDLINE_REAL_DATA} says where it lies. */
public final class RealData {

    private RealData() {}

    /**
     * Returns a file or folder of the real data; skips the test where there is none.
     *
     * @param relative such as {@code data/mlflow/heart-disease-db}
     */
    public static Path at(String relative) {
        Path path = Path.of(System.getenv().getOrDefault("ODDLINE_REAL_DATA", ""), relative);
        assumeTrue(path.isAbsolute() && Files.exists(path), "skipped: real data not present");
        return path;
    }
}
