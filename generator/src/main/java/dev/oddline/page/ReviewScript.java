package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.record.Cluster;
import dev.oddline.record.Kind;
import dev.oddline.record.LocalText;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.review.SheetColumn;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the script of a review page works with: the scenes, the files that it will write, the words that it says. Addresses are
 * relative to the top of the site.
 */
final class ReviewScript {
    private final Site site;
    private final SceneSheet sheet;
    private final CatalogEntry entry;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    ReviewScript(Site site, SceneSheet sheet, CatalogEntry entry) {
        this.site = site;
        this.sheet = sheet;
        this.entry = entry;
    }

    ObjectNode of(Here top) {
        json.put("kind", entry.kind().word())
                .put("id", sheet.subject().value())
                .put("path", entry.path().value())
                .put("language", site.words().language());
        Optional<TableReference> own = own();
        json.put(
                "hash", own.flatMap(t -> t.hash().value()).map(Object::toString).orElse(""));
        json.put("table", reviewTable(own.flatMap(t -> t.table().value())));
        columns(top);
        rows();
        parts(json, entry);
        site.sources()
                .hosted()
                .ifPresent(hosted -> json.putObject("host")
                        .put("kind", hosted.host().name().toLowerCase(Locale.ROOT))
                        .put("web", hosted.web().href()));
        if (entry.kind() == Kind.CLUSTER) {
            cluster();
        }
        ObjectNode words = json.putObject("words");
        site.words().messages().under("page.review.script.").forEach(words::put);
        return json;
    }

    private Optional<TableReference> own() {
        return entry.as(Sampling.class)
                .flatMap(round -> round.selected().map(SceneList::table).value())
                .or(() -> entry.as(Cluster.class)
                        .flatMap(cluster ->
                                cluster.members().map(SceneList::table).value()));
    }

    /** Returns where the table of the review goes: beside the scenes that it is about, under a name that is free. */
    private String reviewTable(Optional<RepoPath> own) {
        String beside = own.map(RepoPath::value).orElse("metadata/tables/scenes.csv");
        String stem =
                beside.substring(0, beside.lastIndexOf('/') + 1) + entry.path().stem() + "-review";
        Optional<String> recorded = entry.as(Sampling.class)
                .flatMap(round -> round.review().value())
                .flatMap(review -> review.table().table().value())
                .map(RepoPath::value);
        String name = stem;
        for (int i = 2; recorded.isPresent() && recorded.get().startsWith(name + "."); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    private void columns(Here top) {
        ArrayNode columns = json.putArray("columns");
        for (int i = 0; i < sheet.columns().size(); i++) {
            int at = i;
            SheetColumn column = sheet.columns().get(at);
            ObjectNode one = columns.addObject()
                    .put("name", column.name())
                    .put("title", SheetTables.title(site.words(), column))
                    .put("source", column.source().name().toLowerCase(Locale.ROOT))
                    .put("number", SheetTables.isNumber(sheet.scenes(), at));
            SheetTables.decimals(sheet.scenes(), at).ifPresent(decimals -> one.put("decimals", decimals));
            ObjectNode links = JsonNodeFactory.instance.objectNode();
            sheet.scenes().stream()
                    .map(row -> row.get(at))
                    .distinct()
                    .filter(cell -> at > 0)
                    .forEach(cell -> {
                        SafeUrl url = SheetTables.url(site, top, column, cell);
                        if (!url.equals(SafeUrl.NONE)) {
                            links.put(cell, url.href());
                        }
                    });
            if (!links.isEmpty()) {
                one.set("links", links);
            }
        }
    }

    private void rows() {
        ArrayNode rows = json.putArray("rows");
        for (List<String> scene : sheet.scenes()) {
            ArrayNode row = rows.addArray();
            scene.forEach(row::add);
        }
    }

    private static void parts(ObjectNode json, CatalogEntry entry) {
        RecordParts.of(entry).ifPresent(text -> {
            ArrayNode parts = json.putArray("parts");
            text.parts().forEach(p -> parts.addObject().put("field", p.field()).put("text", p.text()));
        });
    }

    /** Adds the scenarios that give the cluster its name, and what a new one takes over from it. */
    private void cluster() {
        String metadata =
                entry.path().value().substring(0, entry.path().value().indexOf("/" + Kind.CLUSTER.folder() + "/") + 1);
        ObjectNode cluster = json.putObject("cluster").put("scenarios", metadata + Kind.SCENARIO.folder() + "/");
        RecordParts.of(entry)
                .ifPresent(text -> cluster.put(
                        "odd", text.of("odd_id").orElse("") + text.of("odd").orElse("")));
        ArrayNode naming = cluster.putArray("naming");
        site.catalog()
                .entries(Kind.SCENARIO)
                .forEach(scenario -> scenario.as(Scenario.class)
                        .filter(s -> s.raisedBy().clusters().contains(sheet.subject()))
                        .ifPresent(s -> naming(naming.addObject(), scenario, s)));
    }

    private static void naming(ObjectNode json, CatalogEntry entry, Scenario scenario) {
        json.put("id", scenario.id().value()).put("path", entry.path().value());
        ObjectNode titles = json.putObject("titles");
        Stated<LocalText> title = scenario.heading().title();
        title.value().map(LocalText::byLanguage).orElse(Map.of()).forEach(titles::put);
        scenario.statement().value().ifPresent(text -> json.put("statement", text));
        scenario.urgency()
                .risk()
                .value()
                .ifPresent(risk -> json.put("risk", risk.name().toLowerCase(Locale.ROOT)));
        scenario.urgency().priority().value().ifPresent(priority -> json.put("priority", priority.longValue()));
        parts(json, entry);
    }
}
