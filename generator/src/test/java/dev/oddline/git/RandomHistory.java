package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** A history with branches, merges that take either side or neither, removals, and files that become folders. */
final class RandomHistory {
    static final List<RepoPath> PATHS = List.of(
            new RepoPath("metadata/a"),
            new RepoPath("metadata/a/x.yaml"),
            new RepoPath("metadata/a.yaml"),
            new RepoPath("metadata/b/y.yaml"),
            new RepoPath("metadata/b/c/z.yaml"));

    private RandomHistory() {}

    private record State(ObjectId id, Map<String, String> files) {}

    static void make(MadeRepository made, int commits, long seed) throws IOException {
        Random random = new Random(seed);
        List<State> branches = new ArrayList<>();
        branches.add(commit(made, 1, Map.of("metadata/a.yaml", "0")));
        for (int i = 2; i < commits; i++) {
            State left = branches.get(random.nextInt(branches.size()));
            State right = branches.get(random.nextInt(branches.size()));
            boolean merges = random.nextInt(3) == 0 && !left.equals(right);
            Map<String, String> files = merges ? merged(left, right, random) : new TreeMap<>(left.files());
            if (!merges || random.nextInt(4) == 0) {
                edit(files, random, i);
            }
            ObjectId[] parents = merges ? new ObjectId[] {left.id(), right.id()} : new ObjectId[] {left.id()};
            State next = commit(made, i, files, parents);
            if (merges) {
                branches.remove(right);
            }
            if (merges || random.nextBoolean()) {
                branches.remove(left);
            }
            branches.add(next);
        }
        ObjectId[] all = branches.stream().map(State::id).toArray(ObjectId[]::new);
        commit(made, commits, branches.get(0).files(), all);
    }

    private static State commit(MadeRepository made, int day, Map<String, String> files, ObjectId... parents)
            throws IOException {
        return new State(made.commit(day, "Commit " + day, files, parents), files);
    }

    private static Map<String, String> merged(State left, State right, Random random) {
        Map<String, String> files = new TreeMap<>(left.files());
        right.files().forEach((path, content) -> {
            if (random.nextBoolean()) {
                put(files, path, content);
            }
        });
        return files;
    }

    private static void edit(Map<String, String> files, Random random, int content) {
        String path = PATHS.get(random.nextInt(PATHS.size())).value();
        if (random.nextInt(4) == 0) {
            files.remove(path);
        } else {
            put(files, path, String.valueOf(content));
        }
    }

    /** A name is a file or a folder, never both. */
    private static void put(Map<String, String> files, String path, String content) {
        files.keySet().removeIf(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        files.put(path, content);
    }
}
