package dev.oddline.cli;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.proposal.PriorityOrder;
import dev.oddline.cluster.proposal.ProfileLine;
import dev.oddline.cluster.proposal.Proposal;
import dev.oddline.cluster.proposal.Proposals;
import dev.oddline.source.HiddenCharacters;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says for a terminal which clusters were found, the one to look at first at the beginning. */
final class ClusterText {
    private static final int PROFILE_LINES = 3;

    private ClusterText() {}

    /** Returns what there is to say, a head line and two lines for each cluster. */
    static String of(FoundClusters found) {
        Labels labels = found.clustering().labels();
        Proposals proposals = found.proposals();
        StringBuilder text = new StringBuilder(format(
                "%,d scenes: %,d in %s, %,d in none%s%s%n",
                labels.points(),
                labels.points() - labels.noise(),
                labels.clusters() == 1 ? "1 cluster" : labels.clusters() + " clusters",
                labels.noise(),
                figure(", silhouette %.2f", proposals.silhouette()),
                figure(", DBCV %.2f", proposals.densityValidity())));
        text.append(format(
                "about %.1f %% of the next scenes will be like none of them (Good-Turing)%n",
                100 * proposals.unseenShare()));
        text.append(format(
                "map: %s%s%n%n",
                found.map().method().word(),
                figure(", trustworthiness %.3f", found.map().trustworthiness())));
        int width = found.names().ids().stream().mapToInt(String::length).max().orElse(0);
        text.append(format(
                "%3s  %-" + width + "s %7s %8s  %-15s %11s %9s%n",
                "",
                "cluster",
                "scenes",
                "rarity",
                "stability",
                "uncertainty",
                "incidents"));
        List<Proposal> order = PriorityOrder.of(proposals.list());
        for (int place = 0; place < order.size(); place++) {
            text.append(line(found, order.get(place), place + 1, width));
        }
        return text.toString();
    }

    /** Returns what was written, and what a person does next. */
    static String written(FoundClusters found, List<RepoPath> files) {
        if (files.isEmpty()) {
            return format("%nall of them are there already%n");
        }
        long records =
                files.stream().filter(file -> file.value().endsWith(".yaml")).count();
        String first = found.names()
                .ids()
                .get(PriorityOrder.of(found.proposals().list()).get(0).cluster());
        return format("%nwrote %d records and %d tables%n", records, files.size() - records)
                + format("to name one: oddline new scenario ID --set cluster_ids='[%s]'%n", first);
    }

    private static String line(FoundClusters found, Proposal proposal, int place, int width) {
        String head = format(
                "%3d  %-" + width + "s %,7d %7.2f%%  %-15s %11s %9s%n",
                place,
                found.names().ids().get(proposal.cluster()),
                proposal.frequency().scenes(),
                100 * proposal.frequency().rarity(),
                stability(proposal.standing().stability()),
                figure("%.4g", proposal.contents().meanUncertainty()),
                proposal.contents().incidentScenes().isPresent()
                        ? Integer.toString(proposal.contents().incidentScenes().getAsInt())
                        : "-");
        String profile = proposal.contents().profile().stream()
                .limit(PROFILE_LINES)
                .map(line -> profile(line, proposal.frequency().scenes()))
                .collect(Collectors.joining(", "));
        String again = found.names()
                .predecessors()
                .get(proposal.cluster())
                .map(before -> format("%s again (Jaccard %.2f)", before.id(), before.jaccard()))
                .orElse("");
        String like = "like "
                + found.pool().ids().get(proposal.members().representatives().get(0));
        String more = List.of(again, profile, HiddenCharacters.shown(like)).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return head + "     " + more + System.lineSeparator();
    }

    private static String profile(ProfileLine line, int of) {
        return format(
                "%s %s %d of %d (x %.1f, p %s)",
                line.attribute(),
                line.value(),
                line.scenes(),
                of,
                line.lift(),
                line.p() < 0.001 ? "< 0.001" : format("%.3f", line.p()));
    }

    /** Returns how stable a cluster is, with Hennig's words. */
    static String stability(OptionalDouble stability) {
        if (stability.isEmpty()) {
            return "-";
        }
        double mean = stability.getAsDouble();
        String word = mean < PriorityOrder.UNSTABLE ? "unstable" : mean > PriorityOrder.STABLE ? "stable" : "doubtful";
        return format("%.2f %s", mean, word);
    }

    private static String figure(String pattern, OptionalDouble value) {
        return value.isPresent() ? format(pattern, value.getAsDouble()) : pattern.startsWith(",") ? "" : "-";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
