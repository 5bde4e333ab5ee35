package dev.oddline.cli;

import dev.oddline.report.Paint;

/** When to colour the output. */
enum Colour {
    auto,
    always,
    never;

    /** Returns how to paint: {@code auto} means a terminal that is not dumb, and no {@code NO_COLOR}. */
    Paint paint(Surroundings surroundings) {
        return switch (this) {
            case always -> Paint.COLOUR;
            case never -> Paint.NONE;
            case auto -> {
                boolean wanted = surroundings.terminal()
                        && surroundings
                                .environment()
                                .getOrDefault("NO_COLOR", "")
                                .isEmpty()
                        && !surroundings.environment().getOrDefault("TERM", "").equals("dumb");
                yield wanted ? Paint.COLOUR : Paint.NONE;
            }
        };
    }
}
