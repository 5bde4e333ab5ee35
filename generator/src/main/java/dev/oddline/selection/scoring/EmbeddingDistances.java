package dev.oddline.selection.scoring;

import dev.oddline.selection.ood.Mahalanobis;
import dev.oddline.selection.ood.NearestNeighbours;
import java.util.Optional;

/** Distances from training data, each made ready when it is first asked for. */
public final class EmbeddingDistances {
    private final double[][] train;
    private final int[] classes;
    private final int k;
    private Optional<Mahalanobis> mahalanobis = Optional.empty();
    private Optional<NearestNeighbours> neighbours = Optional.empty();
    private Optional<NearestNeighbours.OfDirections> directions = Optional.empty();

    /**
     * Returns the distances.
     *
     * @param train {@code [row][dimension]}; never changed
     * @param classes {@code [row]}, from 0; all 0 if the classes are not known
     * @param k which neighbour counts, from 1
     */
    public EmbeddingDistances(double[][] train, int[] classes, int k) {
        this.train = train;
        this.classes = classes;
        this.k = k;
    }

    int k() {
        return k;
    }

    synchronized Mahalanobis mahalanobis() {
        Mahalanobis ready = mahalanobis.orElseGet(() -> Mahalanobis.of(train, classes));
        mahalanobis = Optional.of(ready);
        return ready;
    }

    synchronized NearestNeighbours neighbours() {
        NearestNeighbours ready = neighbours.orElseGet(() -> NearestNeighbours.of(train, k));
        neighbours = Optional.of(ready);
        return ready;
    }

    synchronized NearestNeighbours.OfDirections directions() {
        NearestNeighbours.OfDirections ready = directions.orElseGet(() -> NearestNeighbours.ofDirections(train, k));
        directions = Optional.of(ready);
        return ready;
    }
}
