package dev.oddline.check.verification;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.DataHash;
import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredHash;
import dev.oddline.record.CommitId;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ContentHash.Algorithm;
import dev.oddline.record.Run;
import dev.oddline.record.Settings;
import dev.oddline.record.Stated;
import java.io.IOException;
import java.util.Optional;

/** Holds a run's commit and configuration against the clones at hand. */
final class CodeVerifier {
    private final Settings.Repositories repositories;
    private final Sources sources;

    CodeVerifier(Settings.Repositories repositories, Sources sources) {
        this.repositories = repositories;
        this.sources = sources;
    }

    /** Returns the name of the repository that a run's commit is of; empty where neither run nor settings name one. */
    static Optional<String> repositoryOf(Run.RunCode code, Settings.Repositories repositories) {
        return code.repository().value().or(() -> repositories.standard().value());
    }

    /** Returns whether the commit exists. */
    Verdict commit(Run.RunCode code, CommitId commit) throws IOException {
        Optional<String> name = repositoryOf(code, repositories);
        Optional<CodeRepository> clone = clone(name);
        if (clone.isEmpty()) {
            return Verdict.unverifiable("verify.no-clone", name.orElse(""));
        }
        String where = name.orElse("");
        return switch (clone.get().holds(commit)) {
            case YES -> where.isEmpty() ? Verdict.ok("verify.commit.own") : Verdict.ok("verify.commit", where);
            case NO ->
                where.isEmpty()
                        ? Verdict.unverifiable("verify.commit.no-repository")
                        : Verdict.mismatch("verify.commit.missing", where);
            case CANNOT_KNOW -> Verdict.unverifiable("verify.commit.shallow", where.isEmpty() ? "code" : where);
        };
    }

    /** Returns whether the configuration has the stated hash. */
    Verdict config(CatalogEntry entry, Run.RunCode code, ContentHash hash) throws IOException {
        if (!(code.config() instanceof Stated.Given<ConfigReference> config)) {
            return parameters(entry, hash);
        }
        String name = config.given().repository();
        if (name.isEmpty() || isOwn(name)) {
            return file(config.given(), hash, sources.files(), Optional.empty());
        }
        Optional<CodeRepository> clone = sources.cloneOf(name);
        if (clone.isEmpty()) {
            return Verdict.unverifiable("verify.no-clone", name);
        }
        if (!repositoryOf(code, repositories).equals(Optional.of(name))
                || !code.commit().isGiven()) {
            return Verdict.unverifiable("verify.config.no-commit", name);
        }
        String commit = code.commit().value().orElseThrow().hex();
        Optional<FileContents> files = clone.get().at(commit);
        return files.isEmpty()
                ? Verdict.unverifiable("verify.config.commit-not-here", name, commit.substring(0, 12))
                : file(config.given(), hash, files.get(), Optional.of(commit));
    }

    private Optional<CodeRepository> clone(Optional<String> name) {
        return name.isEmpty() || isOwn(name.get()) ? Optional.of(sources.ownRepository()) : sources.cloneOf(name.get());
    }

    private boolean isOwn(String name) {
        return repositories.ofRecords().value().equals(Optional.of(name));
    }

    private static Verdict file(ConfigReference config, ContentHash hash, FileContents files, Optional<String> commit)
            throws IOException {
        String shown = config + commit.map(c -> " at " + c.substring(0, 12)).orElse("");
        Optional<byte[]> read = files.read(config.path());
        if (read.isEmpty()) {
            return commit.isPresent()
                    ? Verdict.mismatch("verify.config.missing", shown)
                    : Verdict.unverifiable("verify.no-file", shown);
        }
        byte[] bytes = read.get();
        if (hash.algorithm() == Algorithm.JCS_SHA256) {
            return DataHash.of(config.path(), bytes) instanceof DataHash.Known known
                    ? compare(hash, "jcs-sha256:" + known.hex(), shown)
                    : Verdict.unverifiable("verify.config.no-data", shown);
        }
        StoredHash stored = StoredHash.of(bytes);
        return hash.hex().equals(stored.withLf())
                ? Verdict.ok("verify.file", shown)
                : compare(hash, stored.toString(), shown);
    }

    private static Verdict compare(ContentHash hash, String actual, String shown) {
        return hash.toString().equals(actual)
                ? Verdict.ok("verify.file", shown)
                : Verdict.mismatch("verify.file-differs", shown, actual);
    }

    private static Verdict parameters(CatalogEntry entry, ContentHash hash) {
        return entry.tree()
                .flatMap(root -> root.get("hyperparameters"))
                .map(parameters -> DataHash.of(entry.path(), parameters))
                .filter(DataHash.Known.class::isInstance)
                .map(known -> compare(hash, "jcs-sha256:" + ((DataHash.Known) known).hex(), "hyperparameters"))
                .orElseGet(() -> Verdict.unverifiable("verify.config.none"));
    }
}
