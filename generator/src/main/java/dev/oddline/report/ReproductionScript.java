package dev.oddline.report;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.record.CommitId;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Dataset;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Settings;
import dev.oddline.record.Storage;
import dev.oddline.source.RepoPath;
import java.util.Optional;

/**
 * A POSIX shell script that brings together what a run was made from and runs a command on it. Every value of a record
 * stands in quotes; a value that no known tool can fetch is printed for a person.
 */
public final class ReproductionScript {
    /** Where the container sees the folder in which the script runs. */
    private static final String IN_CONTAINER = "/reproduction";

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
        line("[ $# -gt 0 ] || { echo 'usage: name the command that runs in the image' >&2; exit 2; }");
        say("run " + run.id());
        code();
        config();
        Reproduction.idsOfInputs(run).forEach(this::data);
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

    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private void code() {
        Optional<String> web = run.code()
                .repository()
                .value()
                .or(() -> repositories().standard().value())
                .flatMap(repositories()::named)
                .map(Settings.Repository::web)
                .filter(ReproductionScript::isWeb);
        Optional<CommitId> commit = run.code().commit().value();
        if (web.isEmpty() || commit.isEmpty()) {
            say("code: the record names no commit, or the settings no address of its repository: put it into ./code");
            return;
        }
        line("git clone -- " + ShellText.quoted(web.get()) + " code");
        line("git -C code checkout --detach " + ShellText.quoted(commit.get().hex()));
    }

    private void config() {
        Optional<ConfigReference> config = run.code().config().value();
        Optional<ContentHash> hash = run.code().configHash().value();
        boolean inCode = config.isPresent()
                && !config.get().repository().isEmpty()
                && run.code()
                        .repository()
                        .value()
                        .or(() -> repositories().standard().value())
                        .equals(config.map(ConfigReference::repository));
        if (inCode
                && hash.filter(h -> h.algorithm() == ContentHash.Algorithm.SHA256)
                        .isPresent()) {
            line("printf '%s  %s\\n' " + hash.get().hex() + " "
                    + ShellText.quoted("code/" + config.get().path()) + " | sha256sum -c - >&2");
        } else if (config.isPresent()) {
            say("configuration: " + config.get() + hash.map(h -> ", " + h).orElse(""));
        } else {
            say("configuration: the hyperparameters of the record");
        }
    }

    private void data(RecordId id) {
        Optional<Storage> storage =
                catalog.find(id, Dataset.class).flatMap(d -> d.storage().value());
        Optional<RepoPath> path = storage.flatMap(s -> s.path().value());
        Optional<String> revision = storage.flatMap(s -> s.revision().value());
        Optional<String> web = repositories()
                .ofRecords()
                .value()
                .flatMap(repositories()::named)
                .map(Settings.Repository::web)
                .filter(ReproductionScript::isWeb);
        Optional<String> fetch = storage.flatMap(s -> s.system().value()).flatMap(system -> switch (system) {
            case DVC -> path.map(p -> "dvc pull -- " + ShellText.quoted(p.value()));
            case GIT_LFS -> path.map(p -> "git lfs pull --include=" + ShellText.quoted(p.value()));
            case GIT -> path.map(p -> ":");
            case LAKEFS, S3, GS, OTHER -> Optional.empty();
        });
        if (fetch.isPresent() && web.isPresent()) {
            String folder = ShellText.quoted("data/" + id.value());
            line("git clone -- " + ShellText.quoted(web.get()) + " " + folder);
            // A revision that looks like an option would be one to git.
            revision.ifPresent(r -> line("git -C " + folder + " checkout --detach "
                    + ShellText.quoted(r.startsWith("-") ? "refs/tags/" + r : r)));
            line("(cd " + folder + " && " + fetch.get() + ")");
            return;
        }
        Optional<String> address = storage.flatMap(s -> s.uri().value())
                .or(() -> catalog.find(id, Model.class)
                        .flatMap(m -> m.weights().value())
                        .flatMap(w -> w.uri().value()));
        say("data: put " + id.value() + address.map(a -> " from " + a).orElse("") + " into ./data");
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
