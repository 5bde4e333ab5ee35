package dev.oddline.table;

import java.util.List;
import java.util.Optional;

/** How the bytes of a table are laid out. */
public enum TableFormat {
    /** Comma-separated values (RFC 4180) in UTF-8. */
    CSV,
    /** Apache Parquet. */
    PARQUET,
    /** One JSON object on each line, in UTF-8. */
    JSON_LINES;

    private List<String> endings() {
        return switch (this) {
            case CSV -> List.of(".csv");
            case PARQUET -> List.of(".parquet");
            case JSON_LINES -> List.of(".jsonl", ".ndjson");
        };
    }

    /** Returns the format that a file's name tells; empty if it tells none. */
    public static Optional<TableFormat> of(String fileName) {
        for (TableFormat format : values()) {
            if (format.endings().stream().anyMatch(fileName::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
