package dev.oddline.page;

import dev.oddline.catalog.LandedRecord;
import dev.oddline.catalog.LandedRecords;
import dev.oddline.git.Landing;
import dev.oddline.page.view.SafeUrl;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Landings in machine-readable form; {@code data/index.html} documents every field. */
record LandingJson(Site site) {

    /** Returns one landing with all of its records. */
    ObjectNode of(Landing landing, LandedRecords records) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String commit = landing.commit().id().hex();
        json.put("commit", commit).put("date", LandingDays.day(landing)).put("subject", LandedTexts.subject(landing));
        ArrayNode authors = json.putArray("authors");
        LandedTexts.authors(landing).forEach(authors::add);
        landing.commit().changeRequest().ifPresent(request -> {
            json.put("request", request.toString());
            site.sources().request(request).map(SafeUrl::href).ifPresent(url -> json.put("request_url", url));
        });
        ArrayNode touched = json.putArray("records");
        records.records().forEach(record -> touched.add(record(record)));
        json.put("other_files", records.otherFiles());
        landing.unknown().ifPresent(reason -> json.put("unknown", reason.name().toLowerCase(Locale.ROOT)));
        return json;
    }

    private static ObjectNode record(LandedRecord record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("what", LandedTexts.word(record.what()))
                .put("kind", record.id().kind().word())
                .put("id", record.id().value())
                .put("path", record.path().value());
        if (!record.replaced().isEmpty()) {
            ArrayNode replaced = json.putArray("replaced");
            record.replaced().forEach(old -> replaced.add(old.value()));
        }
        return json;
    }
}
