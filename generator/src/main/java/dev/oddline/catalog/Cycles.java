package dev.oddline.catalog;

import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds records that are made from themselves, or take their own place, over any number of steps. */
public final class Cycles {
    private final Catalog catalog;
    private final Set<Reference.Role> roles;
    private final Map<RecordId, Integer> number = new HashMap<>();
    private final Map<RecordId, Integer> lowest = new HashMap<>();
    private final Deque<RecordId> open = new ArrayDeque<>();
    private final Set<RecordId> isOpen = new HashSet<>();
    private final List<List<RecordId>> knots = new ArrayList<>();

    private Cycles(Catalog catalog, Set<Reference.Role> roles) {
        this.catalog = catalog;
        this.roles = roles;
    }

    /**
     * Returns one shortest cycle through the smallest record of each knot (strongly connected component), with that
     * record first; in the order of these records. Takes time linear in the links (Tarjan 1972), without recursion.
     *
     * @param role the links to follow
     */
    public static List<List<RecordId>> of(Catalog catalog, Reference.Role role) {
        Cycles cycles = new Cycles(catalog, Set.of(role));
        catalog.entries().forEach(e -> cycles.visit(e.id()));
        return cycles.knots.stream()
                .map(cycles::shortestThroughFirst)
                .sorted(java.util.Comparator.comparing(cycle -> cycle.get(0)))
                .toList();
    }

    private List<RecordId> next(RecordId id) {
        return catalog.linksFrom(id).stream()
                .filter(l -> roles.contains(l.role()))
                .map(Link::to)
                .distinct()
                .sorted()
                .toList();
    }

    private record Visit(RecordId id, Iterator<RecordId> rest) {}

    private void visit(RecordId start) {
        if (number.containsKey(start)) {
            return;
        }
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Visit top = path.element();
            if (top.rest().hasNext()) {
                RecordId next = top.rest().next();
                if (!number.containsKey(next)) {
                    path.push(enter(next));
                } else if (isOpen.contains(next)) {
                    lowest.merge(top.id(), number.getOrDefault(next, 0), Math::min);
                }
            } else {
                path.pop();
                leave(top.id());
                if (!path.isEmpty()) {
                    lowest.merge(path.element().id(), lowest.getOrDefault(top.id(), 0), Math::min);
                }
            }
        }
    }

    private Visit enter(RecordId id) {
        number.put(id, number.size());
        lowest.put(id, number.size() - 1);
        open.push(id);
        isOpen.add(id);
        return new Visit(id, next(id).iterator());
    }

    private void leave(RecordId id) {
        if (!lowest.getOrDefault(id, 0).equals(number.getOrDefault(id, 0))) {
            return;
        }
        List<RecordId> knot = new ArrayList<>();
        RecordId member;
        do {
            member = open.pop();
            isOpen.remove(member);
            knot.add(member);
        } while (!member.equals(id));
        if (knot.size() > 1 || next(id).contains(id)) {
            Collections.sort(knot);
            knots.add(knot);
        }
    }

    private List<RecordId> shortestThroughFirst(List<RecordId> knot) {
        RecordId first = knot.get(0);
        Set<RecordId> members = new TreeSet<>(knot);
        Map<RecordId, RecordId> before = new HashMap<>();
        Deque<RecordId> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            RecordId from = waiting.remove();
            for (RecordId to : next(from)) {
                if (to.equals(first)) {
                    return wayTo(from, first, before);
                }
                if (members.contains(to) && before.putIfAbsent(to, from) == null) {
                    waiting.add(to);
                }
            }
        }
        throw new IllegalStateException("a knot without a cycle: " + knot);
    }

    private static List<RecordId> wayTo(RecordId last, RecordId first, Map<RecordId, RecordId> before) {
        List<RecordId> way = new ArrayList<>();
        for (RecordId at = last; !at.equals(first); at = before.getOrDefault(at, first)) {
            way.add(at);
        }
        way.add(first);
        Collections.reverse(way);
        return List.copyOf(way);
    }
}
