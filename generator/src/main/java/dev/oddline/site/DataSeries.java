package dev.oddline.site;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Documents of one sort in the machine-readable index, such as all runs.
 *
 * @param name lower-case letters, digits and underscores; the files are named after it
 * @param documents in the order in which readers get them; each is made once, from any thread
 */
public record DataSeries(String name, List<Supplier<JsonNode>> documents) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public DataSeries {
        documents = List.copyOf(documents);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a series: " + name);
        }
    }
}
