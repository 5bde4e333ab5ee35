package dev.oddline.page;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.evidence.CriterionOutcome;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.coverage.evidence.Mending;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.util.ArrayList;
import java.util.List;

/** What a decision stands on, in a few sentences; the harm before the gain. */
final class DecisionLead {
    private final Site site;

    DecisionLead(Site site) {
        this.site = site;
    }

    /** Returns the sentences. */
    List<Phrase> of(DecisionEvidence evidence) {
        List<Phrase> said = new ArrayList<>(criteria(evidence));
        said.addAll(effects(evidence.effects()));
        long closed = evidence.incidents().size();
        if (closed > 0) {
            long worse = count(evidence, Mending.SHOWN_WORSE);
            if (worse > 0) {
                said.add(site.words()
                        .phrase("lead.mended-worse", Piece.of(Figures.count(worse), Tone.ERR), strong(closed)));
            }
            said.add(site.words().phrase("lead.mended", strong(count(evidence, Mending.SHOWN)), strong(closed)));
        }
        return said;
    }

    /** Returns how many criteria are met, and which are missed. */
    List<Phrase> criteria(DecisionEvidence evidence) {
        List<Phrase> said = new ArrayList<>();
        if (!evidence.criteria().isEmpty()) {
            long met = evidence.count(CriterionOutcome.MET);
            long missed = evidence.count(CriterionOutcome.MISSED);
            said.add(site.words()
                    .phrase(
                            "lead.criteria",
                            strong(evidence.criteria().size()),
                            Piece.of(Figures.count(met), Tone.STRONG),
                            Piece.of(Figures.count(missed), missed > 0 ? Tone.ERR : Tone.STRONG),
                            strong(evidence.criteria().size() - met - missed)));
        }
        list("lead.missed", missed(evidence), Tone.ERR, said);
        return said;
    }

    private static long count(DecisionEvidence evidence, Mending mending) {
        return evidence.incidents().stream()
                .filter(answer -> answer.mending() == mending)
                .count();
    }

    private List<String> missed(DecisionEvidence evidence) {
        return evidence.criteria().stream()
                .filter(one -> one.outcome() == CriterionOutcome.MISSED)
                .map(one -> new CriterionWords(site).of(one))
                .toList();
    }

    /** Returns what got worse, what got better and which cases were lost; that nothing is shown where nothing is. */
    List<Phrase> effects(List<Effect> effects) {
        List<String> worse = new ArrayList<>();
        List<String> better = new ArrayList<>();
        List<String> undirected = new ArrayList<>();
        long looked = 0;
        for (Effect effect : effects) {
            effect.worse().forEach(change -> worse.add(name(effect, change)));
            effect.better().forEach(change -> better.add(name(effect, change)));
            effect.undirected().forEach(change -> undirected.add(name(effect, change)));
            looked += effect.changes().size();
        }
        List<String> lost = Effect.casesOf(effects).lost().stream()
                .map(CaseChanges.Case::id)
                .toList();
        List<Phrase> said = new ArrayList<>();
        list("lead.worse", worse, Tone.ERR, said);
        list("lead.lost-cases", lost, Tone.ERR, said);
        list("lead.better", better, Tone.OK, said);
        list("lead.undirected", undirected, Tone.STRONG, said);
        if (looked > 0 && worse.isEmpty() && better.isEmpty() && undirected.isEmpty()) {
            said.add(site.words().phrase("lead.no-difference", strong(looked)));
        }
        return said;
    }

    private void list(String key, List<String> names, Tone tone, List<Phrase> said) {
        if (!names.isEmpty()) {
            said.add(site.words().phrase(key, Piece.of(String.join("; ", names), tone)));
        }
    }

    private String name(Effect effect, PartChange change) {
        String metric = new MetricText(change.metric(), site).name();
        return change.isWhole()
                ? metric
                : metric + " "
                        + site.words()
                                .say(
                                        "criterion.in",
                                        OddNames.of(effect.taxonomy().orElseThrow(), site)
                                                .part(change.part()));
    }

    private static Piece strong(long count) {
        return Piece.of(Figures.count(count), Tone.STRONG);
    }
}
