package dev.oddline.page;

import dev.oddline.coverage.DatasetVolume;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.page.view.LayerName;
import dev.oddline.picture.Ramp;
import dev.oddline.record.RecordId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the script of a dataset version's heatmap draws from. */
final class VolumeScript {
    private final Site site;
    private final DatasetVolume volume;

    VolumeScript(Site site, DatasetVolume volume) {
        this.site = site;
        this.volume = volume;
    }

    /**
     * Returns the document.
     *
     * @param others versions of the same dataset
     * @param top the top of the site, which its addresses are relative to
     */
    ObjectNode of(List<RecordId> others, Here top) {
        Taxonomy taxonomy = volume.counted().counts().taxonomy();
        OddNames names = OddNames.of(taxonomy, site);
        VolumeMaps maps = new VolumeMaps(volume, names, site.words());
        MapScript script = new MapScript(site, volume.dataset().value());
        ObjectNode json = script.json();
        Set<OddSegment> segments = new LinkedHashSet<>();
        maps.choices().forEach(axes -> segments.addAll(maps.segments(axes)));
        script.attributes(taxonomy, names, maps.attributes(), segments);
        maps.layers().forEach(layer -> script.layer(layer, ramp(maps, layer.name()), 0, 1, false));
        script.others(others, id -> Addresses.script(Addresses.volume(id)), RecordId::value);
        script.tags(new ScenarioTags(site, taxonomy).all(), top);
        script.scenes(volume.dataset(), taxonomy.id(), "held");
        json.put("exact", true);
        ArrayNode facts = json.putArray("facts");
        maps.layers().forEach(layer -> facts.add(layer.label()));
        Map<String, Map<String, Integer>> places = script.places();
        ObjectNode all = json.putObject("maps");
        ObjectNode explained = json.putObject("rows");
        for (List<String> axes : maps.choices()) {
            ArrayNode cells = all.putArray(HeatmapGrid.id(axes));
            maps.grid(axes).layOut(segment -> {
                ObjectNode cell = MapScript.cell(cells, axes, segment, places);
                Optional<Taxonomy.Exclusion> out = taxonomy.exclusionOf(segment);
                if (out.isPresent() && maps.amount(axes, segment).scenes() == 0) {
                    return cell.put("out", true);
                }
                cell.put("id", HeatmapGrid.anchor(segment)).put("said", maps.said(axes, segment));
                ArrayNode numbers = cell.putArray("x");
                ObjectNode row = explained.putObject(HeatmapGrid.anchor(segment));
                row.put("name", names.segment(segment, axes));
                ArrayNode said = row.putArray("facts");
                for (LayerName layer : maps.ramps().keySet()) {
                    long number = maps.number(layer, axes, segment);
                    numbers.add(number);
                    said.add(maps.fact(layer, axes, segment));
                }
                row.put("why", out.map(Taxonomy.Exclusion::reason).orElse(""));
                row.putArray("sources");
                return cell;
            });
        }
        return json;
    }

    private static Ramp ramp(VolumeMaps maps, LayerName layer) {
        return maps.ramps().getOrDefault(layer, Ramp.ofCounts(0));
    }
}
