package dev.oddline.page;

import dev.oddline.catalog.BaselineRun;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.Finding;
import dev.oddline.page.view.Badge;
import dev.oddline.page.view.Copies;
import dev.oddline.page.view.Curves;
import dev.oddline.page.view.History;
import dev.oddline.page.view.HistoryEntry;
import dev.oddline.page.view.Lineage;
import dev.oddline.page.view.Links;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.RecordBody;
import dev.oddline.page.view.RecordHead;
import dev.oddline.page.view.RecordSide;
import dev.oddline.page.view.RecordView;
import dev.oddline.page.view.Results;
import dev.oddline.page.view.RoundView;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Steps;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.lineage.LineagePicture;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Heading;
import dev.oddline.record.Kind;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Note;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.secret.Redaction;
import dev.oddline.source.Digest;
import dev.oddline.source.Position;
import dev.oddline.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of one file, also of one that can't be read. */
final class RecordPage {
    private final Site site;
    private final FrameBuilder frames;
    private final LineagePicture picture;
    private final RecordFacts facts;
    private final SharedParts<LineageSection.Kinship, LineageSection.Family> families = new SharedParts<>();

    RecordPage(Site site, FrameBuilder frames, LineagePicture picture) {
        this.site = site;
        this.frames = frames;
        this.picture = picture;
        this.facts = new RecordFacts(site);
    }

    /** Returns the page. */
    RecordView of(CatalogEntry entry, Here here) {
        ValueText values = new ValueText(site, here);
        Optional<RecordTree> tree = RecordTree.of(entry);
        Optional<MetadataRecord> record = entry.decoded().map(d -> d.record());
        Optional<Run> run = entry.as(Run.class);
        Optional<Run> baseline = run.flatMap(r -> BaselineRun.of(site.catalog(), r));
        Kind kind = entry.kind();
        List<Piece> parents =
                List.of(new Piece(site.words().kinds(kind), Tone.PLAIN, here.to(Addresses.list(kind, 1))));
        String id = entry.id().value();
        String title = site.title(entry.id());
        return new RecordView(
                frames.frame(
                        here,
                        Addresses.list(kind, 1),
                        id,
                        title.equals(id) ? id : id + " · " + title,
                        parents,
                        Addresses.data(entry.kind())),
                head(entry, here, tree, record),
                steps(entry.id(), here),
                new EvidenceSection(site, here).of(entry),
                record.isEmpty()
                        ? Lineage.NONE
                        : new LineageSection(site, here, facts, picture, families).of(entry.id()),
                results(entry, run, baseline, values),
                run.map(r -> new CurvesSection(site).of(r, baseline)).orElse(Curves.NONE),
                new CoverageSection(site, here).of(entry.id()),
                site.round(entry.id())
                        .map(round -> new RoundSection(site, here).of(round))
                        .orElse(RoundView.NONE),
                tree.map(t -> body(entry, here, t, values, run, baseline)).orElse(RecordBody.NONE),
                side(entry, here));
    }

    private RecordHead head(CatalogEntry entry, Here here, Optional<RecordTree> tree, Optional<MetadataRecord> record) {
        String id = entry.id().value();
        Optional<String> title = record.flatMap(r -> r.heading().title().value())
                .map(t -> t.in(site.words().language()));
        List<Badge> badges = new ArrayList<>();
        tree.ifPresent(t -> KindProfile.of(entry.kind())
                .badges()
                .forEach(field -> t.root()
                        .get(field)
                        .filter(YamlScalar.class::isInstance)
                        .map(n -> ((YamlScalar) n).text())
                        .ifPresent(text -> badges.add(badge(text)))));
        entry.as(Run.class).ifPresent(run -> badges.add(0, new Badge(ReproducibilitySection.badge(site, run), false)));
        return new RecordHead(
                FieldSections.capital(site.words().kind(entry.kind())),
                badges,
                title.orElse(id),
                title.isEmpty(),
                title.isEmpty() ? "" : id,
                record.map(r -> new Leads(site, here).of(r))
                        .orElseGet(() -> site.words()
                                .phrase("lead.unreadable", Piece.of(entry.path().value(), Tone.CODE))),
                actions(entry, here),
                copies(entry, title));
    }

    private Badge badge(String text) {
        boolean strong = List.of("official", "released", "closed", "adopted").contains(text);
        return new Badge(site.words().choice(text), strong);
    }

    private List<Piece> actions(CatalogEntry entry, Here here) {
        List<Piece> actions = new ArrayList<>();
        site.sources()
                .line(entry.path(), Position.START)
                .ifPresent(url -> actions.add(new Piece(
                        site.words()
                                .say(
                                        "action.source",
                                        site.revision()
                                                .commit()
                                                .map(c -> c.substring(0, 7))
                                                .orElse("")),
                        Tone.PLAIN,
                        url)));
        if (site.sheet(entry).isPresent()) {
            String review = site.addresses().review(entry, 1);
            actions.add(new Piece(site.words().say("action.review"), Tone.PLAIN, here.to(review)));
        }
        actions.add(new Piece(site.words().say("action.data"), Tone.PLAIN, here.to(Addresses.data(entry.kind()))));
        return actions;
    }

    private Copies copies(CatalogEntry entry, Optional<String> title) {
        String commit = site.revision().commit().map(c -> c.substring(0, 12)).orElse("");
        String citation = title.map(t -> t + ", ").orElse("")
                + site.words().kind(entry.kind())
                + " " + entry.id().value()
                + " (" + entry.path() + (commit.isEmpty() ? "" : ", " + commit) + ")";
        String base = site.catalog().settings().baseUrl().orElse("");
        String wiki = base.isEmpty()
                ? ""
                : "[" + title.orElse(entry.id().value()) + "](" + base.replaceAll("/+$", "") + "/"
                        + site.addresses().page(entry) + ")";
        return new Copies(
                citation, wiki, citation + hash(entry).map(h -> ", " + h).orElse(""));
    }

    /** Returns what {@code sha256sum} prints of the file; empty where a secret was blacked out, as nobody could verify that. */
    private static Optional<String> hash(CatalogEntry entry) {
        byte[] bytes = entry.file().bytes();
        return Redaction.hides(new String(bytes, StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of("sha256:" + Digest.sha256(bytes));
    }

    private Steps steps(RecordId id, Here here) {
        return site.loop(id).map(l -> new LoopSteps(site, here).whole(l)).orElse(Steps.NONE);
    }

    private Results results(CatalogEntry entry, Optional<Run> run, Optional<Run> baseline, ValueText values) {
        ResultsSection section = new ResultsSection(site);
        if (run.isPresent()) {
            return section.of(
                    run.get().metrics().orElse(Map.of()),
                    baseline.map(b -> b.metrics().orElse(Map.of())).orElse(Map.of()),
                    baseline.map(b -> site.words().phrase("results.baseline", values.record(b.id())))
                            .orElse(Phrase.NONE));
        }
        return entry.as(Evaluation.class)
                .map(e -> section.of(
                        e,
                        e.material()
                                .dataset()
                                .value()
                                .map(d -> site.words().phrase("results.dataset", values.record(d)))
                                .orElse(Phrase.NONE)))
                .orElse(Results.NONE);
    }

    private RecordBody body(
            CatalogEntry entry,
            Here here,
            RecordTree tree,
            ValueText values,
            Optional<Run> run,
            Optional<Run> baseline) {
        FieldSections sections = new FieldSections(
                site,
                values,
                tree,
                new RecordedAnswers(
                        site.words(), tree, site.context().verifications().getOrDefault(entry.id(), List.of())));
        List<Table> tables = new ArrayList<>();
        new ReproducibilitySection(site, values).of(entry).ifPresent(tables::add);
        tables.addAll(new ComparisonTables(site, here).of(entry.id()));
        tables.addAll(new ParentTables(site, here).of(entry.id()));
        site.round(entry.id()).ifPresent(round -> tables.addAll(new RoundFigures(site, here).further(round)));
        run.ifPresent(r -> tables.addAll(new ReplicationSection(site, values).of(r)));
        run.flatMap(r -> new Parameters(site.words()).of(r, baseline)).ifPresent(tables::add);
        tables.addAll(sections.tables(entry.kind()));
        Heading heading = entry.decoded().map(d -> d.record().heading()).orElseThrow();
        Links links = new LinksSection(site, here, facts, values).of(entry.id());
        return new RecordBody(
                new NotesSection(site, here).own(heading, entry.as(Note.class)),
                sections.facts(entry.kind()),
                tables,
                links);
    }

    private RecordSide side(CatalogEntry entry, Here here) {
        List<Finding> findings = site.byFile().getOrDefault(entry.path(), List.of());
        return new RecordSide(
                findings.isEmpty() ? "" : site.words().counted(findings.size(), "finding"),
                new FindingViews(site, here).of(findings),
                new NotesSection(site, here).about(entry.id()),
                history(entry));
    }

    private History history(CatalogEntry entry) {
        List<HistoryEntry> entries = site.changes().of(entry.path()).stream()
                .map(c -> new HistoryEntry(
                        new Piece(
                                c.commit().substring(0, 7),
                                Tone.CODE,
                                site.sources().commit(c.commit()).orElse(SafeUrl.NONE)),
                        c.day(),
                        c.author(),
                        c.subject()))
                .toList();
        String why = entries.isEmpty() ? site.words().say("history.none") : "";
        return new History(entries, Phrase.of(site.changes().gap(entry.path()).orElse(why)));
    }
}
