package dev.oddline.selection.round.effect;

import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.RoundStatistics;
import java.util.List;
import java.util.Optional;

/**
 * A sampling round with what became of it.
 *
 * @param taxonomy in whose words its pool is read; without attributes where nobody can tell
 * @param control the round that is its random arm; empty where there is none
 * @param statistics missing where a table can't be read
 * @param gaps segments that targets of the task name, in their order; missing with a reason
 */
public record RecordedRound(
        RecordId id,
        Taxonomy taxonomy,
        Optional<RecordId> control,
        Answer<RoundStatistics> statistics,
        RoundDefects defects,
        Funnel funnel,
        Answer<List<ClosedGap>> gaps,
        RoundEffect effect) {}
