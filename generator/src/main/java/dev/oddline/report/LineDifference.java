package dev.oddline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest way from one list of lines to another.
 *
 * <p>E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), basic form: time and memory
 * grow with the square of the number of lines that differ.
 */
final class LineDifference {
    private LineDifference() {}

    /** What becomes of a line. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** One line and what becomes of it. */
    record Line(Fate fate, String text) {}

    /** Returns all lines of both, in order; of a change, what is removed stands before what is added. */
    static List<Line> of(List<String> before, List<String> after) {
        List<Map<Integer, Integer>> trace = new ArrayList<>();
        Map<Integer, Integer> reach = new HashMap<>(Map.of(1, 0));
        for (int steps = 0; ; steps++) {
            trace.add(new HashMap<>(reach));
            for (int k = -steps; k <= steps; k += 2) {
                int x = isDown(k, steps, reach) ? at(reach, k + 1) : at(reach, k - 1) + 1;
                while (x < before.size()
                        && x - k < after.size()
                        && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                reach.put(k, x);
                if (x >= before.size() && x - k >= after.size()) {
                    return way(before, after, trace);
                }
            }
        }
    }

    private static boolean isDown(int k, int steps, Map<Integer, Integer> reach) {
        return k == -steps || (k != steps && at(reach, k - 1) < at(reach, k + 1));
    }

    private static int at(Map<Integer, Integer> reach, int k) {
        return reach.getOrDefault(k, 0);
    }

    private static List<Line> way(List<String> before, List<String> after, List<Map<Integer, Integer>> trace) {
        List<Line> lines = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int steps = trace.size() - 1; steps >= 0; steps--) {
            Map<Integer, Integer> reach = trace.get(steps);
            int k = x - y;
            int from = isDown(k, steps, reach) ? k + 1 : k - 1;
            int fromX = at(reach, from);
            int fromY = fromX - from;
            while (x > fromX && y > fromY && x > 0 && y > 0) {
                x--;
                y--;
                lines.add(new Line(Fate.KEPT, before.get(x)));
            }
            if (steps > 0) {
                lines.add(
                        x == fromX
                                ? new Line(Fate.ADDED, after.get(fromY))
                                : new Line(Fate.REMOVED, before.get(fromX)));
            }
            x = fromX;
            y = fromY;
        }
        Collections.reverse(lines);
        return lines;
    }
}
