package dev.oddline.check.verification;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.yaml.NodePath;
import dev.oddline.yaml.YamlNode;

/**
 * One value of a record that can be held against something outside of the record.
 *
 * @param field the way to it, such as {@code config_hash} or {@code artifacts[0].hash}
 * @param text the value in its printed form
 * @param location where the value is written
 */
public record Claim(RecordId record, String field, String text, Location location) {

    /**
     * Returns the claim of a stated value.
     *
     * @param root what the record's file holds
     */
    static Claim of(CatalogEntry entry, YamlNode root, Stated.Given<?> stated) {
        return new Claim(
                entry.id(),
                NodePath.at(root, stated.span().start()),
                stated.given().toString(),
                new Location(entry.path(), stated.span()));
    }

    /** Returns the key at the top of the record that the value belongs to, such as {@code artifacts}. */
    public String topField() {
        return topField(field);
    }

    /** Returns the first key of a way, such as {@code artifacts} of {@code artifacts[0].hash}. */
    static String topField(String field) {
        return field.replaceFirst("[.\\[].*", "");
    }
}
