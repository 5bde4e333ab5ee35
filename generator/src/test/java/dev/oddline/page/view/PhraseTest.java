package dev.oddline.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void fillsAPatternInTheOrderOfTheLanguage() {
        Piece runs = Piece.link("41 runs", SafeUrl.own("runs.html"));
        Piece week = Piece.of("14 March", Tone.STRONG);

        assertThat(Phrase.fill("{1} in the week to {0}.", week, runs).pieces())
                .containsExactly(runs, Piece.plain(" in the week to "), week, Piece.plain("."));
    }

    @Test
    void setsWhatStandsBetweenBackticksAsCode() {
        assertThat(Phrase.withCode("run `a` does not match `b`").pieces())
                .containsExactly(
                        Piece.plain("run "),
                        Piece.of("a", Tone.CODE),
                        Piece.plain(" does not match "),
                        Piece.of("b", Tone.CODE));
    }

    @Test
    void keepsABacktickWithoutPartner() {
        assertThat(Phrase.withCode("one `a` and ` alone").pieces())
                .containsExactly(
                        Piece.plain("one "), Piece.of("a", Tone.CODE), Piece.plain(" and "), Piece.plain("` alone"));
    }
}
