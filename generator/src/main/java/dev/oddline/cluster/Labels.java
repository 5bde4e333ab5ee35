package dev.oddline.cluster;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/** Which cluster each point belongs to: 0 and up, or {@link #NOISE}. */
public final class Labels {
    /** A point that belongs to no cluster. */
    public static final int NOISE = -1;

    private final int[] labels;
    private final int[] sizes;

    private Labels(int[] labels, int[] sizes) {
        this.labels = labels;
        this.sizes = sizes;
    }

    /**
     * Returns the labels of points.
     *
     * @param labels {@code [point]}; each from -1, and no cluster between 0 and the largest without a point
     */
    public static Labels of(int[] labels) {
        int count = Arrays.stream(labels).max().orElse(NOISE) + 1;
        int[] sizes = new int[count];
        for (int i = 0; i < labels.length; i++) {
            InvalidInput.unless(labels[i] >= NOISE, "labels[" + i + "]", labels[i] + " is below -1");
            if (labels[i] != NOISE) {
                sizes[labels[i]]++;
            }
        }
        for (int c = 0; c < count; c++) {
            InvalidInput.unless(sizes[c] > 0, "labels", "cluster " + c + " has no point");
        }
        return new Labels(labels.clone(), sizes);
    }

    /**
     * Returns the labels with the clusters numbered anew: the largest is 0, of equal size the one whose first point comes
     * first.
     */
    public static Labels largestFirst(int[] labels) {
        int most = Arrays.stream(labels).max().orElse(NOISE) + 1;
        int[] sizes = new int[most];
        int[] first = new int[most];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                sizes[labels[i]]++;
                first[labels[i]] = StrictMath.min(first[labels[i]], i);
            }
        }
        Integer[] order = new Integer[most];
        Arrays.setAll(order, c -> c);
        Arrays.sort(
                order,
                (a, b) -> sizes[a] != sizes[b]
                        ? Integer.compare(sizes[b], sizes[a])
                        : Integer.compare(first[a], first[b]));
        int[] renamed = new int[most];
        for (int place = 0; place < most; place++) {
            renamed[order[place]] = place;
        }
        return of(Arrays.stream(labels)
                .map(label -> label < 0 ? NOISE : renamed[label])
                .toArray());
    }

    /** Returns how many points there are. */
    public int points() {
        return labels.length;
    }

    /** Returns how many clusters there are. */
    public int clusters() {
        return sizes.length;
    }

    /** Returns the cluster of a point. */
    public int of(int point) {
        return labels[point];
    }

    /** Returns how many points are in a cluster. */
    public int size(int cluster) {
        return sizes[cluster];
    }

    /** Returns the points of a cluster, ascending; those of none for {@link #NOISE}. */
    public int[] members(int cluster) {
        int[] members = new int[cluster == NOISE ? noise() : sizes[cluster]];
        int at = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == cluster) {
                members[at++] = i;
            }
        }
        return members;
    }

    /** Returns how many points are in no cluster. */
    public int noise() {
        return labels.length - Arrays.stream(sizes).sum();
    }

    /** Returns the cluster of each point. */
    public int[] toArray() {
        return labels.clone();
    }
}
