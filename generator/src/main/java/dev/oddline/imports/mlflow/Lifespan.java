package dev.oddline.imports.mlflow;

import java.time.Instant;
import java.util.Optional;

/** How far a run came, and when. An end is missing while it runs. */
record Lifespan(RunStatus status, Optional<Instant> start, Optional<Instant> end) {}
