package dev.oddline.table.npy;

import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Several NPY files in one ZIP archive, as {@code numpy.savez} writes it. */
public final class NpzArchive {
    /** A large array may take this many times the bytes that it takes in the archive. */
    private static final long MOST_TIMES = 100;

    private static final long LARGE_BYTES = 64 << 20;

    private static final String ENDING = ".npy";

    private NpzArchive() {}

    /**
     * Returns the names of the arrays, in the order of the archive.
     *
     * @param name what people call the file, for messages
     */
    public static List<String> names(String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.endsWith(ENDING))
                    .map(entry -> entry.substring(0, entry.length() - ENDING.length()))
                    .toList();
        } catch (ZipException e) {
            throw new UnreadableTable(name, "it is no NPZ archive: " + e.getMessage(), e);
        }
    }

    /**
     * Writes an array of the archive to a file of its own.
     *
     * @param array one of {@link #names}
     * @param into a file that does not exist
     */
    public static void extract(String name, Path file, String array, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(array + ENDING);
            if (entry == null) {
                throw new UnreadableTable(name, "it has no array `" + array + "`");
            }
            long most = Math.max(LARGE_BYTES, entry.getCompressedSize() * MOST_TIMES);
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(into)) {
                byte[] buffer = new byte[1 << 16];
                long written = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    written += read;
                    if (written > most) {
                        throw new UnreadableTable(
                                name, "array `" + array + "` grows to more than " + MOST_TIMES + " times its size");
                    }
                    out.write(buffer, 0, read);
                }
            }
        } catch (ZipException e) {
            throw new UnreadableTable(name, "it is no NPZ archive: " + e.getMessage(), e);
        }
    }
}
