package dev.oddline.imports;

import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.util.List;

/**
 * What an import makes of a store, before anything is written.
 *
 * @param files what these files must hold afterwards, tables before the records that name them
 * @param same records that already are as the import makes them
 * @param kept records that people have changed, and of which the store has nothing new
 * @param conflicts records that people have changed although the store has something new; they are left as they are
 * @param missing runs of the store that no record in the repository holds
 * @param unreadable what could not be read, or not be carried over
 */
public record ImportPlan(
        List<SourceFile> files,
        List<RepoPath> same,
        List<RepoPath> kept,
        List<RepoPath> conflicts,
        List<ForeignRun> missing,
        List<Unreadable> unreadable) {

    public ImportPlan {
        files = List.copyOf(files);
        same = same.stream().sorted().toList();
        kept = kept.stream().sorted().toList();
        conflicts = conflicts.stream().sorted().toList();
        missing = List.copyOf(missing);
        unreadable = unreadable.stream().sorted().distinct().toList();
    }

    /**
     * A run as the other tool calls it.
     *
     * @param experiment name of the experiment
     */
    public record ForeignRun(String id, String name, String experiment) {}
}
