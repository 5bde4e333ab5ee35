package dev.oddline.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** Another disk, with every failure told as what was tried, the path and the reason. Java leaves out one or the other. */
record NamingDisk(Disk disk) implements Disk {

    @Override
    public Optional<BasicFileAttributes> look(Path path) throws IOException {
        return naming("look at", path, () -> disk.look(path));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return naming("list", folder, () -> disk.list(folder));
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return naming("read", file, () -> disk.read(file));
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        naming("write", file, () -> {
            disk.write(file, bytes);
            return file;
        });
    }

    @Override
    public void link(Path name, Path existing) throws IOException {
        naming("link", name, () -> {
            disk.link(name, existing);
            return name;
        });
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        naming("copy to", to, () -> {
            disk.copy(from, to);
            return to;
        });
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        naming("rename `" + from + "` to", to, () -> {
            disk.move(from, to);
            return to;
        });
    }

    @Override
    public void delete(Path path) throws IOException {
        naming("delete", path, () -> {
            disk.delete(path);
            return path;
        });
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        naming("make the folder", folder, () -> {
            disk.makeFolder(folder);
            return folder;
        });
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        naming("set the permissions of", to, () -> {
            disk.copyPermissions(from, to);
            return to;
        });
    }

    @Override
    public void force(Path path) throws IOException {
        naming("secure", path, () -> {
            disk.force(path);
            return path;
        });
    }

    @Override
    public boolean canRename(Path folder, Path entry) throws IOException {
        return naming("look at", entry, () -> disk.canRename(folder, entry));
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private static <T> T naming(String action, Path path, Operation<T> operation) throws IOException {
        try {
            return operation.run();
        } catch (IOException e) {
            throw new IOException("cannot " + action + " `" + path + "`: " + reason(e), e);
        }
    }

    private static String reason(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "something is there already";
        }
        if (trouble instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        Optional<String> told = trouble instanceof FileSystemException named
                ? Optional.ofNullable(named.getReason())
                : Optional.ofNullable(trouble.getMessage());
        return told.orElse(trouble.getClass().getSimpleName());
    }
}
