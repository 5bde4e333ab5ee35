package dev.oddline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file so that whoever reads it finds the old content or the new one, never a part. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Puts the bytes beside the file and renames them into its place. A file that is replaced keeps its permissions; a
     * link stays one, and a device or pipe is written to.
     *
     * @throws IOException if the folder does not exist or can't be written to; nothing is left behind then
     */
    static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                out.write(bytes);
            }
            return;
        }
        write(file, beside -> {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            return true;
        });
    }

    /** Writes a file of any size. */
    @FunctionalInterface
    interface Writing {

        /**
         * Writes to a file that does not exist yet.
         *
         * @return whether what was written is to be kept
         */
        boolean to(Path file) throws IOException;
    }

    /**
     * Has a file written beside the one that is meant, and renames it into its place if it is to be kept.
     *
     * @throws IOException if the place is a folder or device, the folder does not exist or can't be written to; nothing is
     *     left behind then
     */
    static void write(Path file, Writing writing) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no file that can be replaced");
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new IOException("folder `" + folder + "` does not exist");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("it is write-protected");
        }
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            if (writing.to(beside)) {
                replace(target, beside);
            }
        } catch (FileSystemException e) {
            if (!beside.toString().equals(e.getFile())) {
                throw e;
            }
            FileSystemException ofTarget = new FileSystemException(file.toString(), null, reason(e));
            ofTarget.initCause(e);
            throw ofTarget;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Returns why a file could not be written; the JDK often says no more than its name. */
    static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof NoSuchFileException || e.getReason() == null
                ? "the folder takes no new file"
                : e.getReason();
    }

    private static void replace(Path target, Path beside) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (Files.exists(target) && old != null) {
            Files.setPosixFilePermissions(beside, old.readAttributes().permissions());
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
