package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenes of a dataset version: one row for each scene, unless {@code repeated} says otherwise.
 *
 * @param rows number of rows
 * @param columns what is read, an attribute or one of {@link #OWN}, to where it stands; what is not here stands in the
 *     column of the same name
 * @param values attribute to what its words in the table mean, where they are not the taxonomy's
 * @param repeated what several rows of one scene are
 */
public record SceneTable(
        TableReference table,
        Stated<Long> rows,
        Map<String, ColumnSource> columns,
        Map<String, Map<String, String>> values,
        Stated<RepeatedScenes> repeated)
        implements MappedTable {
    public static final String SCENE_ID = "scene_id";
    public static final String DRIVE_ID = "drive_id";
    public static final String FRAME_ID = "frame_id";
    public static final String OBJECT_ID = "object_id";
    public static final String SPLIT = "split";
    public static final String FRAMES = "frames";
    public static final String OBJECTS = "objects";
    public static final String RECORDED_AT = "recorded_at";
    public static final String SOURCE = "source";
    public static final String INCIDENT_ID = "incident_id";

    /** What labelling a scene of a pool costs. */
    public static final String COST = "cost";

    /** What a table says of a scene besides its conditions. */
    public static final List<String> OWN =
            List.of(SCENE_ID, DRIVE_ID, SPLIT, FRAMES, OBJECTS, RECORDED_AT, SOURCE, INCIDENT_ID);

    /** What several rows of one scene are. */
    public enum RepeatedScenes {
        /** A mistake. */
        REFUSED,
        /** One scene, which has what each of them says. */
        MERGED
    }

    public SceneTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        values.forEach(
                (attribute, words) -> copies.put(attribute, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        values = Collections.unmodifiableMap(copies);
    }

    @Override
    public List<String> own() {
        return OWN;
    }

    /** Returns whether several rows of one scene are one scene. */
    public boolean isMerged() {
        return repeated.value().filter(RepeatedScenes.MERGED::equals).isPresent();
    }
}
