package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.coverage.evidence.CriterionOutcome;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.IncidentAnswer;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.RecordedRound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list says of each record beside its fields, because it is asked most: how far a run can be made again, whether an
 * incident is mended, what a decision stands on, whether a round beat random choice.
 */
final class ListAnswers {
    private final Site site;
    private final Map<Kind, Column> columns = Map.of(
            Kind.RUN, new Column("list.grade", this::grade),
            Kind.INCIDENT, new Column("list.mended", entry -> Cell.of(mended(entry.id()))),
            Kind.DECISION, new Column("list.criteria", this::criteria),
            Kind.SAMPLING, new Column("list.against-random", this::againstRandom));

    ListAnswers(Site site) {
        this.site = site;
    }

    /**
     * A column.
     *
     * @param title key of its head
     * @param cell without words where nobody knows
     */
    private record Column(String title, Function<CatalogEntry, Cell> cell) {}

    /** Returns the head of the column; empty for a kind without one. */
    Optional<String> title(Kind kind) {
        return column(kind).map(column -> site.words().say(column.title()));
    }

    /** Returns the cell of a record; empty for a kind without the column. */
    Optional<Cell> of(CatalogEntry entry) {
        return column(entry.kind()).map(column -> column.cell().apply(entry));
    }

    private Optional<Column> column(Kind kind) {
        return Optional.ofNullable(columns.get(kind));
    }

    private Cell grade(CatalogEntry entry) {
        return entry.as(Run.class)
                .map(run -> ReproducibilitySection.cell(site.reproduction(run).grade()))
                .orElseGet(() -> Cell.of(""));
    }

    /** Returns what the newest decision that closes an incident shows of it. */
    private Piece mended(RecordId incident) {
        List<DecisionEvidence> closing = site.coverage().evidence().closing(incident);
        if (closing.isEmpty()) {
            return Piece.of(site.words().say("list.not-closed"), Tone.MUTED);
        }
        return closing.get(closing.size() - 1).incidents().stream()
                .filter(answer -> answer.incident().equals(incident))
                .map(IncidentAnswer::mending)
                .map(new OutcomeWords(site.words())::of)
                .findFirst()
                .orElseGet(() -> Piece.plain(""));
    }

    private Cell criteria(CatalogEntry entry) {
        return site.coverage()
                .evidence()
                .of(entry.id())
                .filter(evidence -> !evidence.criteria().isEmpty())
                .map(evidence -> Cell.of(Piece.of(
                        CriteriaTable.summary(evidence, site.words()),
                        evidence.count(CriterionOutcome.MISSED) > 0 ? Tone.ERR : Tone.PLAIN)))
                .orElseGet(() -> Cell.of(""));
    }

    private Cell againstRandom(CatalogEntry entry) {
        return entry.as(Sampling.class).map(this::againstRandom).orElseGet(() -> Cell.of(""));
    }

    private Cell againstRandom(Sampling sampling) {
        Words words = site.words();
        if (sampling.comparison().controlOf().isGiven()) {
            return Cell.of(Piece.of(words.say("list.is-control"), Tone.MUTED));
        }
        Optional<RecordedRound> round = site.round(sampling.id());
        if (round.isEmpty()) {
            return Cell.of("");
        }
        Map<Gain.Outcome, Long> outcomes = RoundLead.againstRandom(round.get().effect());
        if (outcomes.isEmpty()) {
            return Cell.of(Piece.of(RoundLead.whyNot(round.get().effect(), words), Tone.MUTED));
        }
        long better = outcomes.getOrDefault(Gain.Outcome.BETTER, 0L);
        long worse = outcomes.getOrDefault(Gain.Outcome.WORSE, 0L);
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new Cell(
                Phrase.of(
                        Piece.of(words.say("loops.better", Figures.count(better)), better > 0 ? Tone.OK : Tone.PLAIN),
                        Piece.plain(", "),
                        Piece.of(words.say("list.worse", Figures.count(worse)), worse > 0 ? Tone.ERR : Tone.PLAIN),
                        Piece.plain(" " + words.say("list.of-measures", Figures.count(all)))),
                Long.toString(better - worse),
                Markup.NONE);
    }
}
