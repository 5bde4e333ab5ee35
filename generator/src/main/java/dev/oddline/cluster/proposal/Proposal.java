package dev.oddline.cluster.proposal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A cluster as it is proposed.
 *
 * @param cluster its label, from 0
 * @param frequency how rare it is
 * @param standing how far it can be trusted
 * @param contents what is in it
 */
public record Proposal(int cluster, Members members, Frequency frequency, Standing standing, Contents contents) {

    /**
     * The scenes of a cluster.
     *
     * @param rows ascending
     * @param distances from the medoid, in the order of the rows
     * @param typicality 0..1, in the order of the rows; 0.5 is average, larger is closer to its neighbours
     * @param representatives rows of the medoid, then of the most typical scenes
     */
    @SuppressWarnings("ArrayRecordComponent") // many scenes, never compared
    public record Members(int[] rows, double[] distances, double[] typicality, List<Integer> representatives) {
        public Members {
            representatives = List.copyOf(representatives);
        }
    }

    /**
     * How rare a cluster is.
     *
     * @param scenes its number of scenes
     * @param rarity share of all scenes outside of it, 0..1
     * @param expectedShare of the next scenes, 0..1, by Good and Turing: some of them will be of a sort not seen yet
     */
    public record Frequency(int scenes, double rarity, double expectedShare) {}

    /**
     * How far a cluster can be trusted.
     *
     * @param stability mean Jaccard index over resamples, 0..1; empty where none were drawn
     * @param silhouette mean over its scenes, -1..1; empty where it is the only cluster
     * @param densityValidity -1..1 (DBCV); empty where it is the only cluster, or one has a single scene
     * @param persistence 0..1; empty unless the method is HDBSCAN
     */
    public record Standing(
            OptionalDouble stability,
            OptionalDouble silhouette,
            OptionalDouble densityValidity,
            OptionalDouble persistence) {}

    /**
     * What is in a cluster.
     *
     * @param meanUncertainty of its scenes that have one; empty where nobody says
     * @param incidentScenes how many belong to incidents; empty where nobody says
     * @param profile the conditions it stands out by
     */
    public record Contents(OptionalDouble meanUncertainty, OptionalInt incidentScenes, List<ProfileLine> profile) {
        public Contents {
            profile = List.copyOf(profile);
        }
    }
}
