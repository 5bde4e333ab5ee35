package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.LoopPath;
import dev.oddline.check.Finding;
import dev.oddline.check.Findings;
import dev.oddline.check.content.FileContents;
import dev.oddline.check.verification.ClaimAnswers;
import dev.oddline.check.verification.RecordedVerification;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.round.effect.RecordedRound;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CsvTable;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What every page may draw on.
 *
 * @param findings of the whole repository
 * @param byFile the same by file, in their order
 * @param files bytes of tables and texts beside the records
 * @param loops in the order of their first finding
 * @param coverage how the ODD is covered
 * @param rounds what sampling rounds chose and gained, in the order of the records
 * @param sheets the scenes of rounds and clusters, to be judged
 */
record Site(
        Catalog catalog,
        Findings findings,
        Map<RepoPath, List<Finding>> byFile,
        FileContents files,
        Changes changes,
        List<LoopPath> loops,
        OddCoverage coverage,
        List<RecordedRound> rounds,
        List<SceneSheet> sheets,
        Context context) {

    /** What does not depend on what the records say: addresses, words, the revision, what was verified and when. */
    record Context(
            Addresses addresses,
            SourceLinks sources,
            Words words,
            Revision revision,
            Map<RecordId, List<RecordedVerification>> verifications) {}

    static Map<RepoPath, List<Finding>> byFile(Findings findings) {
        return findings.all().stream()
                .collect(Collectors.groupingBy(f -> f.diagnostic().location().path()));
    }

    /** Returns a small CSV table beside the records; empty if there is none, or it is damaged. */
    Optional<CsvTable> table(RepoPath path) {
        try {
            Optional<byte[]> bytes = files.read(path);
            return bytes.isPresent() ? Optional.of(CsvTable.of(path.value(), bytes.get())) : Optional.empty();
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Addresses addresses() {
        return context.addresses();
    }

    SourceLinks sources() {
        return context.sources();
    }

    Words words() {
        return context.words();
    }

    Revision revision() {
        return context.revision();
    }

    /** Returns how far a run can be made again, by what the team has committed of verifying it. */
    Reproduction reproduction(Run run) {
        return Reproduction.of(catalog, run, ClaimAnswers.recorded(context.verifications()));
    }

    /** Returns the scenes of a round or cluster, to be judged. */
    Optional<SceneSheet> sheet(CatalogEntry entry) {
        return sheets.stream().filter(s -> s.record().equals(entry.path())).findFirst();
    }

    /** Returns what a sampling round chose and gained; empty for any other record. */
    Optional<RecordedRound> round(RecordId id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /** Returns the loop that a record names; empty for any other record. */
    Optional<LoopPath> loop(RecordId id) {
        return loops.stream().filter(loop -> loop.named().contains(id)).findFirst();
    }

    /** Returns a record's title in the language of the pages, or its id. */
    String title(RecordId id) {
        return catalog.find(id)
                .flatMap(CatalogEntry::decoded)
                .flatMap(d -> d.record().heading().title().value())
                .map(t -> t.in(words().language()))
                .orElse(id.value());
    }
}
