package dev.oddline.cluster.density;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A hierarchy in which only groups of some size count: what splits off with fewer points has fallen out of its group. Group
 * 0 holds all points; a group comes after the one that it split off from. Density is 1 ÷ length; a length of zero counts as
 * the least one above zero.
 */
final class CondensedTree {
    private final int[] groupOfPoint;
    private final double[] densityOfPoint;
    private final List<Group> groups = new ArrayList<>();

    /**
     * A group.
     *
     * @param parent the group that it split off from; -1 of the first
     * @param birth density at which it did; 0 of the first
     * @param size its points at that moment
     */
    record Group(int parent, double birth, int size) {}

    private CondensedTree(int points) {
        groupOfPoint = new int[points];
        densityOfPoint = new double[points];
    }

    /** Returns the tree of groups of at least {@code minClusterSize} points. */
    static CondensedTree of(Hierarchy hierarchy, int minClusterSize) {
        CondensedTree tree = new CondensedTree(hierarchy.points());
        tree.groups.add(new Group(-1, 0, hierarchy.points()));
        double least = Arrays.stream(hierarchy.length())
                .filter(length -> length > 0)
                .min()
                .orElse(1);
        int[] groupOfNode = new int[hierarchy.root() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(hierarchy.root());
        while (!open.isEmpty()) {
            int node = open.removeFirst();
            int join = node - hierarchy.points();
            int group = groupOfNode[node];
            double density = 1 / StrictMath.max(hierarchy.length()[join], least);
            int left = hierarchy.left()[join];
            int right = hierarchy.right()[join];
            boolean both = hierarchy.sizeOf(left) >= minClusterSize && hierarchy.sizeOf(right) >= minClusterSize;
            for (int side : new int[] {left, right}) {
                if (hierarchy.sizeOf(side) < minClusterSize) {
                    tree.fallOut(hierarchy, side, group, density);
                } else {
                    groupOfNode[side] = both ? tree.add(group, density, hierarchy.sizeOf(side)) : group;
                    open.addLast(side);
                }
            }
        }
        return tree;
    }

    private int add(int parent, double birth, int size) {
        groups.add(new Group(parent, birth, size));
        return groups.size() - 1;
    }

    private void fallOut(Hierarchy hierarchy, int from, int group, double density) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            int node = open.removeLast();
            if (node < hierarchy.points()) {
                groupOfPoint[node] = group;
                densityOfPoint[node] = density;
            } else {
                open.add(hierarchy.left()[node - hierarchy.points()]);
                open.add(hierarchy.right()[node - hierarchy.points()]);
            }
        }
    }

    List<Group> groups() {
        return groups;
    }

    int points() {
        return groupOfPoint.length;
    }

    /** Returns the group that a point fell out of. */
    int groupOf(int point) {
        return groupOfPoint[point];
    }

    /** Returns the density at which it did. */
    double densityOf(int point) {
        return densityOfPoint[point];
    }

    /** Returns the sum, over the points of each group, of how much density they stayed in it for. */
    double[] stabilities() {
        double[] stabilities = new double[groups.size()];
        for (int i = 0; i < points(); i++) {
            stabilities[groupOf(i)] += densityOf(i) - groups.get(groupOf(i)).birth();
        }
        for (Group group : groups) {
            if (group.parent() >= 0) {
                stabilities[group.parent()] +=
                        (group.birth() - groups.get(group.parent()).birth()) * group.size();
            }
        }
        return stabilities;
    }

    /** Returns the largest density at which anything leaves each group: a point, or a group that splits off. */
    double[] deaths() {
        double[] deaths = new double[groups.size()];
        for (int i = 0; i < points(); i++) {
            deaths[groupOf(i)] = StrictMath.max(deaths[groupOf(i)], densityOf(i));
        }
        for (Group group : groups) {
            if (group.parent() >= 0) {
                deaths[group.parent()] = StrictMath.max(deaths[group.parent()], group.birth());
            }
        }
        return deaths;
    }
}
