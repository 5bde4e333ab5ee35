package dev.oddline.record;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A proposed group of rare scenes; a scenario that cites it gives it a name.
 *
 * @param members the scenes of the group
 * @param representatives scene ids that show best what the group is
 * @param predecessor the same group in the clustering before
 */
public record Cluster(
        Heading heading,
        Stated<Moment> createdAt,
        Method method,
        Stated<SceneList> members,
        List<String> representatives,
        Quality quality,
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
     */
    public record Method(
            Stated<String> name, Map<String, String> parameters, Stated<Long> seed, Stated<TableReference> input) {
        public Method {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * How rare and how sure it is.
     *
     * @param rarity share of the input's scenes outside of the group, 0..1
     * @param stability share of repetitions that find the group again, 0..1
     */
    public record Quality(Stated<BigDecimal> rarity, Stated<BigDecimal> stability) {}
}
