package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.OfferedScene;
import dev.oddline.selection.round.reading.PoolTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts scenes of a pool by ODD segment, in the words of a taxonomy that the pool's can be read in. */
final class ScenesInWords {
    private final PoolTable pool;
    private final Taxonomy taxonomy;
    private final Translation words;
    private final Map<String, Integer> rows;
    private final Map<List<Condition>, Map<String, Condition>> translated = new HashMap<>();

    private ScenesInWords(PoolTable pool, Taxonomy taxonomy, Translation words) {
        this.pool = pool;
        this.taxonomy = taxonomy;
        this.words = words;
        this.rows = pool.rows();
    }

    /** Returns the scenes of a pool; empty if no way leads from its words to those wanted. */
    static Optional<ScenesInWords> of(PoolTable pool, Taxonomies taxonomies, RecordId wanted) {
        Optional<Translation> words =
                taxonomies.translation(new RecordId(Kind.ODD, pool.taxonomy().id()), wanted);
        return words.flatMap(to -> taxonomies.of(wanted).map(taxonomy -> new ScenesInWords(pool, taxonomy, to)));
    }

    /** Returns how many of some scenes have a membership in a segment; those that the pool does not hold do not count. */
    long count(OddSegment segment, Iterable<String> ids, Membership membership) {
        long count = 0;
        for (String id : ids) {
            Integer row = rows.get(id);
            if (row != null) {
                OfferedScene scene = pool.scenes().get(row);
                Map<String, Condition> conditions = translated.computeIfAbsent(scene.conditions(), this::translate);
                count += taxonomy.membership(segment, conditions) == membership ? 1 : 0;
            }
        }
        return count;
    }

    private Map<String, Condition> translate(List<Condition> conditions) {
        Map<String, Condition> read = new HashMap<>();
        pool.taxonomy()
                .byAttribute(conditions)
                .forEach((attribute, condition) -> read.put(attribute, words.translate(attribute, condition)));
        return read;
    }
}
