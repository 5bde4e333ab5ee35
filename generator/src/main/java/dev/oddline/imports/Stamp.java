package dev.oddline.imports;

import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an imported record says of its own import, under {@code extra}: a hash of what the other tool held, and a hash
 * of the record as it was written. With them the next import can tell whether the tool has something new, and whether
 * people have changed the record.
 *
 * @param source {@code sha256:…} of what the other tool held
 */
public record Stamp(String source) {
    private static final String SOURCE = "imported_source";
    private static final String RECORD = "imported_record";
    private static final String NOT_YET = "sha256:" + "0".repeat(64);
    private static final Pattern RECORD_HASH = Pattern.compile("(?<=imported_record: )sha256:[0-9a-f]{64}");

    /**
     * Returns the file of a record with the stamp in it.
     *
     * @param record all fields but {@code extra}
     * @param extra what stands under {@code extra} in the tool's name
     */
    public SourceFile apply(RepoPath path, Draft record, String tool, Draft extra) {
        Draft stamped = extra.copy().text(SOURCE, source).text(RECORD, NOT_YET);
        String text = YamlWriter.write(record.copy()
                .mapping("extra", new Draft().mapping(tool, stamped))
                .build());
        return new SourceFile(
                path, RECORD_HASH.matcher(text).replaceFirst(hash(text)).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the stamp's hash of what the tool held when a record was last imported. */
    public static Optional<String> source(ExistingRecord record, String tool) {
        return record.text("extra", tool, SOURCE);
    }

    /** Returns whether a record is still as an import wrote it; line ends may have been converted. */
    public static boolean isUntouched(ExistingRecord record) {
        String text = new String(record.file().bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        Matcher written = RECORD_HASH.matcher(text);
        return written.find() && written.group().equals(hash(written.replaceFirst(NOT_YET)));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
