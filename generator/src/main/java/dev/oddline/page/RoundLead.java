package dev.oddline.page;

import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Sampling;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.RoundEffect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sampling round chose and whether it was worth it, in a few sentences. */
final class RoundLead {
    private final Site site;
    private final ValueText values;

    RoundLead(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns how many were chosen of how many, by what, how many came back, and whether that beat chance. */
    List<Phrase> of(Sampling sampling) {
        Clauses clauses = new Clauses(site.words());
        Optional<Long> selected =
                sampling.selected().value().flatMap(s -> s.scenes().value());
        Optional<Long> pool =
                sampling.offer().pool().value().flatMap(s -> s.scenes().value());
        if (selected.isPresent() && pool.isPresent()) {
            clauses.say(
                    "lead.selected-of",
                    Piece.of(Figures.count(selected.get()), Tone.STRONG),
                    Piece.plain(site.words().counted(pool.get(), "scene")));
        }
        sampling.choosing().policy().value().ifPresent(p -> clauses.say("lead.by-policy", values.record(p)));
        sampling.labelled()
                .value()
                .flatMap(l -> l.delivered().value())
                .ifPresent(d -> clauses.say("lead.delivered", Piece.of(Figures.count(d), Tone.STRONG)));
        if (sampling.comparison().controlOf().isGiven()) {
            return clauses.list(); // it is the random arm itself
        }
        site.rounds().stream()
                .filter(round -> round.id().equals(sampling.id()))
                .findFirst()
                .ifPresent(round -> againstChance(round.effect(), clauses));
        return clauses.list();
    }

    /** Returns how many measures came out how against the random arm; empty where none can be held against it. */
    static Map<Gain.Outcome, Long> againstRandom(RoundEffect effect) {
        return effect.gains().stream()
                .filter(gain -> gain.against() == Gain.Against.CONTROL)
                .collect(Collectors.groupingBy(Gain::outcome, Collectors.counting()));
    }

    /** Returns why no measure can be held against a random arm. */
    static String whyNot(RoundEffect effect, Words words) {
        return effect.control().why().isPresent() ? words.why(effect.control()) : words.say("lead.no-common-measure");
    }

    /** Says whether a round was better than one by chance, or why nobody knows. */
    private void againstChance(RoundEffect effect, Clauses clauses) {
        Map<Gain.Outcome, Long> outcomes = againstRandom(effect);
        if (outcomes.isEmpty()) {
            clauses.say("lead.no-control", Piece.plain(whyNot(effect, site.words())));
            return;
        }
        clauses.say(
                "lead.against-random",
                Stream.of(Gain.Outcome.BETTER, Gain.Outcome.WORSE, Gain.Outcome.NOT_SHOWN, Gain.Outcome.NO_TEST)
                        .map(outcome -> Piece.of(Figures.count(outcomes.getOrDefault(outcome, 0L)), Tone.STRONG))
                        .toArray(Piece[]::new));
    }
}
