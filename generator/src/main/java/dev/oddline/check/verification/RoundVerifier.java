package dev.oddline.check.verification;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StatedFile;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.content.StoredTables;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneList;
import dev.oddline.record.SceneTable;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.Choosing;
import dev.oddline.selection.policy.Material;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.RoundFiles;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.selection.policy.RoundReader;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.SegmentQuery;
import dev.oddline.selection.policy.UnfitPolicy;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives rounds again from their pool, policy and seed, and holds what comes out against what they chose. Only rounds that
 * oddline chose: how another tool chooses, nobody here knows.
 */
public final class RoundVerifier {
    private static final String OWN_TOOL = "oddline ";

    private final Catalog catalog;
    private final SceneCounting counting;
    private final StoredTables files;

    /**
     * Returns the verifier.
     *
     * @param files the files of the repository; the tables of {@code counting}
     */
    public RoundVerifier(Catalog catalog, SceneCounting counting, StoredTables files) {
        this.catalog = catalog;
        this.counting = counting;
        this.files = files;
    }

    /** Something that a round names is not at hand. */
    private static final class NotAtHand extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Verdict verdict;

        NotAtHand(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    /** Returns one verification for each round that says what it chose, in the order of the records. */
    public List<Verification> verify() throws IOException {
        List<Verification> found = new ArrayList<>();
        for (CatalogEntry entry : catalog.entries(Kind.SAMPLING)) {
            Optional<Sampling> round = entry.as(Sampling.class);
            Optional<Claim> claim = claim(entry);
            if (round.isPresent() && claim.isPresent()) {
                TableReference selected =
                        round.get().selected().value().orElseThrow().table();
                found.add(verdict(round.get(), selected).of(claim.get()));
            }
        }
        return found;
    }

    /** Returns what the rounds of a catalog say they chose, in the order of the records: what {@link #verify} looks at. */
    public static List<Claim> claims(Catalog catalog) {
        return catalog.entries(Kind.SAMPLING).stream()
                .flatMap(entry -> claim(entry).stream())
                .toList();
    }

    private static Optional<Claim> claim(CatalogEntry entry) {
        return entry.tree().isPresent()
                        && entry.as(Sampling.class).map(Sampling::selected).orElse(new Stated.Absent<>())
                                instanceof Stated.Given<SceneList> selected
                ? Optional.of(new Claim(
                        entry.id(),
                        "selected",
                        selected.given()
                                .table()
                                .hash()
                                .value()
                                .map(ContentHash::toString)
                                .orElse(""),
                        new Location(entry.path(), selected.span())))
                : Optional.empty();
    }

    /** Returns what choosing again shows; of a round that does not say which gaps it filled, no difference is shown. */
    private Verdict verdict(Sampling round, TableReference selected) throws IOException {
        Verdict verdict = chosenAgain(round, selected);
        Optional<RecordId> moved = verdict.answer() == Answer.MISMATCH ? unstatedGaps(round) : Optional.empty();
        return moved.map(target -> Verdict.unverifiable("verify.round.gaps", target))
                .orElse(verdict);
    }

    /** Returns a target for whose gaps a quota is, and of which the round does not say what it lacked. */
    private Optional<RecordId> unstatedGaps(Sampling round) {
        Map<RecordId, List<Material.Gap>> stated = gaps(round);
        return round.comparison().controlOf().isGiven()
                ? Optional.empty()
                : round.choosing().policy().value().flatMap(id -> catalog.find(id, SelectionPolicy.class)).stream()
                        .flatMap(policy -> RoundQuotas.of(policy).all().stream())
                        .flatMap(quota -> quota.gapsOf().stream())
                        .filter(target -> !stated.containsKey(target))
                        .findFirst();
    }

    private Verdict chosenAgain(Sampling round, TableReference selected) throws IOException {
        String tool = round.round().tool().orElse("");
        if (!tool.startsWith(OWN_TOOL)) {
            return tool.isEmpty()
                    ? Verdict.unverifiable("verify.round.no-tool")
                    : Verdict.unverifiable("verify.round.other-tool", tool);
        }
        try {
            SelectionPolicy policy = policy(round);
            RoundTerms terms = RoundTerms.of(catalog, policy, stated(round), counting);
            RoundFiles named = files(round, terms);
            RoundReader material =
                    RoundReader.read(counting.tables().engine(), named, terms.plan(), terms.odd(), terms.gaps());
            PolicyPlan plan =
                    round.comparison().controlOf().isGiven() ? terms.plan().control() : terms.plan();
            Choice choice = Choosing.follow(plan, material.pool(), material.material(), spent -> {});
            return new RoundComparison(plan, material.pool(), choice)
                    .with(table(selected), counting.tables().engine(), round.outcome());
        } catch (NotAtHand e) {
            return e.verdict;
        } catch (UnfitPolicy e) {
            return Verdict.mismatch("verify.round.unfit", e.getMessage());
        } catch (UnreadableTable e) {
            return Verdict.unverifiable("verify.round.unreadable", e.table(), e.reason());
        } catch (InvalidInput e) {
            return Verdict.mismatch("verify.round.unfit", e.getMessage());
        }
    }

    private SelectionPolicy policy(Sampling round) throws NotAtHand {
        Optional<CatalogEntry> entry = round.choosing().policy().value().flatMap(catalog::find);
        Optional<SelectionPolicy> policy = entry.flatMap(e -> e.as(SelectionPolicy.class));
        if (entry.isEmpty() || policy.isEmpty()) {
            throw new NotAtHand(Verdict.unverifiable("verify.round.no-policy"));
        }
        if (!StatedFile.isUnchanged(entry.get(), round.choosing().policyHash())) {
            throw new NotAtHand(Verdict.unverifiable(
                    "verify.round.policy-changed", policy.get().id()));
        }
        return policy.get();
    }

    private static RoundTerms.Stated stated(Sampling round) {
        return new RoundTerms.Stated(
                round.choosing().seed().value(),
                round.choosing().budget().value(),
                round.offer().taxonomy().value(),
                round.comparison().labelledBefore().value(),
                gaps(round));
    }

    private static Map<RecordId, List<Material.Gap>> gaps(Sampling round) {
        Map<RecordId, List<Material.Gap>> gaps = new LinkedHashMap<>();
        for (Sampling.Gap gap : round.choosing().gaps()) {
            if (gap.target() instanceof Stated.Given<RecordId> target
                    && gap.segment() instanceof Stated.Given<OddValues> segment
                    && gap.missing().orElse(0L) > 0) {
                gaps.computeIfAbsent(target.given(), id -> new ArrayList<>())
                        .add(new Material.Gap(
                                new SegmentQuery(segment.given()), gap.missing().orElse(0L)));
            }
        }
        return gaps;
    }

    private RoundFiles files(Sampling round, RoundTerms terms) throws IOException, NotAtHand {
        Sampling.Offer offer = round.offer();
        List<RoundFiles.SceneIds> labelled = new ArrayList<>();
        Optional<TableReference> before = labelledBefore(round);
        if (before.isPresent()) {
            held(before.get(), "verify.round.other-labelled");
        }
        terms.labelledBefore().ifPresent(labelled::add);
        if (offer.labelled() instanceof Stated.Given<SceneList> list) {
            labelled.add(ids(list.given().table()));
        }
        if (!(offer.pool() instanceof Stated.Given<SceneList> pool)) {
            throw new NotAtHand(Verdict.unverifiable("verify.round.no-pool"));
        }
        return new RoundFiles(
                table(pool.given().table()),
                offer.more() instanceof Stated.Given<TableReference> more
                        ? Optional.of(table(more.given()))
                        : Optional.empty(),
                array(offer.embeddings()),
                array(offer.probabilities()),
                labelled);
    }

    /** Returns the scenes of the dataset version with everything that was labelled before. */
    private Optional<TableReference> labelledBefore(Sampling round) {
        return round.comparison()
                .labelledBefore()
                .value()
                .flatMap(id -> catalog.find(id, Dataset.class))
                .flatMap(dataset -> dataset.contents().sceneTable().value())
                .map(SceneTable::table);
    }

    private TableFile table(TableReference reference) throws IOException, NotAtHand {
        RepoPath path = held(reference);
        return files.find(path).orElseThrow(() -> new NotAtHand(Verdict.unverifiable("verify.no-file", path)));
    }

    private Optional<RoundFiles.ArrayFile> array(Stated<TableReference> reference) throws IOException, NotAtHand {
        if (!(reference instanceof Stated.Given<TableReference> given)) {
            return Optional.empty();
        }
        RepoPath path = held(given.given());
        return Optional.of(new RoundFiles.ArrayFile(path.value(), file(path)));
    }

    private RoundFiles.SceneIds ids(TableReference reference) throws IOException, NotAtHand {
        RepoPath path = held(reference);
        return TableFormat.of(path.value()).isPresent()
                ? new RoundFiles.IdColumn(table(reference), SceneTable.SCENE_ID)
                : new RoundFiles.IdList(path.value(), file(path));
    }

    private Path file(RepoPath path) throws IOException, NotAtHand {
        return files.file(path).orElseThrow(() -> new NotAtHand(Verdict.unverifiable("verify.no-file", path)));
    }

    /** Returns the path of a file whose bytes are those that the round names. */
    private RepoPath held(TableReference reference) throws IOException, NotAtHand {
        return held(reference, "verify.round.other-file");
    }

    /** Returns the path of a file whose bytes are those that a record names; what is said of others takes the path. */
    private RepoPath held(TableReference reference, String ofOthers) throws IOException, NotAtHand {
        Optional<RepoPath> path = reference.table().value();
        Optional<Path> file = path.isEmpty() ? Optional.empty() : files.file(path.get());
        if (path.isEmpty() || file.isEmpty()) {
            throw new NotAtHand(Verdict.unverifiable(
                    "verify.no-file", path.map(RepoPath::value).orElse("")));
        }
        Optional<ContentHash> hash = reference.hash().value();
        if (hash.isPresent()) {
            StoredHash actual = StoredHash.of(onDisk(file.get()));
            if (!actual.is(hash.get().hex())) {
                throw new NotAtHand(Verdict.unverifiable(ofOthers, path.get()));
            }
        }
        return path.get();
    }

    private static StoredFile onDisk(Path file) {
        return new StoredFile() {
            @Override
            public long sizeBytes() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
