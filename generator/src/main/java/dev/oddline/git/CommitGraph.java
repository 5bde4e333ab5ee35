package dev.oddline.git;

import dev.oddline.git.HistoryAnswer.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** All commits that can be reached from one, as far as the clone holds them. */
final class CommitGraph {
    private static final Comparator<CommitObject> NEWEST_FIRST =
            Comparator.comparingLong(CommitObject::seconds).reversed().thenComparing(CommitObject::id);

    private final ObjectId head;
    private final Map<ObjectId, CommitObject> commits = new HashMap<>();
    private final Map<ObjectId, Reason> cut = new HashMap<>();

    private CommitGraph(ObjectId head) {
        this.head = head;
    }

    static CommitGraph reachableFrom(ObjectStore store, ObjectId head) throws IOException {
        CommitGraph graph = new CommitGraph(head);
        Set<ObjectId> shallow = store.shallowCommits();
        Deque<ObjectId> waiting = new ArrayDeque<>(List.of(head));
        while (!waiting.isEmpty()) {
            ObjectId id = waiting.remove();
            Optional<CommitObject> read = graph.commits.containsKey(id) ? Optional.empty() : read(store, id);
            if (read.isEmpty()) {
                continue;
            }
            graph.commits.put(id, read.get());
            if (shallow.contains(id)) {
                graph.cut.put(id, Reason.SHALLOW_CLONE);
            } else {
                waiting.addAll(read.get().parents());
            }
        }
        graph.cutAtMissingParents();
        return graph;
    }

    /** Returns every commit before its parents; of those that may come next the newest, then the smallest id. */
    List<CommitObject> newestFirst() {
        Map<ObjectId, Integer> children = new HashMap<>();
        for (CommitObject commit : commits.values()) {
            parents(commit).forEach(parent -> children.merge(parent, 1, Integer::sum));
        }
        PriorityQueue<CommitObject> ready = new PriorityQueue<>(NEWEST_FIRST);
        commits.values().stream().filter(c -> !children.containsKey(c.id())).forEach(ready::add);
        List<CommitObject> ordered = new ArrayList<>(commits.size());
        while (!ready.isEmpty()) {
            CommitObject commit = ready.remove();
            ordered.add(commit);
            for (ObjectId parent : parents(commit)) {
                if (children.merge(parent, -1, Integer::sum) == 0) {
                    ready.add(known(parent));
                }
            }
        }
        return ordered;
    }

    /** Returns why the parents of a commit are not at hand; empty if they are. */
    Optional<Reason> cut(CommitObject commit) {
        return Optional.ofNullable(cut.get(commit.id()));
    }

    /** Returns the parents of a commit, the first parent first; none if they are not at hand. */
    List<ObjectId> parents(CommitObject commit) {
        return cut.containsKey(commit.id()) ? List.of() : commit.parents();
    }

    /**
     * Returns the request that brought each commit in. What a merge joined to the branch that the first parents form
     * belongs to the merge's request, unless its own message names one.
     */
    Map<ObjectId, ChangeRequest> changeRequests() {
        Map<ObjectId, ChangeRequest> requests = new HashMap<>();
        landings()
                .forEach((id, landing) -> known(id)
                        .changeRequest()
                        .or(() -> known(landing).changeRequest())
                        .ifPresent(request -> requests.put(id, request)));
        return requests;
    }

    /** Returns for each commit the one on the line of first parents that brought it in: itself, or a merge. */
    Map<ObjectId, ObjectId> landings() {
        Map<ObjectId, ObjectId> landings = new HashMap<>();
        for (CommitObject landing : trunkOldestFirst()) {
            Deque<ObjectId> waiting = new ArrayDeque<>(List.of(landing.id()));
            while (!waiting.isEmpty()) {
                ObjectId id = waiting.remove();
                if (landings.putIfAbsent(id, landing.id()) == null) {
                    waiting.addAll(parents(known(id)));
                }
            }
        }
        return landings;
    }

    /**
     * Returns the newest commit that both graphs hold and that no other such commit was built on; empty if they share
     * none.
     */
    Optional<ObjectId> mergeBaseWith(CommitGraph other) {
        Map<ObjectId, CommitObject> shared = new HashMap<>(commits);
        shared.keySet().retainAll(other.commits.keySet());
        Set<ObjectId> builtOn = new HashSet<>();
        shared.values().forEach(commit -> builtOn.addAll(commit.parents()));
        return shared.values().stream()
                .filter(commit -> !builtOn.contains(commit.id()))
                .min(NEWEST_FIRST)
                .map(CommitObject::id);
    }

    /** Returns why some commit's parents are not at hand; empty if all are. */
    Optional<Reason> anyCut() {
        return cut.values().stream().sorted().findFirst();
    }

    /** Returns the line of first parents, as far as the clone holds it, the oldest first. */
    List<CommitObject> trunkOldestFirst() {
        List<CommitObject> trunk = new ArrayList<>();
        List<ObjectId> next = List.of(head);
        while (!next.isEmpty()) {
            CommitObject commit = known(next.get(0));
            trunk.add(commit);
            next = parents(commit);
        }
        Collections.reverse(trunk);
        return trunk;
    }

    private void cutAtMissingParents() {
        for (CommitObject commit : commits.values()) {
            if (!commits.keySet().containsAll(commit.parents())) {
                cut.putIfAbsent(commit.id(), Reason.MISSING_OBJECTS);
            }
        }
    }

    private CommitObject known(ObjectId id) {
        return Optional.ofNullable(commits.get(id))
                .orElseThrow(() -> new IllegalStateException("commit " + id.name() + " was not read"));
    }

    private static Optional<CommitObject> read(ObjectStore store, ObjectId id) {
        try {
            return CommitObject.parse(id, store.commitBytes(id));
        } catch (IOException e) { // missing or damaged: its children say so
            return Optional.empty();
        }
    }
}
