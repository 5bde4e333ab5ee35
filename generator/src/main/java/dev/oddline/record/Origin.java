package dev.oddline.record;

/**
 * Where an imported record came from.
 *
 * @param tool such as {@code mlflow}
 * @param id the id there
 * @param uri the address there
 * @param experiment the experiment's id there
 */
public record Origin(Stated<String> tool, Stated<String> id, Stated<String> uri, Stated<String> experiment) {}
