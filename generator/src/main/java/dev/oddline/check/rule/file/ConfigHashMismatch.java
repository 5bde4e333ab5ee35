package dev.oddline.check.rule.file;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.DataHash;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ContentHash.Algorithm;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.secret.Redaction;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A run's config hash is not that of the configuration it names. */
final class ConfigHashMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("config-hash-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        ConfigHashes hashes = new ConfigHashes(input.files());
        // What is wrong with a file itself is found once, however many runs name it.
        Set<Diagnostic> distinct = new LinkedHashSet<>();
        for (CatalogEntry entry : input.asked()) {
            Optional<Run> run = entry.as(Run.class);
            if (run.isPresent()
                    && run.get().code().configHash() instanceof Stated.Given<ContentHash> hash
                    && run.get().code().config() instanceof Stated.Given<ConfigReference> config
                    && config.given().repository().isEmpty()) {
                distinct.addAll(compare(entry, hash, config.given().path(), hashes));
            }
        }
        distinct.forEach(found);
        // Each record's tree is made again: all processors share it.
        input.asked().parallelStream()
                .flatMap(entry -> compareWithParameters(entry).stream())
                .toList()
                .forEach(found);
    }

    private static List<Diagnostic> compare(
            CatalogEntry entry, Stated.Given<ContentHash> stated, RepoPath path, ConfigHashes hashes)
            throws IOException {
        boolean isOfData = stated.given().algorithm() == Algorithm.JCS_SHA256;
        Optional<DataHash> data = isOfData ? hashes.ofData(path) : Optional.empty();
        if (data.isPresent() && data.get() instanceof DataHash.Unreadable unreadable) {
            return unreadable.findings();
        }
        if (data.isPresent() && data.get() instanceof DataHash.Refused refused) {
            return List.of(unhashable(entry, stated, path.value(), refused));
        }
        Optional<String> right = data.isPresent() && data.get() instanceof DataHash.Known known
                ? Optional.of("jcs-sha256:" + known.hex())
                        .filter(hash -> !known.hex().equals(stated.given().hex()))
                : hashes.ofBytes(path)
                        .filter(hash -> isOfData || !hash.is(stated.given().hex()))
                        .map(StoredHash::toString);
        return right.map(hash -> mismatch(entry, stated, path, hash)).stream().toList();
    }

    private static Diagnostic mismatch(
            CatalogEntry entry, Stated.Given<ContentHash> stated, RepoPath path, String right) {
        return at(entry, stated, Message.of("config-hash-mismatch", entry.id(), path))
                .withSuggestion(Message.of("config-hash-mismatch.help", right), right);
    }

    private static Optional<Diagnostic> compareWithParameters(CatalogEntry entry) {
        Optional<Run.RunCode> code = entry.as(Run.class).map(Run::code);
        return code.isPresent()
                        && code.get().hyperparameters().orElse(Map.of()).values().stream()
                                .noneMatch(Redaction::hides)
                        && code.get().configHash() instanceof Stated.Given<ContentHash> hash
                        && !(code.get().config() instanceof Stated.Given<ConfigReference>)
                ? compareWithParameters(entry, hash)
                : Optional.empty();
    }

    private static Optional<Diagnostic> compareWithParameters(CatalogEntry entry, Stated.Given<ContentHash> stated) {
        Optional<DataHash> actual = entry.tree()
                .flatMap(root -> root.get("hyperparameters"))
                .map(parameters -> DataHash.of(entry.path(), parameters));
        if (actual.isPresent() && actual.get() instanceof DataHash.Refused refused) {
            return Optional.of(unhashable(entry, stated, "hyperparameters", refused));
        }
        boolean ofData = stated.given().algorithm() == Algorithm.JCS_SHA256;
        return actual.filter(DataHash.Known.class::isInstance)
                .map(known -> ((DataHash.Known) known).hex())
                .filter(hex -> !ofData || !hex.equals(stated.given().hex()))
                .map(hex -> at(entry, stated, Message.of("config-hash-mismatch.parameters", entry.id()))
                        .withSuggestion(
                                Message.of(
                                        ofData
                                                ? "config-hash-mismatch.parameters-help"
                                                : "config-hash-mismatch.no-file",
                                        "jcs-sha256:" + hex),
                                "jcs-sha256:" + hex));
    }

    /** Says that nothing can have the stated hash: RFC 8785 has no form for one of the values. */
    private static Diagnostic unhashable(
            CatalogEntry entry, Stated.Given<ContentHash> stated, String what, DataHash.Refused refused) {
        return at(entry, stated, Message.of("config-hash-mismatch.unhashable", what, refused.why()))
                .withLabel(refused.value(), Message.of("config-hash-mismatch.value"))
                .withHelp(Message.of("config-hash-mismatch.unhashable-help"));
    }

    private static Diagnostic at(CatalogEntry entry, Stated.Given<ContentHash> stated, Message message) {
        return Diagnostic.of(RULE, new Location(entry.path(), stated.span()), message);
    }
}
