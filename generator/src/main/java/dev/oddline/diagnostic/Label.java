package dev.oddline.diagnostic;

import dev.oddline.message.Message;
import dev.oddline.source.Location;

/** A second place that a finding points at, such as the first of two equal keys. */
public record Label(Location location, Message text) {}
