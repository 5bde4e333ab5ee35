package dev.oddline.check.verification;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.decode.DecodedRecord;
import dev.oddline.record.Artifact;
import dev.oddline.record.CommitId;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Dataset;
import dev.oddline.record.ImageReference;
import dev.oddline.record.Model;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.record.Storage;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every claim of the records against what is at hand. */
public final class Verifier {
    private final Sources sources;
    private final CodeVerifier code;
    private final FileVerifier files;
    private final StorageVerifier storage;
    private final List<Verification> found = new ArrayList<>();

    private Verifier(Catalog catalog, Sources sources) {
        this.sources = sources;
        this.code = new CodeVerifier(catalog.settings().repositories(), sources);
        this.files = new FileVerifier(sources);
        this.storage = new StorageVerifier(catalog.settings().repositories(), sources, files);
    }

    /**
     * Returns one verification for each claim: code, configuration and image of runs, data of dataset versions, tables
     * and artifacts. In the order of records and places.
     */
    public static List<Verification> verify(Catalog catalog, Sources sources) throws IOException {
        return verify(catalog, catalog.entries(), sources);
    }

    /** Returns the verifications of the claims of some records only. */
    public static List<Verification> verify(Catalog catalog, List<CatalogEntry> entries, Sources sources)
            throws IOException {
        Verifier verifier = new Verifier(catalog, sources);
        for (CatalogEntry entry : entries) {
            verifier.verify(entry);
        }
        return verifier.found.stream().sorted().toList();
    }

    private void verify(CatalogEntry entry) throws IOException {
        Optional<YamlMapping> root = entry.tree();
        if (root.isPresent()) {
            verify(entry, root.get());
        }
    }

    private void verify(CatalogEntry entry, YamlNode root) throws IOException {
        Optional<Run> run = entry.as(Run.class);
        if (run.isPresent()) {
            verify(entry, root, run.get());
        }
        if (entry.as(Dataset.class).map(Dataset::storage).orElse(new Stated.Absent<>())
                        instanceof Stated.Given<Storage> given
                && given.given().hash() instanceof Stated.Given<ContentHash> hash) {
            add(Claim.of(entry, root, hash), storage.verify(given.given(), hash.given()));
        }
        for (TableReference table : entry.decoded().map(DecodedRecord::tables).orElse(List.of())) {
            if (table.table() instanceof Stated.Given<RepoPath> path
                    && table.hash() instanceof Stated.Given<ContentHash> hash) {
                add(Claim.of(entry, root, hash), files.verify(hash.given().hex(), path.given()));
            }
        }
        for (Artifact artifact : artifacts(entry)) {
            if (artifact.hash() instanceof Stated.Given<ContentHash> hash) {
                add(Claim.of(entry, root, hash), artifact(artifact, hash.given()));
            }
        }
    }

    private void verify(CatalogEntry entry, YamlNode root, Run run) throws IOException {
        if (run.code().commit() instanceof Stated.Given<CommitId> commit) {
            add(Claim.of(entry, root, commit), code.commit(run.code(), commit.given()));
        }
        if (run.code().configHash() instanceof Stated.Given<ContentHash> hash) {
            add(Claim.of(entry, root, hash), code.config(entry, run.code(), hash.given()));
        }
        if (run.environment().image() instanceof Stated.Given<ImageReference> image) {
            add(
                    Claim.of(entry, root, image),
                    Verdict.unverifiable(image.given().isPinned() ? "verify.image.pinned" : "verify.image.moving"));
        }
    }

    private static List<Artifact> artifacts(CatalogEntry entry) {
        return Stream.concat(
                        entry.as(Run.class).stream()
                                .map(Run::outcome)
                                .flatMap(o -> Stream.concat(o.artifacts().stream(), o.logs().stream())),
                        entry.as(Model.class).flatMap(m -> m.weights().value()).stream()
                                .map(w -> new Artifact(new Stated.Absent<>(), w.uri(), w.hash(), w.sizeBytes())))
                .toList();
    }

    /** Artifacts lie elsewhere as a rule; one in this repository is a file. */
    private Verdict artifact(Artifact artifact, ContentHash hash) throws IOException {
        Optional<RepoPath> path = artifact.uri().value().flatMap(RepoPath::parse);
        return path.isPresent() && sources.files().find(path.get()).isPresent()
                ? files.verify(hash.hex(), path.get())
                : Verdict.unverifiable("verify.artifact");
    }

    private void add(Claim claim, Verdict verdict) {
        found.add(verdict.of(claim));
    }
}
