package dev.oddline.decode;

import dev.oddline.record.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one sort of YAML file of a metadata repository is written: the records of a kind, or the settings.
 *
 * @param name names its schema and its page of documentation, such as {@code run}
 * @param files which files are meant, relative to the metadata folder, as a glob
 * @param description what such a file records, in one or two sentences
 * @param shape all keys in the order in which to write them
 */
public record DocumentForm(String name, String files, String description, MappingShape<?> shape) {

    /** Returns the form of the settings, then that of every kind in the order of the kinds. */
    public static List<DocumentForm> all() {
        return Stream.concat(Stream.of(settings()), Arrays.stream(Kind.values()).map(DocumentForm::of))
                .toList();
    }

    /** Returns the form of the records of a kind. */
    public static DocumentForm of(Kind kind) {
        RecordForm<?> form = RecordForms.of(kind);
        return new DocumentForm(kind.word(), kind.folder() + "/**/*.yaml", form.description(), form.shape());
    }

    /** Returns the form of the settings file. */
    public static DocumentForm settings() {
        return new DocumentForm("oddline", "oddline.yaml", SettingsForm.DESCRIPTION, SettingsForm.SHAPE);
    }
}
