package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.catalog.Lineage.Step;
import dev.oddline.page.view.Lineage;
import dev.oddline.page.view.LineageItem;
import dev.oddline.page.view.LineageLists;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.lineage.FamilyPicture;
import dev.oddline.picture.lineage.LineageColumn;
import dev.oddline.picture.lineage.LineageDrawing;
import dev.oddline.picture.lineage.LineageEdge;
import dev.oddline.picture.lineage.LineageNode;
import dev.oddline.picture.lineage.LineagePicture;
import dev.oddline.picture.lineage.LineageState;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a record is made from and made into: a picture of two steps each way, and lists of everything. */
final class LineageSection {
    private static final int MOST_ITEMS = 200;
    private static final int DEEPEST = 12;
    /** How many steps either way the picture shows. */
    private static final int PICTURED = 2;

    private static final String LISTS_ANCHOR = "lineage-lists";
    private static final String LISTS = "#" + LISTS_ANCHOR;

    private final Site site;
    private final Here here;
    private final RecordFacts facts;
    private final LineagePicture picture;
    private final SharedParts<Kinship, Family> families;

    /**
     * @param families what records have in common that are made from the same and into nothing
     */
    LineageSection(
            Site site, Here here, RecordFacts facts, LineagePicture picture, SharedParts<Kinship, Family> families) {
        this.site = site;
        this.here = here;
        this.facts = facts;
        this.picture = picture;
        this.families = families;
    }

    /**
     * What the lineage of a record that is made into nothing depends on, and so is in no cycle.
     *
     * @param from the records one step up
     */
    record Kinship(Kind kind, List<RecordId> from) {}

    /**
     * What the lineage of some records has in common.
     *
     * @param steps what they are made from, the nearest first
     * @param remark how many these are
     */
    record Family(List<Step> steps, Phrase remark, LineageLists lists, FamilyPicture picture) {

        /** Returns whether no other record in the picture is of a kind: then no order in it depends on the id of one that is. */
        boolean isPicturedAsOne(Kind kind) {
            return steps.stream()
                    .takeWhile(step -> step.distance() <= PICTURED)
                    .noneMatch(step -> step.id().kind() == kind);
        }
    }

    /** Returns the section of a record; without a picture where nothing is linked. */
    Lineage of(RecordId id) {
        List<Step> down = dev.oddline.catalog.Lineage.all(site.catalog(), id, Direction.DOWNSTREAM);
        if (down.isEmpty()) {
            return ofLast(id);
        }
        List<Step> up = dev.oddline.catalog.Lineage.all(site.catalog(), id, Direction.UPSTREAM);
        return new Lineage(remark(up, down), Markup.of(picture.draw(drawing(id, up, down))), lists(id, up, down, here));
    }

    /** Returns the section of a record that is made into nothing. Runs of one experiment on one dataset are a family. */
    private Lineage ofLast(RecordId id) {
        List<RecordId> from = dev.oddline.catalog.Lineage.neighbours(site.catalog(), id, Direction.UPSTREAM);
        if (from.isEmpty()) {
            return Lineage.NONE;
        }
        Family family = families.of(new Kinship(id.kind(), from), here, page -> family(id, page));
        Supplier<LineageDrawing> drawing = () -> drawing(id, family.steps(), List.of());
        return new Lineage(
                family.remark(),
                Markup.of(
                        family.isPicturedAsOne(id.kind())
                                ? family.picture().draw(title(id), node(id, id), drawing)
                                : picture.draw(drawing.get())),
                family.lists());
    }

    private Family family(RecordId first, Here page) {
        List<Step> up = dev.oddline.catalog.Lineage.all(site.catalog(), first, Direction.UPSTREAM);
        return new Family(up, remark(up, List.of()), lists(first, up, List.of(), page), picture.ofFamily());
    }

    private Phrase remark(List<Step> up, List<Step> down) {
        return site.words().phrase("lineage.remark", counted(up.size()), counted(down.size()));
    }

    private Piece counted(int records) {
        return new Piece(site.words().counted(records, "record"), Tone.PLAIN, SafeUrl.own(LISTS));
    }

    private String title(RecordId id) {
        return site.words().say("lineage.title", id);
    }

    private LineageLists lists(RecordId id, List<Step> up, List<Step> down, Here page) {
        Words words = site.words();
        return new LineageLists(
                words.say("lineage.upstream", Figures.count(up.size())),
                items(id, up, new Page(id, page)),
                words.say("lineage.downstream", Figures.count(down.size())),
                items(id, down, new Page(id, page)));
    }

    /**
     * What a list of lineage shows.
     *
     * @param shown the records one step behind each, in their order
     * @param hidden those that it does not show, by the nearest record on their way that it does
     */
    private record Listed(Map<RecordId, List<Step>> shown, Map<RecordId, List<Step>> hidden) {

        static Listed of(List<Step> steps) {
            Map<RecordId, List<Step>> shown = new HashMap<>();
            Map<RecordId, List<Step>> hidden = new HashMap<>();
            Map<RecordId, RecordId> nearest = new HashMap<>();
            int count = 0;
            for (Step step : steps) {
                if (count < MOST_ITEMS && step.distance() <= DEEPEST) {
                    shown.computeIfAbsent(step.via(), v -> new ArrayList<>()).add(step);
                    count++;
                } else {
                    RecordId way = nearest.getOrDefault(step.via(), step.via());
                    nearest.put(step.id(), way);
                    hidden.computeIfAbsent(way, v -> new ArrayList<>()).add(step);
                }
            }
            return new Listed(shown, hidden);
        }
    }

    private List<LineageItem> items(RecordId id, List<Step> steps, Page of) {
        return nested(id, Listed.of(steps), of);
    }

    /**
     * Where a list stands.
     *
     * @param subject the record that it is about
     */
    private record Page(RecordId subject, Here here) {}

    private List<LineageItem> nested(RecordId of, Listed listed, Page page) {
        List<LineageItem> items = new ArrayList<>();
        for (Step step : listed.shown().getOrDefault(of, List.of())) {
            items.add(new LineageItem(
                    site.words().kind(step.id().kind()),
                    new Piece(
                            step.id().value(),
                            Tone.CODE,
                            site.addresses()
                                    .page(step.id())
                                    .map(page.here()::to)
                                    .orElse(SafeUrl.NONE)),
                    facts.of(step.id()),
                    site.catalog().isTombstone(step.id()),
                    false,
                    nested(step.id(), listed, page)));
        }
        List<Step> hidden = listed.hidden().getOrDefault(of, List.of());
        if (!hidden.isEmpty()) {
            items.addAll(of.equals(page.subject()) ? byKind(hidden, page) : List.of(onItsPage(of, hidden, page)));
        }
        return items;
    }

    /** Returns what is hidden behind a record on the way: its own page has it nearer. */
    private LineageItem onItsPage(RecordId of, List<Step> hidden, Page page) {
        return more(
                site.words().say("lineage.more", Figures.count(hidden.size())),
                site.addresses()
                        .page(of)
                        .map(address -> page.here().to(address, LISTS_ANCHOR))
                        .orElse(SafeUrl.NONE));
    }

    /** Returns what is hidden although it is one step away, or behind such a record: the lists of its kinds have it. */
    private List<LineageItem> byKind(List<Step> hidden, Page page) {
        Map<Kind, List<RecordId>> kinds = hidden.stream()
                .map(Step::id)
                .collect(Collectors.groupingBy(RecordId::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> more(
                        site.words()
                                .say(
                                        "lineage.more-of",
                                        Figures.count(kind.getValue().size()),
                                        kind.getValue().size() == 1
                                                ? site.words().kind(kind.getKey())
                                                : site.words()
                                                        .say("many."
                                                                + kind.getKey().word())),
                        ListPages.naming(page.subject(), kind.getKey(), kind.getValue(), site, page.here())))
                .toList();
    }

    private static LineageItem more(String said, SafeUrl url) {
        return new LineageItem("", new Piece(said, Tone.PLAIN, url), "", false, false, List.of());
    }

    private LineageDrawing drawing(RecordId id, List<Step> up, List<Step> down) {
        Words words = site.words();
        List<List<RecordId>> columns = List.of(at(up, 2), at(up, 1), List.of(id), at(down, 1), at(down, 2));
        List<String> titles =
                List.of("lineage.up-2", "lineage.up-1", "lineage.this", "lineage.down-1", "lineage.down-2");
        List<LineageColumn> drawn = new ArrayList<>();
        Map<RecordId, Integer> placed = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                continue;
            }
            List<RecordId> nodes = someOfEachKind(columns.get(i));
            for (RecordId node : nodes) {
                placed.put(node, i);
            }
            int more = columns.get(i).size() - nodes.size();
            String title = words.say(titles.get(i), words.kind(id.kind()));
            drawn.add(new LineageColumn(
                    title,
                    nodes.stream().map(n -> node(n, id)).toList(),
                    more == 0 ? "" : words.say("lineage.and-more", Figures.count(more)),
                    more == 0 ? "" : LISTS));
        }
        return new LineageDrawing(
                title(id),
                words.say("lineage.description", Figures.count(up.size()), Figures.count(down.size())),
                drawn,
                edges(placed));
    }

    private static List<RecordId> at(List<Step> steps, int distance) {
        return steps.stream()
                .takeWhile(s -> s.distance() <= distance)
                .filter(s -> s.distance() == distance)
                .map(Step::id)
                .toList();
    }

    private LineageNode node(RecordId id, RecordId subject) {
        Catalog catalog = site.catalog();
        LineageState state = id.equals(subject)
                ? LineageState.THIS
                : catalog.isTombstone(id) ? LineageState.TOMBSTONE : LineageState.NORMAL;
        String fact = catalog.isTombstone(id) ? site.words().say("lineage.missing") : facts.of(id);
        String href = id.equals(subject)
                ? ""
                : site.addresses().page(id).map(p -> here.to(p).href()).orElse("");
        return new LineageNode(
                id.kind().word() + ":" + id.value(), site.words().kind(id.kind()), id.value(), fact, state, href);
    }

    /** Returns as many records as a column shows, taken from each kind in turn, in order of kind and id. */
    private static List<RecordId> someOfEachKind(List<RecordId> column) {
        Map<Kind, Deque<RecordId>> byKind = new TreeMap<>();
        column.forEach(
                id -> byKind.computeIfAbsent(id.kind(), k -> new ArrayDeque<>()).add(id));
        List<RecordId> some = new ArrayList<>();
        while (some.size() < Math.min(LineageColumn.MOST, column.size())) {
            byKind.values().stream()
                    .filter(rest -> !rest.isEmpty())
                    .limit(LineageColumn.MOST - some.size())
                    .forEach(rest -> some.add(rest.remove()));
        }
        return some.stream().sorted().toList();
    }

    /** Returns the links from one column to a later one; within a column they would only cross. */
    private List<LineageEdge> edges(Map<RecordId, Integer> placed) {
        List<LineageEdge> edges = new ArrayList<>();
        for (RecordId to : placed.keySet().stream().sorted().toList()) {
            for (RecordId from : dev.oddline.catalog.Lineage.neighbours(site.catalog(), to, Direction.UPSTREAM)) {
                if (placed.getOrDefault(from, Integer.MAX_VALUE) < placed.getOrDefault(to, 0)) {
                    edges.add(new LineageEdge(
                            from.kind().word() + ":" + from.value(), to.kind().word() + ":" + to.value(), true));
                }
            }
        }
        return edges;
    }
}
