package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.git.Trust;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Dataset;
import dev.oddline.record.Run;
import dev.oddline.record.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is at hand to hold the claims of records against. */
final class VerifyOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--repo",
            paramLabel = "NAME=DIR",
            description = "A clone of the repository that the settings or records call NAME: commits and configurations"
                    + " in it are verified. May be given several times. Nothing is contacted.")
    private Map<String, Path> clones = new TreeMap<>();

    @Option(
            names = "--dvc-cache",
            paramLabel = "DIR",
            description = "DVC's cache (default: .dvc/cache of the repository).")
    private @Nullable Path dvcCache;

    /** Returns whether anything was named. */
    boolean isGiven() {
        return dvcCache != null || !clones.isEmpty();
    }

    /** Returns what is at hand; the caller closes it. */
    LocalSources sources(Records records, Trust trust) throws IOException {
        NavigableSet<String> known = names(records.catalog());
        for (String name : clones.keySet()) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--repo: neither the settings nor a record call a repository '" + name + "'"
                                + DidYouMean.among(
                                        known, name, known.isEmpty() ? "" : "; there is " + String.join(", ", known)));
            }
        }
        return LocalSources.of(records, clones, Optional.ofNullable(dvcCache), trust);
    }

    /** Returns the names that a clone can be given for; those of records too, since settings need not list them. */
    private static NavigableSet<String> names(Catalog catalog) {
        Settings.Repositories settings = catalog.settings().repositories();
        NavigableSet<String> names = new TreeSet<>(settings.byName().keySet());
        settings.standard().value().ifPresent(names::add);
        settings.ofRecords().value().ifPresent(names::add);
        catalog.records(Run.class).map(Run::code).forEach(code -> {
            code.repository().value().ifPresent(names::add);
            code.config()
                    .value()
                    .map(ConfigReference::repository)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(names::add);
        });
        catalog.records(Dataset.class)
                .flatMap(dataset -> dataset.storage().value().stream())
                .forEach(storage -> storage.repository().value().ifPresent(names::add));
        return names;
    }
}
