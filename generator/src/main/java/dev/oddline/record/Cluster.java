package dev.oddline.record;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A proposed group of rare scenes; a scenario that cites it gives it a name.
 *
 * @param whole all groups that were found together with it
 * @param members the scenes of the group
 * @param representatives scene ids that show best what the group is
 * @param contents what is in it
 * @param predecessor the same group in the clustering before
 */
public record Cluster(
        Heading heading,
        Stated<Moment> createdAt,
        Method method,
        Stated<Whole> whole,
        Stated<SceneList> members,
        List<String> representatives,
        Quality quality,
        Contents contents,
        Stated<RecordId> predecessor,
        OddScope odd)
        implements MetadataRecord {

    public Cluster {
        representatives = List.copyOf(representatives);
    }

    /**
     * How it was found.
     *
     * @param parameters by name, in the order of the file, as they were written
     * @param seed random seed
     * @param input the table that was clustered
     * @param embeddings an array whose rows follow those of the table
     */
    public record Method(
            Stated<String> name,
            Map<String, String> parameters,
            Stated<Long> seed,
            Stated<TableReference> input,
            Stated<TableReference> embeddings) {
        public Method {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * All groups that were found together.
     *
     * @param table every scene with its group and its place on the map
     * @param map how the map was drawn
     * @param trustworthiness share of neighbours on the map that are neighbours indeed, 0..1
     * @param unseenShare share of the next scenes that will be like no group, 0..1
     * @param silhouette mean over all scenes in groups, -1..1
     * @param dbcv of all groups, -1..1
     */
    public record Whole(
            TableReference table,
            Stated<String> map,
            Stated<BigDecimal> trustworthiness,
            Stated<BigDecimal> unseenShare,
            Stated<BigDecimal> silhouette,
            Stated<BigDecimal> dbcv) {}

    /**
     * How rare and how sure it is.
     *
     * @param rarity share of the input's scenes outside of the group, 0..1
     * @param expectedShare share of the next scenes that will belong to it, 0..1
     * @param stability mean Jaccard index with the group that resamples find, 0..1
     */
    public record Quality(
            Stated<BigDecimal> rarity,
            Stated<BigDecimal> expectedShare,
            Stated<BigDecimal> stability,
            Stated<Validity> validity) {}

    /**
     * How clear it is.
     *
     * @param silhouette mean over its scenes, -1..1
     * @param dbcv -1..1
     * @param persistence 0..1
     */
    public record Validity(Stated<BigDecimal> silhouette, Stated<BigDecimal> dbcv, Stated<BigDecimal> persistence) {}

    /**
     * What is in it.
     *
     * @param incidentScenes how many of its scenes belong to incidents
     * @param suggestedPriority its place among the groups found together, from 1; people decide
     * @param profile conditions it stands out by, the most outstanding first
     */
    public record Contents(
            Stated<Uncertainty> uncertainty,
            Stated<Long> incidentScenes,
            Stated<Long> suggestedPriority,
            List<ProfileLine> profile) {
        public Contents {
            profile = List.copyOf(profile);
        }
    }

    /**
     * How unsure a model is of its scenes.
     *
     * @param measure such as {@code entropy_nats}
     * @param mean over its scenes
     * @param ofAll mean over all scenes of the input
     */
    public record Uncertainty(Stated<String> measure, Stated<BigDecimal> mean, Stated<BigDecimal> ofAll) {}

    /**
     * A condition that is more frequent in it than elsewhere.
     *
     * @param scenes how many of its scenes have it
     * @param share of its scenes, 0..1
     * @param lift that share over the share of the input's scenes
     * @param p how likely chance makes it as frequent, 0..1, adjusted over all values of all groups found together
     */
    public record ProfileLine(
            Stated<String> attribute,
            Stated<String> value,
            Stated<Long> scenes,
            Stated<BigDecimal> share,
            Stated<BigDecimal> lift,
            Stated<BigDecimal> p) {}
}
