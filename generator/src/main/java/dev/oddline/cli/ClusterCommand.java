package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.content.StoredTables;
import dev.oddline.cluster.feature.ScenePool;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.Odd;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline cluster}: groups of scenes that resemble each other become proposals of rare scenarios. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Reads a table with a row for each scene, and compares scenes by embeddings, by columns, or by both. Each"
                    + " column, and the embeddings as a whole, counts as much as every other unless --weight says"
                    + " otherwise: numbers are brought to mean 0 and variance 1, words become one coordinate for each"
                    + " value. A single column, or embeddings alone, keep their own scale.",
            "",
            "Writes a record for each cluster with a table of its members, and one table with all scenes and their places"
                    + " on the map. What is written is a proposal: a person names a cluster, and states its risk and"
                    + " priority, in a scenario that cites it. A cluster that was there before keeps its number and names"
                    + " its predecessor: the one with which it shares at least half of its scenes, counting scenes that both"
                    + " clusterings had.",
            "",
            "Clusters are listed in the order in which to look at them: the mean of their ranks by share of incident scenes,"
                    + " by uncertainty and by rarity; those that resamples do not find again come last. The same input and"
                    + " seed give the same files, whatever the order of the rows.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:clusters were found",
            "1:none was found, or an input was refused; nothing was written",
            "2:wrong usage, or a file could not be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  What is there, by embeddings? Rows of the array follow those of the table. Nothing is written.",
            "    oddline cluster pool.parquet --embeddings emb.npy --map umap --dry-run",
            "  By telemetry statistics and map features, the road type counting twice:",
            "    oddline cluster pool.csv --features speed_mean,jerk_max,road_type --weight road_type=2 \\",
            "      --min-cluster-size 12 --uncertainty entropy_nats --id-prefix cl-2026-03",
            "  By both, with the words of one taxonomy:",
            "    oddline cluster pool.csv --embeddings emb.npy --unit-length --features speed_mean --odd odd-jp-2",
            "  A fixed number of groups:",
            "    oddline cluster pool.csv --embeddings emb.npy --method kmeans --k 24 --seed 7",
        })
final class ClusterCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The scenes, one row for each: .csv, .parquet or .jsonl.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private final ClusterInputOptions input = new ClusterInputOptions();

    @Mixin
    private final ClusterMethodOptions method = new ClusterMethodOptions();

    @Mixin
    private final ClusterOutputOptions options = new ClusterOutputOptions();

    @Mixin
    private final TimeOptions time = new TimeOptions();

    @Mixin
    private final MetadataOptions metadata = new MetadataOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ClusterCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        input.fault().or(method::fault).ifPresent(fault -> {
            throw usage(fault);
        });
        Instant at = time.at(surroundings);
        TableFile table = SceneTable.table(file);
        try (Records records = Records.ofWorkTree(metadata, surroundings);
                TableEngine engine = SceneTable.engine();
                StoredTables tables = new StoredTables(records.contents())) {
            Optional<Taxonomy> taxonomy = taxonomy(records.catalog());
            ClusterRun run = new ClusterRun(input, method, surroundings);
            ScenePool pool = run.pool(engine, table, taxonomy);
            String prefix = options.prefix(at);
            ClusterRecords proposed = new ClusterRecords(records, input, file, taxonomy, at);
            if (!options.dryRun()) {
                proposed.holdIds(prefix);
            }
            FoundClusters found = run.find(
                    pool,
                    taxonomy,
                    prefix,
                    new FormerClusters(engine, tables).of(records.catalog(), prefix, options.predecessors()),
                    earlier(records.catalog(), prefix));
            if (!output.quiet()) {
                surroundings.out().print(ClusterText.of(found));
            }
            if (!options.dryRun()) {
                List<RepoPath> written = proposed.write(found, prefix);
                if (!output.quiet()) {
                    surroundings.out().print(ClusterText.written(found, written));
                }
            }
            return Exit.FINE;
        } catch (UnreadableTable | InvalidInput e) {
            surroundings.err().println("oddline: " + e.getMessage());
            return Exit.FINDINGS;
        }
    }

    /** Ids of clusters of other clusterings: numbers of this one are given anew. */
    private static List<String> earlier(Catalog catalog, String prefix) {
        return catalog.entries(Kind.CLUSTER).stream()
                .map(entry -> entry.id().value())
                .filter(id -> !id.startsWith(prefix + "-c"))
                .toList();
    }

    private Optional<Taxonomy> taxonomy(Catalog catalog) {
        Map<RecordId, Taxonomy> all = Taxonomies.of(catalog).all();
        if (input.odd().isPresent()) {
            String id = input.odd().get();
            Optional<Taxonomy> named = Optional.ofNullable(all.get(new RecordId(Kind.ODD, id)));
            return Optional.of(named.orElseThrow(() -> usage("there is no taxonomy '" + id + "'"
                    + DidYouMean.among(
                            all.keySet().stream().map(RecordId::value).toList(), id))));
        }
        Set<RecordId> followed = catalog.records(Odd.class)
                .flatMap(odd -> odd.predecessor().value().stream())
                .collect(Collectors.toSet());
        List<Taxonomy> newest = all.entrySet().stream()
                .filter(entry -> !followed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return newest.size() == 1 ? Optional.of(newest.get(0)) : Optional.empty();
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
