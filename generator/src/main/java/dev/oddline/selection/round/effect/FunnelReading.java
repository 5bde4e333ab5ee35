package dev.oddline.selection.round.effect;

import dev.oddline.record.Dataset;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneTable;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.reading.ChosenTable;
import dev.oddline.selection.round.reading.LabelledTable;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.selection.round.reading.RoundTables;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Follows a round's scenes from the pool to the models. */
final class FunnelReading {
    private final RoundLinks links;
    private final RoundTables tables;
    private final Map<RecordId, Answer<Set<String>>> scenes = new HashMap<>();

    FunnelReading(RoundLinks links, RoundTables tables) {
        this.links = links;
        this.tables = tables;
    }

    Funnel of(Sampling round, Answer<PoolTable> pool, Answer<ChosenTable> chosen, Answer<LabelledTable> labelled)
            throws IOException {
        Optional<Long> selected = chosen.figure()
                .map(table -> (long) table.ids().size())
                .or(() -> round.selected().value().flatMap(list -> list.scenes().value()));
        List<Dataset> versions = links.versions(round.id());
        List<VersionUse> uses = new ArrayList<>();
        for (Dataset version : versions) {
            uses.add(use(version, round.id(), labelled));
        }
        return new Funnel(
                pool.figure()
                        .map(table -> (long) table.scenes().size())
                        .or(() -> round.offer()
                                .pool()
                                .value()
                                .flatMap(list -> list.scenes().value())),
                round.outcome().value().flatMap(outcome -> outcome.candidates().value()),
                selected,
                review(round, chosen),
                labels(round, selected, labelled),
                uses,
                links.madeFrom(versions));
    }

    private Answer<Funnel.Review> review(Sampling round, Answer<ChosenTable> chosen) throws IOException {
        Optional<Sampling.Review> review = round.review().value();
        if (review.isEmpty()) {
            return Answer.none(Obstacle.NO_REVIEW);
        }
        Answer<Map<String, String>> said = tables.reviewed(review.get().table());
        if (said.figure().isEmpty() || chosen.figure().isEmpty()) {
            return Answer.none(said.why().or(chosen::why).orElseThrow());
        }
        Map<String, Long> verdicts = new TreeMap<>();
        long without = 0;
        for (String id : chosen.figure().orElseThrow().ids()) {
            String verdict = said.figure().orElseThrow().getOrDefault(id, "");
            if (verdict.isEmpty()) {
                without++;
            } else {
                verdicts.merge(verdict, 1L, Long::sum);
            }
        }
        return Answer.of(new Funnel.Review(verdicts, without));
    }

    private static Answer<Funnel.Labels> labels(
            Sampling round, Optional<Long> selected, Answer<LabelledTable> labelled) {
        Optional<Sampling.Labelled> record = round.labelled().value();
        if (record.isEmpty()) {
            return Answer.none(Obstacle.NO_LABELS);
        }
        Map<String, Long> reasons =
                labelled.figure().map(LabelledTable::refused).orElse(Map.of());
        Optional<Long> delivered = labelled.figure()
                .map(table -> (long) table.delivered().size())
                .or(() -> record.get().delivered().value());
        Optional<Long> refused = labelled.figure()
                .map(table ->
                        reasons.values().stream().mapToLong(Long::longValue).sum())
                .or(() -> record.get().refused().value());
        return delivered
                .map(count -> Answer.of(new Funnel.Labels(count, refused, reasons, waiting(selected, count, refused))))
                .orElseGet(() -> Answer.none(Obstacle.NO_LABELS));
    }

    private static Optional<Long> waiting(Optional<Long> selected, long delivered, Optional<Long> refused) {
        return selected.flatMap(all -> refused.map(back -> all - delivered - back))
                .filter(left -> left >= 0);
    }

    private VersionUse use(Dataset version, RecordId round, Answer<LabelledTable> labelled) throws IOException {
        Optional<Long> stated = version.origin().stream()
                .filter(source -> source.sampling().value().equals(Optional.of(round)))
                .flatMap(source -> source.scenes().value().stream())
                .reduce(Long::sum);
        List<Run> runs = links.trainedOn(version.id());
        return new VersionUse(
                version.id(),
                stated,
                found(version, labelled),
                runs.stream().map(Run::id).toList(),
                links.evaluations(runs).stream().map(MetadataRecord::id).toList(),
                links.adoptions(runs));
    }

    private Answer<Long> found(Dataset version, Answer<LabelledTable> labelled) throws IOException {
        if (labelled.figure().isEmpty()) {
            return Answer.none(labelled.why().orElseThrow());
        }
        Answer<Set<String>> held = scenes(version);
        return held.map(ids -> labelled.figure().orElseThrow().delivered().stream()
                .filter(ids::contains)
                .count());
    }

    private Answer<Set<String>> scenes(Dataset version) throws IOException {
        Answer<Set<String>> known = scenes.get(version.id());
        if (known == null) {
            known = read(version);
            scenes.put(version.id(), known);
        }
        return known;
    }

    private Answer<Set<String>> read(Dataset version) throws IOException {
        Optional<SceneTable> table = version.contents().sceneTable().value();
        Optional<RepoPath> path = table.flatMap(t -> t.table().table().value());
        List<String> columns =
                table.map(t -> t.source(SceneTable.SCENE_ID).columns()).orElse(List.of());
        return path.isEmpty() || columns.size() != 1
                ? Answer.none(Obstacle.SCENES_NOT_READ)
                : tables.ids(path.get(), columns.get(0));
    }
}
