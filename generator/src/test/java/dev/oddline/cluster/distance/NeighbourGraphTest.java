package dev.oddline.cluster.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourGraphTest {

    @Test
    void ofEquallyNearPointsTheFirstComesFirst() {
        NeighbourGraph graph = NeighbourGraph.of(Points.of(new double[][] {{1}, {0}, {2}, {1}, {0}}), 3);

        assertThat(List.of(graph.neighbour(0, 0), graph.neighbour(0, 1), graph.neighbour(0, 2)))
                .containsExactly(3, 1, 2);
        assertThat(graph.distance(0, 0)).isZero();
        assertThat(graph.distance(0, 2)).isEqualTo(1);
    }

    /** More points than a block holds, against sorting all of them. */
    @Test
    void neighboursAreThoseOfASort() {
        SplitMix random = new SplitMix(11);
        double[][] rows = new double[600][3];
        for (double[] row : rows) {
            Arrays.setAll(row, d -> random.normal());
        }
        NeighbourGraph graph = NeighbourGraph.of(Points.of(rows), 7);

        for (int i = 0; i < rows.length; i += 37) {
            int point = i;
            List<Integer> sorted = IntStream.range(0, rows.length)
                    .filter(j -> j != point)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> distance(rows[point], rows[j])))
                    .limit(7)
                    .toList();
            for (int place = 0; place < 7; place++) {
                assertThat(graph.neighbour(point, place)).isEqualTo(sorted.get(place));
                assertThat(graph.distance(point, place))
                        .isCloseTo(distance(rows[point], rows[sorted.get(place)]), within(1e-12));
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(d -> (a[d] - b[d]) * (a[d] - b[d]))
                .sum());
    }
}
