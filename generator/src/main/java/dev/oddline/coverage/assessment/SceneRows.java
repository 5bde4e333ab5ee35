package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.Amount;
import dev.oddline.coverage.SceneColumns;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rows of one scene table as scenes in the words of the target's taxonomy. */
final class SceneRows {
    private final SceneColumns columns;
    private final Taxonomy wanted;
    private final Optional<Translation> translation;
    private final Map<List<String>, Map<String, Condition>> seen = new HashMap<>();
    private final Map<String, SplitScene> byId = new LinkedHashMap<>();
    private int unnamed;

    private record SplitScene(String split, Scene scene) {}

    private SceneRows(SceneColumns columns, Taxonomy wanted, Optional<Translation> translation) {
        this.columns = columns;
        this.wanted = wanted;
        this.translation = translation;
    }

    /**
     * Returns no rows yet.
     *
     * @param written the taxonomy that the table is written in; the wanted one where nobody says
     */
    static SceneRows of(Taxonomies taxonomies, Optional<RecordId> written, RecordId wanted, SceneTable table) {
        Taxonomy none = new Taxonomy(wanted.value(), List.of(), List.of());
        RecordId from = written.orElse(wanted);
        return new SceneRows(
                SceneColumns.of(table, taxonomies.of(from).orElse(none)),
                taxonomies.of(wanted).orElse(none),
                taxonomies.translation(from, wanted));
    }

    /** Returns the id of a row's scene; empty where the table names none. */
    String id(TableContents.Row row) {
        return text(row, SceneTable.SCENE_ID, "/");
    }

    /** Adds a row: a scene of its own, unless the record says that several rows of one scene are one. */
    void add(TableContents.Row row) {
        String id = id(row);
        Scene scene = new Scene(
                id,
                text(row, SceneTable.DRIVE_ID, "/"),
                text(row, SceneTable.SOURCE, "|"),
                new Amount(1, count(text(row, SceneTable.FRAMES, "")), count(text(row, SceneTable.OBJECTS, ""))),
                conditions(row));
        boolean merged = columns.table().isMerged() && !id.isEmpty();
        String key = merged ? id : "\n" + unnamed++;
        byId.merge(key, new SplitScene(text(row, SceneTable.SPLIT, "|"), scene), SceneRows::merged);
    }

    /** Returns the scenes whose split is one of some, in the order of the table. */
    List<Scene> scenes(Predicate<String> splits) {
        return byId.values().stream()
                .filter(one -> splits.test(one.split()))
                .map(SplitScene::scene)
                .toList();
    }

    private Map<String, Condition> conditions(TableContents.Row row) {
        List<String> cells = columns.ofConditions().stream().map(row::cell).toList();
        return seen.computeIfAbsent(cells, this::read);
    }

    private Map<String, Condition> read(List<String> cells) {
        List<Condition> written = columns.conditions(cells);
        List<OddAttribute> old = columns.taxonomy().attributes();
        Map<String, Condition> conditions = new LinkedHashMap<>();
        wanted.attributes().forEach(attribute -> conditions.put(attribute.id(), Condition.UNKNOWN));
        for (int i = 0; i < old.size(); i++) {
            String id = old.get(i).id();
            Condition condition = written.get(i);
            conditions.computeIfPresent(
                    id,
                    (any, unknown) ->
                            translation.map(t -> t.translate(id, condition)).orElse(unknown));
        }
        return conditions;
    }

    private static SplitScene merged(SplitScene one, SplitScene other) {
        Map<String, Condition> both = new LinkedHashMap<>(one.scene().conditions());
        other.scene().conditions().forEach((id, condition) -> both.merge(id, condition, SceneRows::merged));
        Amount amount = new Amount(
                1,
                StrictMath.max(
                        one.scene().amount().frames(), other.scene().amount().frames()),
                StrictMath.max(
                        one.scene().amount().objects(), other.scene().amount().objects()));
        return new SplitScene(
                one.split(),
                new Scene(
                        one.scene().sceneId(),
                        one.scene().driveId(),
                        one.scene().source(),
                        amount,
                        both));
    }

    private static Condition merged(Condition one, Condition other) {
        Set<String> values = new LinkedHashSet<>(one.values());
        values.addAll(other.values());
        Set<String> strange = new LinkedHashSet<>(one.strange());
        strange.addAll(other.strange());
        return new Condition(new ArrayList<>(values), new ArrayList<>(strange));
    }

    private String text(TableContents.Row row, String what, String separator) {
        return String.join(
                separator,
                columns.of(what).stream()
                        .map(column -> row.cell(column).strip())
                        .toList());
    }

    private static long count(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
