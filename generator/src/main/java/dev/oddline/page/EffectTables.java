package dev.oddline.page;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What evaluations show against those before them, the harm first. */
final class EffectTables {
    private final Site site;
    private final Here here;
    private final ValueText values;

    EffectTables(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.values = new ValueText(site, here);
    }

    /** Returns for each effect the table of its figures, and that of its cases. */
    List<Table> of(List<Effect> effects) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            if (!effect.changes().isEmpty()) {
                tables.add(changes("effect-" + (i + 1), effect));
            }
            new CaseStrips(site, here)
                    .of("cases-" + (i + 1), effect.before().evaluation(), effect.evaluation(), effect.cases())
                    .ifPresent(tables::add);
        }
        return tables;
    }

    private Table changes(String anchor, Effect effect) {
        Words words = site.words();
        List<TableRow> rows = effect.changes().stream()
                .sorted(Comparator.comparing(EffectTables::rank))
                .map(change -> new TableRow("", cells(effect, change)))
                .toList();
        return new Table(
                anchor,
                words.say("effect.title", title(effect)),
                summary(effect),
                List.of(
                        new TableColumn(words.say("effect.what"), ColumnRole.KEY),
                        new TableColumn(words.say("comparison.before"), ColumnRole.NUMBER),
                        new TableColumn(words.say("effect.after"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.difference"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.n"), ColumnRole.ASIDE),
                        new TableColumn(words.say("comparison.verdict"), ColumnRole.TEXT)),
                rows,
                caption(effect));
    }

    /** Harm stands first, then what is shown to be better, or to differ in a metric without a direction, then the rest in its order. */
    private static int rank(PartChange change) {
        return !change.isShown() ? 2 : change.isWorse() ? 0 : 1;
    }

    private String title(Effect effect) {
        return effect.evaluation().value();
    }

    private String summary(Effect effect) {
        int better = effect.better().size();
        int worse = effect.worse().size();
        int undirected = effect.undirected().size();
        String said = site.words()
                .say(
                        better + worse + undirected == 0 ? "effect.summary-none" : "effect.summary",
                        Figures.count(worse),
                        Figures.count(better),
                        Figures.count(effect.changes().size()));
        return undirected == 0
                ? said
                : said + "; " + site.words().say("effect.summary-undirected", Figures.count(undirected));
    }

    private List<Cell> cells(Effect effect, PartChange of) {
        MetricText text = new MetricText(of.metric(), site);
        SegmentChange change = of.change().orElseThrow();
        ChangeWords said = new ChangeWords(site.words());
        return List.of(
                Cell.of(text.name() + where(effect, of)),
                Cell.number(text.number(change.first(), change.interval()), Double.toString(change.first())),
                Cell.number(
                        text.number(change.second(), change.interval()) + text.unit(),
                        Double.toString(change.second())),
                Cell.number(
                        text.difference(change.difference(), change.interval()), Double.toString(change.difference())),
                Cell.number(said.sample(change, of.unitCounted()), Long.toString(change.n())),
                Cell.of(said.result(change, of.metric())));
    }

    private String where(Effect effect, PartChange of) {
        return of.isWhole()
                ? ""
                : effect.taxonomy()
                        .map(t -> ", " + OddNames.of(t, site).part(of.part()))
                        .orElse("");
    }

    private Phrase caption(Effect effect) {
        List<Piece> pieces = new ArrayList<>(site.words()
                .phrase(
                        "effect.compared",
                        values.record(effect.evaluation()),
                        values.record(effect.before().evaluation()))
                .pieces());
        pieces.add(Piece.plain(" "));
        pieces.addAll(new PredecessorWords(site).why(effect.before(), here).pieces());
        pieces.add(Piece.plain(" "
                + new ChangeWords(site.words()).basesOfParts(effect.changes())
                + site.words().say("effect.caption")));
        return new Phrase(pieces);
    }

    /** Returns how cases went, in a few words: {@code 17 → 27 of 31 cases pass; lost: case-0203-05}. */
    static Optional<Phrase> cases(CaseChanges cases, Words words) {
        if (cases.run() == 0) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>(words.phrase(
                        "cases.short",
                        Piece.plain(Figures.count(cases.passedBefore())),
                        Piece.of(Figures.count(cases.passedAfter()), Tone.STRONG),
                        Piece.plain(words.counted(cases.run(), "case")))
                .pieces());
        if (!cases.lost().isEmpty()) {
            pieces.add(Piece.of(
                    "; "
                            + words.say(
                                    "cases.lost",
                                    String.join(
                                            ", ",
                                            cases.lost().stream()
                                                    .map(CaseChanges.Case::id)
                                                    .toList())),
                    Tone.ERR));
        }
        return Optional.of(new Phrase(pieces));
    }
}
