package dev.oddline.page;

import dev.oddline.coverage.evidence.CriterionOutcome;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Deployment;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What drives now, and what the newest release changed against the models before: the harm first. */
final class OnTheRoad {
    private final Site site;
    private final Here here;
    private final ValueText values;

    OnTheRoad(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.values = new ValueText(site, here);
    }

    private List<Deployment> newestFirst() {
        return site.catalog()
                .records(Deployment.class)
                .filter(d -> !d.period().until().isGiven() && d.models().isGiven())
                .sorted(Comparator.comparing(
                                (Deployment d) -> d.period().since().value().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(Deployment::id))
                .toList();
    }

    /** Returns the models of each fleet, the newest first: {@code on the road: m-2 in fleet B since 2026-03-12}. */
    Phrase all() {
        List<Piece> pieces = new ArrayList<>();
        for (Deployment deployment : newestFirst()) {
            pieces.add(Piece.plain(pieces.isEmpty() ? site.words().say("road.now") + " " : "; "));
            pieces.addAll(driving(deployment).pieces());
        }
        return new Phrase(pieces);
    }

    /** Returns what the newest release is and what it changed; nothing while nothing drives. */
    Phrase newest() {
        Optional<Deployment> newest = newestFirst().stream().findFirst();
        if (newest.isEmpty()) {
            return Phrase.NONE;
        }
        List<Piece> pieces = new ArrayList<>(driving(newest.get()).pieces());
        Optional<DecisionEvidence> evidence =
                newest.get().decision().value().flatMap(site.coverage().evidence()::of);
        pieces.addAll(evidence.map(this::changed).orElseGet(() -> List.of(Piece.plain("."))));
        return new Phrase(pieces);
    }

    private Phrase driving(Deployment deployment) {
        List<Piece> pieces = new ArrayList<>();
        for (RecordId model : models(deployment)) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(", "));
            }
            pieces.add(values.record(model));
        }
        pieces.add(Piece.plain(" "));
        pieces.addAll(site.words()
                .phrase(
                        "road.in-since",
                        new Piece(
                                deployment
                                        .fleet()
                                        .value()
                                        .orElse(deployment.id().value()),
                                Tone.PLAIN,
                                site.addresses()
                                        .page(deployment.id())
                                        .map(here::to)
                                        .orElse(SafeUrl.NONE)),
                        Piece.plain(deployment
                                .period()
                                .since()
                                .value()
                                .map(Figures::day)
                                .orElse(Figures.NO_VALUE)))
                .pieces());
        return new Phrase(pieces);
    }

    private static List<RecordId> models(Deployment deployment) {
        return deployment.models().orElse(List.of()).stream()
                .map(ModelInRole::model)
                .flatMap(model -> model.value().stream())
                .toList();
    }

    private List<Piece> changed(DecisionEvidence evidence) {
        Words words = site.words();
        long worse = sum(evidence, effect -> effect.worse().size());
        long better = sum(evidence, effect -> effect.better().size());
        long lost = Effect.casesOf(evidence.effects()).lost().size();
        long all = sum(evidence, effect -> effect.changes().size());
        List<Piece> pieces = new ArrayList<>(
                words.phrase("road.decided", values.record(evidence.decision())).pieces());
        pieces.add(Piece.plain(" "));
        if (all > 0) {
            pieces.addAll(words.phrase(
                            "road.changed",
                            Piece.of(
                                    words.say("loops.worse", Figures.count(worse)), worse > 0 ? Tone.ERR : Tone.STRONG),
                            Piece.of(words.say("loops.better", Figures.count(better)), Tone.STRONG),
                            Piece.plain(Figures.count(all)),
                            Piece.of(
                                    words.say("loops.lost", words.counted(lost, "case")),
                                    lost > 0 ? Tone.ERR : Tone.STRONG))
                    .pieces());
        } else {
            pieces.add(Piece.plain(words.say("road.not-compared")));
        }
        int criteria = evidence.criteria().size();
        if (criteria > 0) {
            long missed = evidence.count(CriterionOutcome.MISSED);
            long met = evidence.count(CriterionOutcome.MET);
            pieces.add(Piece.plain(" "));
            pieces.addAll(words.phrase(
                            "road.criteria",
                            Piece.of(Figures.count(missed), missed > 0 ? Tone.ERR : Tone.STRONG),
                            Piece.plain(Figures.count(criteria)),
                            Piece.of(Figures.count(criteria - missed - met), Tone.STRONG))
                    .pieces());
        }
        return pieces;
    }

    private static long sum(DecisionEvidence evidence, ToIntFunction<Effect> of) {
        return evidence.effects().stream().mapToInt(of).sum();
    }
}
