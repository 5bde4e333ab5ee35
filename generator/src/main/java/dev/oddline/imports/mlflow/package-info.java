/** MLflow's file store and database: read into one model, then turned into records. */
@NullMarked
package dev.oddline.imports.mlflow;

import org.jspecify.annotations.NullMarked;
