package dev.oddline.git;

import dev.oddline.message.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/**
 * The little that is read from a repository's own {@code config}: whether we understand its format, and who commits
 * there. Files it includes are not opened.
 *
 * @param refTable whether branches are in a reftable; JGit must then read the file itself
 * @param user who commits
 */
record RepositorySettings(boolean refTable, Person user) {
    private static final int MAX_BYTES = 1 << 20;
    private static final Set<String> EXTENSIONS = Set.of(
            "noop",
            "noop-v1",
            "partialclone",
            "preciousobjects",
            "worktreeconfig",
            "relativeworktrees",
            "objectformat",
            "refstorage");

    /** Returns the settings of a repository, or refuses a format that is not ours. */
    static RepositorySettings read(Path file) throws IOException {
        Config config = parse(file);
        int version = integer(config.getString("core", null, "repositoryformatversion"));
        if (version < 0 || version > 1) {
            throw new RepositoryException(Message.of("git.unknown-format", version));
        }
        String objects = word(config, "objectformat", "sha1");
        if (!objects.equals("sha1")) {
            throw new RepositoryException(
                    Message.of("git.object-format", objects), Message.of("git.object-format.help"));
        }
        for (String name : version == 0 ? Set.<String>of() : config.getNames("extensions")) {
            if (!EXTENSIONS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new RepositoryException(Message.of("git.unknown-extension", Printable.of(name)));
            }
        }
        boolean refTable = version == 1 && word(config, "refstorage", "files").equals("reftable");
        if (refTable && config.getSections().stream().anyMatch(section -> section.startsWith("include"))) {
            throw new RepositoryException(Message.of("git.reftable-include"), Message.of("git.reftable-include.help"));
        }
        Person user = new Person(
                Optional.ofNullable(config.getString("user", null, "name")),
                Optional.ofNullable(config.getString("user", null, "email")));
        return new RepositorySettings(refTable, user);
    }

    /** Returns the file if JGit may read it, too. */
    Optional<File> readableByJgit(Path file) {
        return refTable ? Optional.of(file.toFile()) : Optional.empty();
    }

    private static Config parse(Path file) throws IOException {
        Config config = new Config(); // follows no include, unlike its sub-classes
        if (!Files.exists(file)) {
            return config;
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new RepositoryException(Message.of("git.bad-config", file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            config.fromText(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
        } catch (ConfigInvalidException | IllegalArgumentException e) {
            throw new RepositoryException(Message.of("git.bad-config", file));
        }
        return config;
    }

    private static String word(Config config, String extension, String otherwise) {
        String value = config.getString("extensions", null, extension);
        return value == null ? otherwise : value.toLowerCase(Locale.ROOT);
    }

    private static int integer(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
