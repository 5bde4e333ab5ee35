package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Loops;
import dev.oddline.check.Findings;
import dev.oddline.check.Rules;
import dev.oddline.check.content.FileContents;
import dev.oddline.check.verification.RecordedVerifications;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.diagnostic.Rule;
import dev.oddline.exports.CombinationJson;
import dev.oddline.exports.ComparisonJson;
import dev.oddline.exports.CoverageJson;
import dev.oddline.exports.RoundJson;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.view.View;
import dev.oddline.picture.lineage.LineagePicture;
import dev.oddline.record.Kind;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.round.effect.RecordedRound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Everything a site shows: which pages there must be, and what stands on each. */
public final class SitePages {
    private final Site site;

    private SitePages(Site site) {
        this.site = site;
    }

    /**
     * A page that the site must have. It is made when it is asked for, from any thread, and always the same.
     *
     * @param path below the top of the site
     * @param make makes what stands on it
     */
    public record Page(String path, Supplier<Made> make) {}

    /**
     * What stands on a page.
     *
     * @param links files of the site that the page links to, fragments left out
     */
    public record Made(View view, Set<String> links) {}

    /**
     * Returns the pages of a repository.
     *
     * @param files bytes of tables and texts beside the records
     * @param changes how the files came to be
     * @param verifications what verification once found; nothing is verified here
     * @param coverage how the ODD is covered
     * @param rounds what sampling rounds chose and gained
     * @param sheets the scenes of rounds and clusters, to be judged
     */
    public static SitePages of(
            Catalog catalog,
            Findings findings,
            FileContents files,
            Changes changes,
            Revision revision,
            RecordedVerifications verifications,
            OddCoverage coverage,
            List<RecordedRound> rounds,
            List<SceneSheet> sheets) {
        String language = language(catalog);
        Words words = new Words(MessageCatalogue.of(language), language);
        Site.Context context = new Site.Context(
                Addresses.of(catalog),
                new SourceLinks(catalog.settings(), revision.commit()),
                words,
                revision,
                verifications.byRecord());
        return new SitePages(new Site(
                catalog,
                findings,
                Site.byFile(findings),
                files,
                changes,
                Loops.of(catalog),
                coverage,
                rounds,
                sheets,
                context));
    }

    /** Returns the first of the languages of the settings that there are messages in. */
    private static String language(Catalog catalog) {
        return catalog.settings().languages().stream()
                .filter(MessageCatalogue::has)
                .findFirst()
                .orElse(MessageCatalogue.ENGLISH);
    }

    /** Returns the words in which the pages are written. */
    public MessageCatalogue messages() {
        return site.words().messages();
    }

    /**
     * How much there is of one kind.
     *
     * @param records files with a record of the kind, readable or not
     * @param pages that show one of them
     */
    public record Count(int records, int pages) {}

    /** Returns how much there is of each kind, by the name of its series of documents. */
    public Map<String, Count> counts() {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<CatalogEntry> entries = site.catalog().entries(kind);
            long pages = entries.stream().map(site.addresses()::page).distinct().count();
            counts.put(kind.folder(), new Count(entries.size(), (int) pages));
        }
        return counts;
    }

    /** Returns every page, in no particular order. */
    public List<Page> pages() {
        FrameBuilder frames = new FrameBuilder(site);
        HomePage home = new HomePage(site, frames);
        ListPages lists = new ListPages(site, frames);
        ProblemPages problems = new ProblemPages(site, frames);
        RulePages rules = new RulePages(site, frames);
        DataPage data = new DataPage(site, frames);
        RecordPage records = new RecordPage(site, frames, new LineagePicture());
        List<Page> pages = new ArrayList<>();
        pages.add(page(Addresses.HOME, home::of));
        pages.add(page(Addresses.RECORDS, home::records));
        new LandingPages(site, frames).pages().forEach((path, make) -> pages.add(page(path, make::apply)));
        new CoveragePages(site, frames).pages().forEach((path, make) -> pages.add(page(path, make::apply)));
        new CoveragePages(site, frames).segments().forEach((path, make) -> pages.add(page(path, make::apply)));
        new VolumePages(site, frames).pages().forEach((path, make) -> pages.add(page(path, make::apply)));
        new CombinationPages(site, frames).pages().forEach((path, make) -> pages.add(page(path, make::apply)));
        new ReviewPages(site, frames).pages().forEach((path, make) -> pages.add(page(path, make::apply)));
        pages.add(page(Addresses.RULES, rules::all));
        pages.add(page(Addresses.DATA, data::of));
        for (Rule rule : Rules.all()) {
            pages.add(page(Addresses.rule(rule), here -> rules.of(rule, here)));
        }
        for (int i = 1; i <= problems.pages(); i++) {
            int number = i;
            pages.add(page(Addresses.problems(number), here -> problems.of(number, here)));
        }
        pages.add(page(Addresses.list(Kind.CLUSTER, 1), new ClusterPages(site, frames)::page));
        pages.add(page(Addresses.list(Kind.LOOP, 1), new LoopPages(site, frames)::page));
        for (Kind kind : Kind.values()) {
            boolean hasOwn = kind == Kind.CLUSTER || kind == Kind.LOOP;
            for (int i = 1; !hasOwn && i <= lists.pages(kind); i++) {
                int number = i;
                pages.add(page(Addresses.list(kind, number), here -> lists.of(kind, number, here)));
            }
        }
        for (CatalogEntry entry : site.catalog().entries()) {
            pages.add(page(site.addresses().page(entry), here -> records.of(entry, here)));
        }
        return pages;
    }

    /**
     * Data that a page loads when they are needed.
     *
     * @param name under which they are registered
     * @param make makes them, from any thread, and always the same
     */
    public record Script(String name, Supplier<MadeScript> make) {}

    /**
     * Data that a page loads.
     *
     * @param links files of the site that the data lead to, fragments left out
     */
    public record MadeScript(JsonNode document, Set<String> links) {}

    /** Returns the data that pages load when they are needed, in no particular order. */
    public List<Script> scripts() {
        FrameBuilder frames = new FrameBuilder(site);
        Map<String, Function<Here, JsonNode>> all = new LinkedHashMap<>(new CoveragePages(site, frames).scripts());
        all.putAll(new VolumePages(site, frames).scripts());
        all.putAll(new ReviewPages(site, frames).scripts());
        site.coverage()
                .scenes()
                .forEach(list -> all.put(Addresses.scenes(list), top -> SceneScript.of(list, site.sources())));
        return all.entrySet().stream()
                .map(e -> new Script(e.getKey(), () -> {
                    Here top = new Here("");
                    JsonNode document = e.getValue().apply(top);
                    return new MadeScript(document, top.links());
                }))
                .toList();
    }

    /** Returns the evaluations held against targets, by the addresses of their tables. */
    public Map<String, CoverageAssessment> tables() {
        Map<String, CoverageAssessment> tables = new LinkedHashMap<>();
        site.coverage().evaluations().forEach(a -> tables.put(Addresses.segments(a.subject()), a));
        return tables;
    }

    private static Page page(String path, Function<Here, View> make) {
        return new Page(path, () -> {
            Here here = new Here(path);
            View view = make.apply(here);
            return new Made(view, here.links());
        });
    }

    /** Returns the documents of the machine-readable index, by the name of their series, in the order of the records. */
    public Map<String, List<Supplier<JsonNode>>> data() {
        RecordJson json = new RecordJson(site);
        Map<String, List<Supplier<JsonNode>>> series = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            series.put(
                    kind.folder(),
                    site.catalog().entries(kind).stream()
                            .<Supplier<JsonNode>>map(entry -> () -> json.record(entry))
                            .toList());
        }
        series.put(
                "findings",
                site.findings().all().stream()
                        .<Supplier<JsonNode>>map(finding -> () -> json.finding(finding))
                        .toList());
        series.put("changes", new LandingPages(site, new FrameBuilder(site)).data());
        series.put(
                "coverage",
                CoverageJson.documents(site.coverage().evaluations()).stream()
                        .<Supplier<JsonNode>>map(document -> document::get)
                        .toList());
        series.put(
                "combinations",
                site.coverage().combinations().stream()
                        .<Supplier<JsonNode>>map(combinations -> () -> CombinationJson.of(combinations))
                        .toList());
        series.put(
                "comparisons",
                site.coverage().comparisons().stream()
                        .<Supplier<JsonNode>>map(comparison -> () -> ComparisonJson.of(comparison))
                        .toList());
        series.put(
                "rounds",
                site.rounds().stream()
                        .<Supplier<JsonNode>>map(round -> () -> RoundJson.of(round))
                        .toList());
        series.put(
                "state",
                site.coverage().evidence().kpis().stream()
                        .<Supplier<JsonNode>>map(standing -> () -> json.measure(standing))
                        .toList());
        series.put(
                "closed_loops",
                site.loops().stream()
                        .<Supplier<JsonNode>>map(loop -> () -> json.loop(loop))
                        .toList());
        return series;
    }
}
