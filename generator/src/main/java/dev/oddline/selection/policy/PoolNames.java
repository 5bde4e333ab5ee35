package dev.oddline.selection.policy;

import dev.oddline.table.CodePointOrder;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rows of a pool stand for: scenes, or frames or objects of scenes. Rows are in the order of their scenes, then of their
 * frames and objects, by code points, whatever the order of the table; so those of a scene stand together, and those of a frame.
 *
 * @param scenes id of the scene of each row
 * @param frames id of the frame of each row; empty texts where rows are scenes
 * @param objects id of the object of each row; empty texts where rows are scenes or frames
 */
public record PoolNames(List<String> scenes, List<String> frames, List<String> objects) {

    /** Returns how many rows there are. */
    int size() {
        return scenes.size();
    }

    /** Returns whether a row is the first of its scene. */
    boolean isFirst(int row) {
        return row == 0 || !scenes.get(row).equals(scenes.get(row - 1));
    }

    /** Returns how many scenes have one of some rows. */
    int countScenes(BitSet rows) {
        return firstOfScenes(rows).cardinality();
    }

    /** Returns of some rows the first of each scene. */
    BitSet firstOfScenes(BitSet rows) {
        BitSet first = new BitSet(size());
        int last = -1;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            first.set(row, last < 0 || !scenes.get(row).equals(scenes.get(last)));
            last = row;
        }
        return first;
    }

    /** Returns all rows of the scene of a row, in their order. */
    IntStream ofSceneOf(int row) {
        int first = row;
        while (!isFirst(first)) {
            first--;
        }
        int end = row + 1;
        while (end < size() && !isFirst(end)) {
            end++;
        }
        return IntStream.range(first, end);
    }

    /** Returns the rows of a scene; none if it is not on offer. */
    IntStream of(String scene) {
        int row = Collections.binarySearch(scenes, scene, CodePointOrder.ORDER);
        return row < 0 ? IntStream.empty() : ofSceneOf(row);
    }

    /** Returns a name for each row that no other has. */
    List<String> unique() {
        return IntStream.range(0, size()).mapToObj(this::name).toList();
    }

    /** Returns whether a row is the first of its frame; true for scenes. */
    boolean isFirstOfFrame(int row) {
        return isFirst(row) || !frames.get(row).equals(frames.get(row - 1));
    }

    /** Returns the name of a row: the id of a scene, {@code scene/frame} or {@code scene/frame/object}. */
    String name(int row) {
        return item(row).isEmpty() ? scenes.get(row) : scenes.get(row) + "/" + item(row);
    }

    /** Returns what a row is of its scene: empty, {@code frame} or {@code frame/object}. */
    String item(int row) {
        String object = objects.get(row);
        return object.isEmpty() ? frames.get(row) : frames.get(row) + "/" + object;
    }
}
