package dev.oddline.report;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.record.CommitId;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ContentHash.Algorithm;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Settings;
import dev.oddline.record.Storage;
import dev.oddline.record.Storage.StorageSystem;
import dev.oddline.source.RepoPath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A POSIX shell script that brings together what a run was made from and runs a command on it. Every value of a record
 * stands in quotes; a value that no known tool can fetch is printed for a person.
 */
public final class ReproductionScript {
    /** Where the container sees the folder in which the script runs. */
    private static final String IN_CONTAINER = "/reproduction";

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** A record names no commit of a file that lies beside it: its hash says which is meant. */
    private static final String PINNED = """
            # pinned FOLDER PATH SHA256: brings a file of a clone to the last commit in which it had a hash
            pinned() {
              for commit in $(git --literal-pathspecs -C "$1" rev-list --full-history HEAD -- "$2"); do
                if [ "$(git -C "$1" cat-file blob "$commit:$2" 2>/dev/null | sha256sum | cut -d ' ' -f 1)" = "$3" ]; then
                  git --literal-pathspecs -C "$1" checkout --quiet "$commit" -- "$2"
                  printf '%s/%s: as recorded, of commit %s\\n' "$1" "$2" "$commit" >&2
                  return 0
                fi
              done
              printf '%s/%s: no commit holds it with sha256:%s\\n' "$1" "$2" "$3" >&2
              exit 1
            }
            """;

    private final Catalog catalog;
    private final Run run;
    private final StringBuilder text = new StringBuilder();

    private ReproductionScript(Catalog catalog, Run run) {
        this.catalog = catalog;
        this.run = run;
    }

    /** Returns the script; the command that runs in the image is given to it as arguments. */
    public static String of(Catalog catalog, Run run) {
        return new ReproductionScript(catalog, run).write();
    }

    private String write() {
        line("#!/bin/sh");
        line("# Makes a run again, as far as its record says how. Usage: sh FILE COMMAND [ARGUMENT...]");
        line("set -eu");
        text.append(PINNED);
        line("[ $# -gt 0 ] || { echo 'usage: name the command that runs in the image' >&2; exit 2; }");
        say("run " + run.id());
        code();
        config();
        for (RecordId id : Reproduction.idsOfInputs(run)) {
            if (id.kind() == Kind.MODEL) {
                weights(id);
            } else {
                data(id);
            }
        }
        for (Reproduction.UnknownInput unknown : Reproduction.unknownInputs(run)) {
            say("data: nobody knows what was used as " + unknown.role() + ": " + unknown.reason());
        }
        seeds();
        image();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void say(String words) {
        line("printf '%s\\n' " + ShellText.quoted(words) + " >&2");
    }

    private Settings.Repositories repositories() {
        return catalog.settings().repositories();
    }

    /** Returns the name of the repository of the code; that of the records where nothing else is said. */
    private Optional<String> codeRepository() {
        return run.code()
                .repository()
                .value()
                .or(() -> repositories().standard().value())
                .or(() -> repositories().ofRecords().value());
    }

    /** Returns the address of a repository that can be cloned. */
    private Optional<String> address(Optional<String> name) {
        return name.flatMap(repositories()::named)
                .map(Settings.Repository::web)
                .filter(web -> web.startsWith("https://") || web.startsWith("http://"));
    }

    private void cloneInto(String web, String folder) {
        line("git clone -- " + ShellText.quoted(web) + " " + ShellText.quoted(folder));
    }

    private void code() {
        Optional<String> web = address(codeRepository());
        Optional<CommitId> commit = run.code().commit().value();
        if (run.code().dirty().orElse(false)) {
            say("code: the run changed it after the commit, and nothing holds that change");
        }
        if (!run.code().dirty().isGiven()) {
            say("code: the record does not say whether the run changed it after the commit");
        }
        if (web.isEmpty() || commit.isEmpty()) {
            say("code: the record names no commit, or the settings no address of its repository: put it into ./code");
            return;
        }
        cloneInto(web.get(), "code");
        line("git -C code checkout --detach " + ShellText.quoted(commit.get().hex()));
    }

    private void config() {
        if (run.code().config().value().isEmpty()) {
            say("configuration: the hyperparameters of the record");
            return;
        }
        ConfigReference config = run.code().config().value().get();
        Optional<ContentHash> hash = run.code().configHash().value();
        Optional<String> name =
                config.repository().isEmpty() ? repositories().ofRecords().value() : Optional.of(config.repository());
        boolean inCode = !config.repository().isEmpty() && name.equals(codeRepository());
        if (inCode) {
            check("code/" + config.path(), hash, "configuration");
            return;
        }
        Optional<String> web = address(name);
        if (web.isEmpty()) {
            say("configuration: put " + config + shown(hash) + " into ./configuration");
            return;
        }
        cloneInto(web.get(), "configuration");
        bringTo("configuration", config.path(), hash, "configuration");
    }

    private void data(RecordId id) {
        String folder = "data/" + id.value();
        Optional<Storage> storage =
                catalog.find(id, Dataset.class).flatMap(d -> d.storage().value());
        if (storage.isPresent() && isFromRepository(storage.get(), folder)) {
            return;
        }
        fetch(
                "data",
                id,
                storage.flatMap(s -> s.uri().value()),
                storage.flatMap(s -> s.hash().value()));
    }

    private void weights(RecordId id) {
        Optional<Model.Weights> weights =
                catalog.find(id, Model.class).flatMap(m -> m.weights().value());
        fetch(
                "weights",
                id,
                weights.flatMap(w -> w.uri().value()),
                weights.flatMap(w -> w.hash().value()));
    }

    /** Writes how to fetch what a repository keeps; returns false, and writes nothing, where none does. */
    private boolean isFromRepository(Storage storage, String folder) {
        Optional<RepoPath> path = storage.path().value();
        Optional<String> web = address(
                storage.repository().value().or(() -> repositories().ofRecords().value()));
        StorageSystem system = storage.system().orElse(StorageSystem.OTHER);
        boolean elsewhere = switch (system) {
            case GIT, GIT_LFS, DVC -> false;
            case LAKEFS, S3, GS, OTHER -> storage.uri().isGiven();
        };
        if (path.isEmpty() || web.isEmpty() || elsewhere) {
            return false;
        }
        cloneInto(web.get(), folder);
        Optional<String> revision = storage.revision().value();
        // A revision that looks like an option would be one to git.
        revision.ifPresent(r -> line("git -C " + ShellText.quoted(folder) + " checkout --detach "
                + ShellText.quoted(r.startsWith("-") ? "refs/tags/" + r : r)));
        String quoted = ShellText.quoted(path.get().value());
        Optional<ContentHash> hash = storage.hash().value();
        switch (system) {
            case DVC -> // which holds what it pulls against its own hashes
                line("(cd " + ShellText.quoted(folder) + " && dvc pull -- " + quoted + ")");
            case GIT_LFS -> {
                line("(cd " + ShellText.quoted(folder) + " && git lfs pull --include=" + quoted + ")");
                check(folder + "/" + path.get(), hash, "data");
            }
            case GIT, LAKEFS, S3, GS, OTHER -> {
                if (revision.isPresent()) {
                    ofCommit(folder, path.get(), hash);
                } else {
                    bringTo(folder, path.get(), hash, "data");
                }
            }
        }
        return true;
    }

    /** Holds a file or folder of the commit that is checked out against its hash. */
    private void ofCommit(String folder, RepoPath path, Optional<ContentHash> hash) {
        if (hash.filter(h -> h.algorithm() == Algorithm.GIT).isPresent()) {
            line("[ \"$(git -C " + ShellText.quoted(folder) + " rev-parse " + ShellText.quoted("HEAD:" + path)
                    + ")\" = " + hash.get().hex() + " ] || { printf '%s\\n' "
                    + ShellText.quoted(folder + "/" + path + ": not " + hash.get()) + " >&2; exit 1; }");
        } else {
            check(folder + "/" + path, hash, "data");
        }
    }

    /** Brings a file of a clone to the state that has a hash. */
    private void bringTo(String folder, RepoPath path, Optional<ContentHash> hash, String what) {
        if (hash.filter(h -> h.algorithm() == Algorithm.SHA256).isPresent()) {
            line("pinned " + ShellText.quoted(folder) + " " + ShellText.quoted(path.value()) + " "
                    + hash.get().hex());
        } else if (what.equals("data")) {
            ofCommit(folder, path, hash);
        } else {
            check(folder + "/" + path, hash, what);
        }
    }

    /** Holds a file against its hash where a common program can. */
    private void check(String file, Optional<ContentHash> hash, String what) {
        Optional<String> program = hash.flatMap(h -> switch (h.algorithm()) {
            case SHA256 -> Optional.of("sha256sum");
            case MD5 -> h.hex().contains(".") ? Optional.empty() : Optional.of("md5sum");
            case JCS_SHA256, GIT -> Optional.empty();
        });
        if (program.isPresent()) {
            line("printf '%s  %s\\n' " + hash.get().hex() + " " + ShellText.quoted(file) + " | " + program.get()
                    + " -c - >&2");
        } else {
            say(what + ": " + file + shown(hash) + ", which is not checked here");
        }
    }

    /**
     * Fetches one file of the web; anything else is for a person to put in place.
     *
     * @param what folder, and the word for it
     */
    private void fetch(String what, RecordId id, Optional<String> address, Optional<ContentHash> hash) {
        String folder = what + "/" + id.value();
        Optional<String> file = address.filter(a -> a.startsWith("https://"))
                .map(a -> a.replaceFirst("[?#].*$", ""))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .filter(name -> FILE_NAME.matcher(name).matches());
        if (file.isEmpty()) {
            say(what + ": put " + id.value() + address.map(a -> " from " + a).orElse("") + shown(hash) + " into ./"
                    + folder);
            return;
        }
        line("mkdir -p " + ShellText.quoted(folder));
        String target = folder + "/" + file.get();
        line("curl --fail --location --proto '=https' --output " + ShellText.quoted(target) + " -- "
                + ShellText.quoted(address.get()));
        check(target, hash, what);
    }

    private static String shown(Optional<ContentHash> hash) {
        return hash.map(h -> ", " + h).orElse("");
    }

    private void seeds() {
        run.environment().seeds().value().ifPresent(seeds -> say("seeds: " + seeds));
        run.environment().nondeterminism().value().ifPresent(known -> say("known non-determinism: " + known));
    }

    private void image() {
        run.environment()
                .image()
                .value()
                .ifPresentOrElse(
                        image -> line("docker run --rm -v \"$PWD:" + IN_CONTAINER + "\" -w " + IN_CONTAINER + "/code "
                                + ShellText.quoted(image.toString()) + " \"$@\""),
                        () -> {
                            say("image: the record names none; the command runs on this machine");
                            line("cd code && \"$@\"");
                        });
    }
}
