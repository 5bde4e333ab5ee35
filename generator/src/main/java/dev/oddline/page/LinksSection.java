package dev.oddline.page;

import dev.oddline.catalog.Link;
import dev.oddline.page.view.LinkGroup;
import dev.oddline.page.view.LinkedRecord;
import dev.oddline.page.view.Links;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which records a record mentions, and which mention it, by reason. */
final class LinksSection {
    private static final int MOST = 100;

    private final Site site;
    private final Here here;
    private final RecordFacts facts;
    private final ValueText values;

    LinksSection(Site site, Here here, RecordFacts facts, ValueText values) {
        this.site = site;
        this.here = here;
        this.facts = facts;
        this.values = values;
    }

    /** Returns the section of a record. */
    Links of(RecordId id) {
        Map<String, Set<RecordId>> named = new TreeMap<>();
        for (Link link : site.catalog().linksFrom(id)) {
            String field = site.words().reverse(firstPart(link.field())).isPresent()
                    ? firstPart(link.field())
                    : lastPart(link.field());
            named.computeIfAbsent(site.words().field(field), f -> new TreeSet<>())
                    .add(link.to());
        }
        Map<Kind, Set<RecordId>> naming = new TreeMap<>();
        Map<String, Set<RecordId>> related = new TreeMap<>();
        for (Link link : site.catalog().linksTo(id)) {
            site.words()
                    .reverse(firstPart(link.field()))
                    .map(relation -> related.computeIfAbsent(relation, r -> new TreeSet<>()))
                    .orElseGet(() -> naming.computeIfAbsent(link.from().kind(), k -> new TreeSet<>()))
                    .add(link.from());
        }
        List<LinkGroup> from = named.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue(), id))
                .toList();
        List<LinkGroup> to = Stream.concat(
                        related.entrySet().stream().map(e -> group(e.getKey(), e.getValue(), id)),
                        naming.entrySet().stream().map(e -> group(site.words().kinds(e.getKey()), e.getValue(), id)))
                .toList();
        return new Links(from, to);
    }

    private LinkGroup group(String title, Set<RecordId> records, RecordId of) {
        List<LinkedRecord> linked = new ArrayList<>();
        records.stream()
                .limit(MOST)
                .forEach(r -> linked.add(new LinkedRecord(
                        values.record(r), facts.of(r), site.catalog().isTombstone(r))));
        if (records.size() > MOST) {
            List<RecordId> hidden = records.stream().skip(MOST).toList();
            Piece more = new Piece(
                    site.words().say("links.more", Figures.count(hidden.size())), Tone.PLAIN, all(hidden, of));
            linked.add(new LinkedRecord(more, "", false));
        }
        return new LinkGroup(title, linked);
    }

    /** Returns the list of all records of a group, as near to them as there is one. */
    private SafeUrl all(List<RecordId> records, RecordId of) {
        Kind kind = records.get(0).kind();
        return records.stream().allMatch(record -> record.kind() == kind)
                ? ListPages.naming(of, kind, records, site, here)
                : here.to(Addresses.RECORDS);
    }

    private static String firstPart(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    private static String lastPart(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
