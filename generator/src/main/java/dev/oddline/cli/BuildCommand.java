package dev.oddline.cli;

import dev.oddline.check.Findings;
import dev.oddline.diagnostic.Severity;
import dev.oddline.exports.CoverageSchema;
import dev.oddline.git.Commit;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.Revision;
import dev.oddline.page.SitePages;
import dev.oddline.render.Asset;
import dev.oddline.render.Assets;
import dev.oddline.render.Renderer;
import dev.oddline.report.CoverageTable;
import dev.oddline.site.Builder;
import dev.oddline.site.DataScript;
import dev.oddline.site.DataSeries;
import dev.oddline.site.DataShards;
import dev.oddline.site.Inventory;
import dev.oddline.site.Placement;
import dev.oddline.site.PlannedFile;
import dev.oddline.site.ProtectedFolder;
import dev.oddline.site.PublishOptions;
import dev.oddline.site.PublishReport;
import dev.oddline.site.SitePath;
import dev.oddline.site.SitePlan;
import dev.oddline.site.SitePublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code oddline build}: the site. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Every record has a page, also one that can't be read. The site needs no server: open index.html. The old"
                    + " site stays until the new one is whole; only files that differ are written. Building twice gives"
                    + " the same bytes.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:built",
            "1:built with errors shown on its pages; with --strict, not built because of errors",
            "2:wrong usage, or the site could not be written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline build",
            "  oddline build --out public --strict",
            "  oddline build --rev v1.2 --out /tmp/site-of-v1.2",
        })
final class BuildCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}). Must be missing, empty, or a former site.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--strict", description = "Leave the old site as it is if a record has errors.")
    private boolean strict;

    @Option(names = "--in-place", description = "Put changed files into the old site one by one instead of swapping.")
    private boolean inPlace;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A theme: its files are taken instead of the built-in ones of the same name.")
    private @org.jspecify.annotations.Nullable Path templates;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0", hidden = true)
    private int threads;

    BuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Records records = Records.read(repository, surroundings)) {
            Optional<Commit> commit = records.snapshot().commit();
            Instant time = surroundings
                    .sourceDateEpoch()
                    .or(() -> commit.flatMap(HistoryOfFiles::time))
                    .orElse(Instant.EPOCH);
            Findings findings;
            long errors;
            SiteFigures.Computed computed;
            try (SiteFigures figures = SiteFigures.begin(records)) {
                findings = records.checkForPages(LocalDate.ofInstant(time, ZoneOffset.UTC));
                errors = findings.count(Severity.ERROR);
                if (strict && errors > 0) {
                    surroundings
                            .err()
                            .println("oddline: " + errors + (errors == 1 ? " error" : " errors")
                                    + ", so the old site stays: 'oddline check' shows them");
                    return Exit.FINDINGS;
                }
                computed = figures.get();
            }
            Revision revision = new Revision(
                    commit.map(c -> c.id().hex()).orElse(""),
                    time,
                    repository.revision().isEmpty(),
                    Version.number());
            SitePages pages = SitePages.of(
                    records.catalog(),
                    findings,
                    records.shownContents(),
                    records.changes(),
                    revision,
                    records.verifications(),
                    computed.coverage(),
                    computed.rounds(),
                    computed.sheets());
            Inventory inventory =
                    new Inventory(revision.version(), revision.commitId(), revision.changed(), counts(pages));
            PublishReport report = publish(pages, records, inventory);
            if (!output.quiet()) {
                surroundings.err().println(BuildSummary.of(records.catalog(), findings, report, out));
            }
            return errors > 0 ? Exit.FINDINGS : Exit.FINE;
        }
    }

    private PublishReport publish(SitePages pages, Records records, Inventory inventory) throws IOException {
        MessageCatalogue messages = pages.messages();
        Renderer renderer = templates == null ? Renderer.of(messages) : Renderer.of(messages, templates);
        List<Asset> assets = templates == null ? Assets.builtIn() : Assets.with(templates);
        List<PlannedFile> files = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Asset asset : assets) {
            files.add(PlannedFile.of(new SitePath(asset.path()), asset::bytes));
        }
        files.add(PlannedFile.of(new SitePath(CoverageSchema.PATH), CoverageSchema::bytes));
        pages.data().forEach((name, documents) -> files.addAll(DataShards.of(new DataSeries(name, documents))));
        pages.tables()
                .forEach((path, assessment) -> files.add(
                        PlannedFile.of(new SitePath(path), () -> utf8(CoverageTable.csv(List.of(assessment))))));
        pages.scripts().forEach(script -> files.add(DataScript.of(script.name(), () -> document(script, known))));
        List<SitePages.Page> all = pages.pages();
        all.forEach(page -> known.add(page.path()));
        files.forEach(file -> known.add(file.path().value()));
        known.add(Inventory.PATH.value());
        for (SitePages.Page page : all) {
            files.add(PlannedFile.of(new SitePath(page.path()), () -> render(page, renderer, known)));
        }
        try (BuildProgress progress = BuildProgress.on(surroundings)) {
            return new SitePublisher(options(records, progress))
                    .publish(SitePlan.of(files).with(inventory), out);
        }
    }

    private static List<Inventory.Count> counts(SitePages pages) {
        return pages.counts().entrySet().stream()
                .map(kind -> new Inventory.Count(
                        kind.getKey(),
                        kind.getValue().records(),
                        kind.getValue().pages()))
                .toList();
    }

    private PublishOptions options(Records records, BuildProgress progress) {
        Path root = records.workspace().root();
        List<ProtectedFolder> protectedFolders = new ArrayList<>(List.of(
                new ProtectedFolder("the root folder", Path.of("/"), ProtectedFolder.Extent.ITSELF),
                new ProtectedFolder("the repository", root, ProtectedFolder.Extent.ITSELF),
                new ProtectedFolder("git's own folder", root.resolve(".git"), ProtectedFolder.Extent.WITH_CONTENT),
                new ProtectedFolder(
                        "the records",
                        root.resolve(records.workspace().metadata().value()),
                        ProtectedFolder.Extent.WITH_CONTENT)));
        String home = surroundings.environment().getOrDefault("HOME", "");
        if (!home.isEmpty()) {
            protectedFolders.add(new ProtectedFolder("the home folder", Path.of(home), ProtectedFolder.Extent.ITSELF));
        }
        return new PublishOptions(
                "oddline " + Version.number(),
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                inPlace ? Placement.IN_PLACE : Placement.AUTOMATIC,
                protectedFolders,
                new Builder(ProcessHandle.current().pid(), "", Instant.now(surroundings.clock())),
                progress);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the data that a page loads. A link to a page that the site does not have is our own fault. */
    private static JsonNode document(SitePages.Script script, Set<String> known) {
        SitePages.MadeScript made = script.make().get();
        requireAll(made.links(), known, script.name());
        return made.document();
    }

    private static void requireAll(Set<String> links, Set<String> known, String from) {
        if (!known.containsAll(links)) {
            Set<String> broken = new TreeSet<>(links);
            broken.removeAll(known);
            throw new IllegalStateException(from + " links to " + broken + ", which the site does not have");
        }
    }

    /** Returns a page's bytes. A link to a page that the site does not have is our own fault: nothing is published. */
    private static byte[] render(SitePages.Page page, Renderer renderer, Set<String> known) throws IOException {
        SitePages.Made made = page.make().get();
        requireAll(made.links(), known, page.path());
        return renderer.render(made.view());
    }
}
