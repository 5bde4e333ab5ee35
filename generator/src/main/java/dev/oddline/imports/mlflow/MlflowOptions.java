package dev.oddline.imports.mlflow;

import dev.oddline.imports.Masking;

/**
 * How a store is turned into records.
 *
 * @param metadata the folder of the records, relative to the repository's root
 * @param extent what is masked
 * @param datasets says which dataset version a run was trained on
 */
public record MlflowOptions(String metadata, Masking.Extent extent, DatasetSource datasets) {}
