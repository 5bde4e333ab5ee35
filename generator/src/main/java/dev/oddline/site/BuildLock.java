package dev.oddline.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Keeps other processes from building into the same folder. The operating system holds the lock, so that it ends with
 * the process, however that ends. The file says who has it, and is gone when nobody has.
 */
final class BuildLock implements AutoCloseable {

    /** Beyond the text: where a locked region cannot be read, the text still can. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int MAX_TEXT = 1024;

    private final Path file;
    private final FileChannel channel;

    private BuildLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Returns the lock.
     *
     * @throws IOException if another build has it; the message says which one
     */
    static BuildLock take(Path file, Path site, Builder builder) throws IOException {
        while (true) {
            makeFile(file);
            Optional<Object> before = identity(file);
            Optional<FileChannel> channel = open(file);
            if (channel.isEmpty()) {
                continue;
            }
            boolean kept = false;
            try {
                if (!locks(channel.get())) {
                    throw new IOException(busy(site, read(channel.get()), builder));
                }
                // Whoever had it before may have removed the file between opening and locking: then this locks nothing.
                kept = before.isPresent() && before.equals(identity(file));
                if (kept) {
                    write(channel.get(), builder);
                    return new BuildLock(file, channel.get());
                }
            } finally {
                if (!kept) {
                    channel.get().close();
                }
            }
        }
    }

    /** Removes the file, then lets go; the other way round it could be somebody else's. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }

    private static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("cannot lock `" + file + "`: it is not a file", e);
            }
        } catch (IOException e) {
            throw new IOException("cannot make the lock `" + file + "`: " + e.getMessage(), e);
        }
    }

    /** Returns what tells this file from a later one of the same name; empty if there is none. */
    private static Optional<Object> identity(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(Optional.ofNullable(found.fileKey()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileChannel> open(Path file) throws IOException {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, Builder builder) throws IOException {
        String text = builder.processId() + "\n" + builder.host() + "\n" + builder.startedAt() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String busy(Path site, String text, Builder builder) {
        String[] lines = text.split("\n", -1);
        String who = lines.length < 3
                ? "another build"
                : "process " + lines[0] + (lines[1].isEmpty() ? "" : " on " + lines[1])
                        + age(lines[2], builder.startedAt());
        return "busy: " + who + " is building `" + site + "`";
    }

    private static String age(String startedAt, Instant now) {
        try {
            long seconds = Duration.between(Instant.parse(startedAt), now).toSeconds();
            return seconds < 0 ? "" : ", started " + seconds + " s ago,";
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
